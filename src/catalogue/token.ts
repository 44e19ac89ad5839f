import { foldVietnamese, splitWords } from '../domain/vietnamese.ts';

/** A word as written, without its tone, and without any mark. */
export interface Token {
  readonly marked: string;
  readonly toneless: string;
  readonly plain: string;
}

/** Words read before: folding is the costly part, and people use few words. Emptied when it grows too large. */
const read = new Map<string, readonly Token[]>();
const MEMORY = 20_000;
const LONGEST = 40;

/** Splits a text into tokens. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const word of text.split(/\s+/)) for (const token of readWord(word)) tokens.push(token);
  return tokens;
}

function readWord(word: string): readonly Token[] {
  const known = read.get(word);
  if (known !== undefined) return known;
  const tokens = splitWords(word).map((marked) => ({
    marked,
    plain: foldVietnamese(marked),
    toneless: dropTone(marked),
  }));
  if (read.size >= MEMORY) read.clear();
  if (word.length <= LONGEST) read.set(word, tokens);
  return tokens;
}

/** Whether a token has no diacritics of its own. */
export function isBare(token: Token): boolean {
  return token.marked === token.plain;
}

/**
 * How alike two words with the same letters are, 0 to 1. `loose`: the writer uses no marks at all, so theirs
 * tell nothing. A wrong tone on the right letters (hỏi for ngã) is a slip; other marks are another word.
 */
export function compareMarks(written: Token, term: Token, loose: boolean): number {
  if (written.marked === term.marked) return 1;
  if (isBare(written)) return loose ? 0.95 : 0.65;
  return written.toneless === term.toneless ? 0.7 : 0.4;
}

/** Key of how a word sounds: letters that regional speech does not tell apart are one. */
export function soundOf(plain: string): string {
  return plain
    .replace(/^(gi(?=[aeiouy])|d|r|v)/, 'd')
    .replace(/^(tr|ch)/, 'ch')
    .replace(/^(s|x)/, 's')
    .replace(/^(l|n(?![gh]))/, 'l')
    .replace(/^(ph|f)/, 'f')
    .replace(/^(k|c|q)(?!h)/, 'c')
    .replace(/^w/, 'qu')
    .replace(/(ng|n)$/, 'n')
    .replace(/(t|c)$/, 't')
    .replaceAll('y', 'i');
}

/** Whether two words differ by one letter added, dropped, changed or two neighbours swapped. */
export function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [restOne, restOther] = [one.slice(from), other.slice(from)];
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true;
  if (restOne.slice(1) === restOther.slice(1)) return true;
  return (
    restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2)
  );
}

/** What is left of a word when one of its letters is taken out, each once. */
export function listDeletions(plain: string): string[] {
  return [...new Set(Array.from(plain, (_, at) => plain.slice(0, at) + plain.slice(at + 1)))];
}

/** Words that a Telex or VNI keyboard left behind unfinished, decoded without marks: `ddaats`, `d9a61t` → `dat`. */
export function decodeKeys(plain: string): string[] {
  const found = new Set<string>();
  if (/[a-z]\d/.test(plain)) found.add(plain.replace(/\d/g, ''));
  const doubled = plain.replace(/([aeod])\1/g, '$1').replaceAll('w', '');
  found.add(doubled);
  found.add(doubled.replace(/[sfrxj]$/, ''));
  found.add(doubled.replace(/(?<=[aeiouy])[sfrxj](?=[a-z]{0,20}$)/, ''));
  found.add(plain.replace(/(.)\1+/g, '$1'));
  found.delete(plain);
  return [...found].filter((word) => word !== '');
}

/** A word without its tone: `khải` → `khai`, `đường` → `đương`. */
export function dropTone(marked: string): string {
  return marked
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}
