import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';

/** The words of a command are wrong; the usage is shown. */
export class UsageError extends AppError {
  constructor(message: string) {
    super(message, { code: 'usage' });
  }
}

/** Reads `--name value` options; those of `required` must be there. Throws UsageError naming the first that is wrong. */
export function readOptions<Name extends string, Maybe extends string = never>(
  args: readonly string[],
  required: readonly Name[],
  optional: readonly Maybe[] = [],
): Record<Name, string> & Partial<Record<Maybe, string>> {
  const names: readonly string[] = [...required, ...optional];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ args: joinValues(args, names), options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  for (const name of names) {
    if (!values[name] && (name in values || required.includes(name as Name)))
      throw new UsageError(`--${name}`);
  }
  return values as Record<Name, string> & Partial<Record<Maybe, string>>;
}

/** Reads a whole number from 1 to `most`; `fallback` when there is none. Throws UsageError. */
export function readCount(name: string, text: string | undefined, fallback: number, most: number): number {
  if (text === undefined) return fallback;
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most) throw new UsageError(`--${name} 1…${most}`);
  return count;
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
