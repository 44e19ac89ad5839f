import { readPageFile } from './ground.ts';

/** The few words that the phones themselves have: they lie beside the page. */
export interface PhoneWords {
  /** Title of the Get Started button. */
  readonly getStarted: string;
  /** Names for people who are added without one. */
  readonly citizens: readonly string[];
  readonly staff: readonly string[];
}

let words: PhoneWords | undefined;

/** Reads the words once. */
export function readWords(): PhoneWords {
  words ??= JSON.parse(readPageFile('words.json').toString('utf8')) as PhoneWords;
  return words;
}
