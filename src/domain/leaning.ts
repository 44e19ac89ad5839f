import { createFamilyFinder, type Families } from './family.ts';
import type { Word } from './phrase.ts';

/** What a text may lean to although no listed phrase says so. */
export const LEANINGS = ['emergency', 'unsure'] as const;

export type Leaning = (typeof LEANINGS)[number];

/** Contents of `data/triage/leanings.yaml`: made from labelled texts by `npm run train:triage`. */
export interface LeaningWeights {
  /** By leaning, in the order of `LEANINGS`. */
  readonly bias: readonly number[];
  /** A text leans when its score is above. */
  readonly least: readonly number[];
  /** Terms, each with its weights by leaning. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
}

/** Shorter texts say too little to be judged by more than the lists. */
const FEW_WORDS = 10;

/**
 * Makes the pure function that lists the distinct terms of a text: its words without diacritics (numbers are one word),
 * neighbouring words, families (`@kin`) and families that stand together (`@kin @money`).
 */
export function createTermReader(families: Families): (words: readonly Word[]) => ReadonlySet<string> {
  const findFamilies = createFamilyFinder(families);
  return (words) => {
    const terms = new Set<string>();
    let before: string | undefined;
    for (const { plain } of words) {
      const word = NUMBER.test(plain) ? '#' : plain;
      terms.add(word);
      if (before !== undefined) terms.add(`${before} ${word}`);
      before = word;
    }
    const found = findFamilies(words);
    for (const [at, family] of found.entries()) {
      terms.add(`@${family}`);
      for (const other of found.slice(at + 1)) terms.add(`@${family} @${other}`);
    }
    return terms;
  };
}

const NUMBER = /^\d+$/;

/** The scores of a text by leaning, from the weights of its known terms; a long text counts no more than a short one. */
export function scoreTerms(found: ReadonlySet<string>, { bias, terms }: LeaningWeights): number[] {
  const sums = bias.map(() => 0);
  let known = 0;
  for (const term of found) {
    const weights = terms.get(term);
    if (!weights) continue;
    known += 1;
    for (const [index, weight] of weights.entries()) sums[index] = (sums[index] ?? 0) + weight;
  }
  const length = Math.sqrt(Math.max(1, known));
  return bias.map((start, index) => start + (sums[index] ?? 0) / length);
}

/** Makes the pure function that tells what a text leans to. */
export function createLeaningReader(
  families: Families,
  weights: LeaningWeights,
): (words: readonly Word[]) => readonly Leaning[] {
  const readTerms = createTermReader(families);
  return (words) => {
    if (words.length < FEW_WORDS) return [];
    const scores = scoreTerms(readTerms(words), weights);
    return LEANINGS.filter((_, index) => (scores[index] ?? 0) > (weights.least[index] ?? Infinity));
  };
}
