import type { Synonym } from './search-words.ts';
import { compareMarks, readTokens, type Token } from './token.ts';

/** A phrase to be found in a text, and what it stands for. */
export interface Pattern {
  readonly words: readonly Token[];
  readonly means: readonly (readonly Token[])[];
  readonly near: readonly Token[] | undefined;
  readonly unless: readonly Token[] | undefined;
  /** Another thought begins after it. */
  readonly breaks: boolean;
}

/** Finds the longest pattern that begins at a place of a text. `loose`: its writer uses no marks. */
export type PatternFinder = (written: readonly Token[], from: number, loose: boolean) => Pattern | undefined;

/** How far from an ambiguous form one of its neighbour words may stand. */
const NEAR = 2;

/** Makes the patterns of synonyms. */
export function readSynonyms(synonyms: readonly Synonym[]): Pattern[] {
  return synonyms.flatMap(({ forms, means, near, unless }) =>
    forms.map((form) => ({
      words: readTokens(form),
      means: means.map(readTokens),
      near: near?.flatMap(readTokens),
      unless: unless?.flatMap(readTokens),
      breaks: false,
    })),
  );
}

/** Makes the patterns of phrases that mean nothing by themselves. */
export function readFillers(phrases: readonly string[], breaks = false): Pattern[] {
  return phrases.map((phrase) => ({
    words: readTokens(phrase),
    means: [],
    near: undefined,
    unless: undefined,
    breaks,
  }));
}

/** Makes the finder of some patterns; of two with the same words the first one wins. */
export function createPatternFinder(patterns: readonly Pattern[]): PatternFinder {
  const longestFirst = patterns.toSorted((one, other) => other.words.length - one.words.length);
  /** By the first word, then by the second one: '' for patterns of a single word. */
  const groups = new Map<string, Map<string, Pattern[]>>();
  for (const [first, group] of Map.groupBy(longestFirst, ({ words }) => words[0]?.plain ?? ''))
    groups.set(
      first,
      Map.groupBy(group, ({ words }) => words[1]?.plain ?? ''),
    );
  return (written, from, loose) => {
    const group = groups.get(written[from]?.plain ?? '');
    const isHere = (pattern: Pattern) =>
      pattern.words.every((word, at) => agrees(written[from + at], word, loose, pattern.words.length)) &&
      (pattern.near === undefined || standsNear(pattern, written, from, loose)) &&
      !pattern.unless?.some((word) => agrees(written[from + pattern.words.length], word, loose, 1));
    return group?.get(written[from + 1]?.plain ?? '')?.find(isHere) ?? group?.get('')?.find(isHere);
  };
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
