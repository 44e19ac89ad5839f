import { hostname, userInfo } from 'node:os';
import { UsageError } from './options.ts';

/** Who may be named: no control characters, nothing that could be taken for another column. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

/**
 * Takes `--by <name>` out of a command's words and gives who acts, as audit logs name it: `operator:<name>`, by
 * default the user and the machine. Throws UsageError on an odd name.
 */
export function takeActor(argv: readonly string[]): { actor: string; args: readonly string[] } {
  const index = argv.indexOf('--by');
  if (index === -1) return { actor: `operator:${readUser()}@${hostname()}`, args: argv };
  const name = argv[index + 1] ?? '';
  if (!NAME.test(name)) throw new UsageError('--by');
  return { actor: `operator:${name}`, args: argv.toSpliced(index, 2) };
}

/** In a container the user may have a number and no name. */
function readUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
