import { rememberShort } from './remember-short.ts';
import { foldVietnamese, splitWords } from './vietnamese.ts';

/** A word without diacritics, and with those that it is written with. */
export interface Word {
  readonly plain: string;
  readonly marked: string;
}

/** A text as words, and whether its writer uses diacritics. An undefined word is covered and matches nothing. */
export interface Written {
  readonly words: readonly (Word | undefined)[];
  /** Where each word stands, by its letters without marks. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly marked: boolean;
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
  const typed = splitWords(text)
    .map((word) => word.replace(DRAWN, '$1'))
    .flatMap((word) => COUNTED.exec(word)?.slice(1) ?? [word])
    .map(readWord);
  const withMarks = typed.filter((word) => word.marked !== word.plain).length;
  const marked = withMarks > 0 && withMarks >= typed.length * MARKED_SHARE;
  const words = typed.flatMap((word) => {
    const meant = spellings.get(word.marked);
    if (meant === undefined) return [word];
    // Who leaves out marks leaves them out everywhere.
    return splitWords(marked ? meant : foldVietnamese(meant)).map(readWord);
  });
  const places = Map.groupBy(words.keys(), (at) => words[at]?.plain ?? '');
  return { words, places, marked };
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
  const strict = source.startsWith('=');
  const parts = source
    .replace(/^=/, '')
    .split('...')
    .map((part) => splitWords(part).map(readWord));
  const first = parts[0]?.[0]?.plain ?? '';
  return (written) => {
    for (const at of written.places.get(first) ?? []) {
      const found = findFrom(written, parts, at, strict);
      if (found !== undefined) return found;
    }
    return [];
  };
}

/** Finds many phrases at once: the places of all words that form one. Only those whose first word stands are tried. */
export function createPhraseSet(sources: readonly string[]): (written: Written) => ReadonlySet<number> {
  const byFirst = Map.groupBy(sources, (source) => foldVietnamese(splitWords(source)[0] ?? ''));
  const phrases = new Map([...byFirst].map(([first, some]) => [first, some.map(createPhrase)] as const));
  return (written) => {
    const found = new Set<number>();
    for (const first of written.places.keys()) {
      for (const phrase of phrases.get(first) ?? []) for (const at of phrase(written)) found.add(at);
    }
    return found;
  };
}

function findFrom(
  written: Written,
  parts: readonly Word[][],
  start: number,
  strict: boolean,
): number[] | undefined {
  const found: number[] = [];
  let at = start;
  for (const [index, part] of parts.entries()) {
    const last = index === 0 ? at : at + GAP;
    while (at <= last && !stands(written, part, at, strict)) at += 1;
    if (at > last) return undefined;
    for (const step of part.keys()) found.push(at + step);
    at += part.length;
  }
  return found.length === 0 ? undefined : found;
}

function stands(written: Written, part: readonly Word[], at: number, strict: boolean): boolean {
  const words = part.map((_, step) => written.words[at + step]);
  if (!words.every((word, step) => word?.plain === part[step]?.plain)) return false;
  const marked = words.map((word, step) => word?.marked === part[step]?.marked);
  if (marked.every(Boolean)) return true;
  const bare = words.every((word, step) => marked[step] || word?.marked === word?.plain);
  return bare && !strict && (!written.marked || part.length > 1);
}

/** Hỏi and ngã are one here: many speakers do not tell them apart when they write. */
export const readWord = rememberShort((word: string): Word => {
  const marked = word.normalize('NFD').replaceAll('\u0303', '\u0309').normalize('NFC');
  return { plain: foldVietnamese(word), marked };
});
