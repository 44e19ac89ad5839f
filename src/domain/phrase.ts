import { rememberShort } from './remember-short.ts';
import { foldVietnamese, splitWords } from './vietnamese.ts';

/** A word without diacritics, and with those that it is written with. */
export interface Word {
  readonly plain: string;
  readonly marked: string;
}

/** A text as words, and whether its writer uses diacritics. An undefined word is covered and matches nothing. */
export interface WrittenWords {
  readonly words: readonly (Word | undefined)[];
  readonly marked: boolean;
}

/** The same, with where each word stands, by its letters without marks. */
export interface Written extends WrittenWords {
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A phrase taken apart: the words between gaps, and whether marks must be written. */
export interface PhraseParts {
  readonly parts: readonly (readonly Word[])[];
  readonly isStrict: boolean;
}

/** Finds a phrase in a text: the places of the words that form it, empty when it is not there. */
export type Phrase = (written: Written) => number[];

/** Longest stretch of other words that `...` stands for. */
const GAP = 6;
/** Proper Vietnamese has marks on some three words in four; below this share the writer has left them out. */
const MARKED_SHARE = 0.25;

/** How people write some words in short, each with the words that it stands for: `ko` → `không`. */
export type Spellings = ReadonlyMap<string, string>;

const NO_SPELLINGS: Spellings = new Map();
/** "3tr", "500k": a number and its unit are two words. */
const COUNTED = /^(\d{1,12})(\p{L}{1,4})$/u;
/** "cháyyyy", "cứuuu"; but not the usual short form "cccd". */
const DRAWN = /(\p{L})\1{2,}(?!d$)/gu;

/** Reads a text into words for phrases to be found in; short forms are read as what they stand for. */
export function readWritten(text: string, spellings: Spellings = NO_SPELLINGS): Written {
  const written = readWords(text, spellings);
  const places = Map.groupBy(written.words.keys(), (at) => written.words[at]?.plain ?? '');
  return { ...written, places };
}

/** The same without the places. */
export function readWords(text: string, spellings: Spellings = NO_SPELLINGS): WrittenWords {
  const typed = splitWords(text).flatMap(readTyped);
  let withMarks = 0;
  for (const word of typed) if (word.marked !== word.plain) withMarks += 1;
  const marked = withMarks > 0 && withMarks >= typed.length * MARKED_SHARE;
  const words = typed.flatMap((word) => {
    const meant = spellings.get(word.marked);
    if (meant === undefined) return [word];
    // Who leaves out marks leaves them out everywhere.
    return splitWords(marked ? meant : foldVietnamese(meant)).map(readWord);
  });
  return { words, marked };
}

/** The text with the words at these places covered. */
export function coverWords(written: Written, taken: ReadonlySet<number>): Written {
  if (taken.size === 0) return written;
  return { ...written, words: written.words.map((word, at) => (taken.has(at) ? undefined : word)) };
}

/**
 * Makes the finder of a phrase. Whole words, any case. Marks must agree where the writer uses marks, except
 * that words of a phrase of two or more may lack them; a text without marks matches without marks, unless the
 * phrase starts with `=`. `...` inside a phrase stands for at most six other words.
 */
export function createPhrase(source: string): Phrase {
  const phrase = parsePhrase(source);
  const first = phrase.parts[0]?.[0]?.plain ?? '';
  return (written) => {
    for (const at of written.places.get(first) ?? []) {
      const found = findPhraseAt(written, phrase, at);
      if (found !== undefined) return found;
    }
    return [];
  };
}

/** Takes a phrase apart. */
export function parsePhrase(source: string): PhraseParts {
  const parts = source
    .replace(/^=/, '')
    .split('...')
    .map((part) => splitWords(part).map(readWord));
  return { parts, isStrict: source.startsWith('=') };
}

/** The places of a phrase that begins at a place; undefined: it does not. */
export function findPhraseAt(
  written: WrittenWords,
  { parts, isStrict }: PhraseParts,
  start: number,
): number[] | undefined {
  const found: number[] = [];
  let at = start;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? [];
    const last = index === 0 ? at : at + GAP;
    while (at <= last && !stands(written, part, at, isStrict)) at += 1;
    if (at > last) return undefined;
    for (let step = 0; step < part.length; step += 1) found.push(at + step);
    at += part.length;
  }
  return found.length === 0 ? undefined : found;
}

function stands(
  { words, marked }: WrittenWords,
  part: readonly Word[],
  start: number,
  isStrict: boolean,
): boolean {
  let isExact = true;
  let isBare = true;
  // One walk by index: this is asked some hundred times a text.
  for (let step = 0; step < part.length; step += 1) {
    const word = words[start + step];
    const wanted = part[step];
    if (word === undefined || word.plain !== wanted?.plain) return false;
    if (word.marked === wanted.marked) continue;
    isExact = false;
    if (word.marked !== word.plain) isBare = false;
  }
  return isExact || (isBare && !isStrict && (!marked || part.length > 1));
}

/** Hỏi and ngã are one here: many speakers do not tell them apart when they write. */
export const readWord = rememberShort((word: string): Word => {
  const marked = word.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC');
  return { plain: foldVietnamese(word), marked };
});

/** A word as it was typed: one word, or a number and its unit. */
const readTyped = rememberShort((typed: string): readonly Word[] => {
  const word = typed.replace(DRAWN, '$1');
  return (COUNTED.exec(word)?.slice(1) ?? [word]).map(readWord);
});
