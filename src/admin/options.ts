import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';

/** The words of a command are wrong; the usage is shown. */
export class UsageError extends AppError {
  constructor(message: string) {
    super(message, { code: 'usage' });
  }
}

/** Reads `--name value` options, all of them required. Throws UsageError naming the first that is wrong. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Record<Name, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ args: joinValues(args, names), options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  for (const name of names) if (!values[name]) throw new UsageError(`--${name}`);
  return values as Record<Name, string>;
}

/** `--name -value` as `--name=-value`: a token may begin with a dash, which parseArgs takes for another option. */
function joinValues(args: readonly string[], names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    const isValue = arg.startsWith('-') && !names.includes(arg.slice(2));
    if (isValue && last?.startsWith('--') && names.includes(last.slice(2)))
      joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}
