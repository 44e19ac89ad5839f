import type { SearchWords } from './search-words.ts';
import { compareMarks, isBare, readTokens, type Token } from './token.ts';

/** A word of a query. `weight`: 1 says what is meant, near 0 is a filler. `at`: place in the sentence. */
export interface QueryToken extends Token {
  readonly weight: number;
  readonly at: number;
}

/** A query ready for the index. `loose`: its writer uses no marks. */
export interface Query {
  readonly tokens: readonly QueryToken[];
  readonly loose: boolean;
}

/** What the reader must know of the words of the catalogue. */
export interface Vocabulary {
  isKnown(plain: string): boolean;
  /** Splits two words written as one: `khaisinh` → `khai`, `sinh`; undefined when it is no such thing. */
  split(plain: string): readonly [string, string] | undefined;
}

interface Pattern {
  readonly words: readonly Token[];
  readonly means: readonly (readonly Token[])[];
  readonly near: readonly Token[] | undefined;
}

/** Below this share of words with marks, the writer is taken not to use any. */
const LOOSE_SHARE = 0.2;
const FILLER = 0.04;
/** How far from an ambiguous form one of its neighbour words may stand. */
const NEAR = 2;

/** Makes the reader of queries: fillers weighed down, ways of writing turned into the words of the catalogue. */
export function createQueryReader(words: SearchWords, vocabulary: Vocabulary): (text: string) => Query {
  const synonyms = words.synonyms.flatMap(({ forms, means, near }) =>
    forms.map((form) => ({
      words: readTokens(form),
      means: means.map(readTokens),
      near: near?.flatMap(readTokens),
    })),
  );
  const fillers = words.fillers.map((filler) => ({ words: readTokens(filler), means: [], near: undefined }));
  const byFirst = groupByFirst([...synonyms, ...fillers]);

  return (text) => {
    const written = readTokens(text).flatMap((token) => splitJoined(token, vocabulary));
    const loose = written.filter((token) => !isBare(token)).length < written.length * LOOSE_SHARE;
    const tokens: QueryToken[] = [];
    let at = 0;
    for (let from = 0; from < written.length; ) {
      const pattern = findLongest(byFirst.get(written[from]?.plain ?? '') ?? [], written, from, loose);
      const length = pattern?.words.length ?? 1;
      const own = written.slice(from, from + length);
      const meant = pattern?.means ?? [];
      const isFiller = pattern !== undefined && meant.length === 0;
      const weight = isFiller ? (length > 1 ? 0 : FILLER) : 1;
      const kept = meant.length === 0 || own.every((token) => vocabulary.isKnown(token.plain)) ? own : [];
      for (const token of kept) tokens.push({ ...token, weight: meant.length > 0 ? 0.6 : weight, at: at++ });
      for (const meaning of meant) {
        at += 3;
        for (const token of meaning) tokens.push({ ...token, weight: 1 / meant.length ** 0.5, at: at++ });
      }
      if (meant.length > 0) at += kept.length > 0 ? 3 : 0;
      from += length;
    }
    return { tokens, loose };
  };
}

function splitJoined(token: Token, vocabulary: Vocabulary): Token[] {
  if (token.plain.length < 6 || vocabulary.isKnown(token.plain)) return [token];
  const parts = vocabulary.split(token.plain);
  if (parts === undefined) return [token];
  const cut = parts[0].length;
  return [
    { marked: token.marked.slice(0, cut), plain: parts[0] },
    { marked: token.marked.slice(cut), plain: parts[1] },
  ];
}

function groupByFirst(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const first = pattern.words[0]?.plain;
    if (first === undefined) continue;
    groups.set(first, [...(groups.get(first) ?? []), pattern]);
  }
  for (const group of groups.values()) group.sort((one, other) => other.words.length - one.words.length);
  return groups;
}

function findLongest(
  patterns: readonly Pattern[],
  written: readonly Token[],
  from: number,
  loose: boolean,
): Pattern | undefined {
  return patterns.find(
    (pattern) =>
      pattern.words.every((word, step) => agrees(written[from + step], word, loose, pattern.words.length)) &&
      (pattern.near === undefined || standsNear(pattern, written, from, loose)),
  );
}

/** A single word must agree in its marks; one of several words may lack them or slip in a tone. */
function agrees(written: Token | undefined, word: Token, loose: boolean, length: number): boolean {
  if (written?.plain !== word.plain) return false;
  return compareMarks(written, word, loose) >= (length > 1 ? 0.65 : 0.9);
}

function standsNear(pattern: Pattern, written: readonly Token[], from: number, loose: boolean): boolean {
  const after = from + pattern.words.length;
  const around = [...written.slice(Math.max(0, from - NEAR), from), ...written.slice(after, after + NEAR)];
  return around.some((token) => pattern.near?.some((word) => agrees(token, word, loose, 1)));
}
