import type { Text } from '../domain/reply.ts';
import type { Installation } from '../installation.ts';

/** What an operator's command may use. */
export interface AdminContext {
  readonly installation: Installation;
  readonly now: number;
  /** Who acts, as audit logs name it. */
  readonly actor: string;
  /** Prints a line of words. */
  say(text: Text): void;
  /** Prints a line as it is: a code, an id. */
  print(line: string): void;
  /** Asks the operator; missing where nobody sits at a terminal. */
  confirm?(question: Text): Promise<boolean>;
}

/** One operator's command. `usage` is what README's table shows, without `npm run admin --`. */
export interface AdminCommand {
  readonly name: string;
  readonly usage: readonly string[];
  /** False: it works while Redis is away. */
  readonly needsRedis?: false;
  /** Gives the exit code. Throws `UsageError` on wrong words. */
  run(args: readonly string[], context: AdminContext): Promise<number>;
}
