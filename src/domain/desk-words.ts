import type { Department } from './commune.ts';

/**
 * Contents of `data/desk.yaml`: how officials say commands without the slash. `sentences` are compared without the
 * `fillers`; `before` and `after` stand beside a command's name and say nothing.
 */
export interface DeskWords {
  readonly fillers: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands before a name: "giao cho chị Định". */
  readonly to: readonly string[];
  readonly sentences: readonly { readonly command: string; readonly words: readonly string[] }[];
  /** Names of the commands that may be said with words and without a code. */
  readonly with_words: readonly string[];
}

/** A command and the words that it was said with. */
export interface SpokenWords {
  readonly name: string;
  readonly words: string;
}

/** Reads commands that were said without a slash. Pure. */
export interface SpokenReader {
  /** A command alone, before a petition's code, or as a sentence ("việc nào trễ hạn"), with its slash. */
  command(text: string, departments: readonly Department[]): string | undefined;
  /** A command with words and without a code ("xin gia hạn ba ngày vì chờ vật tư"). */
  withWords(text: string): SpokenWords | undefined;
  /** A text from the name on that it leads to ("việc này cho công an"). */
  fromName(text: string): string;
}
