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

/** Makes the pure function that tells what a text leans to: scored as above, with tokens as numbers, for it is asked of every text. */
export function createLeaningReader(
  families: Families,
  { bias, least, terms }: LeaningWeights,
): (words: readonly Word[]) => readonly Leaning[] {
  const findFamilies = createFamilyFinder(families);
  const ids = new Map<string, number>();
  for (const token of [...terms.keys()].flatMap((term) => term.split(' '))) {
    if (!ids.has(token)) ids.set(token, ids.size + 1);
  }
  const size = ids.size + 1;
  const weights = new Map(
    [...terms].map(([term, all]) => {
      const [first = '', second = ''] = term.split(' ');
      return [(ids.get(first) ?? 0) * size + (ids.get(second) ?? 0), all] as const;
    }),
  );

  return (words) => {
    if (words.length < FEW_WORDS) return [];
    const seen = new Set<number>();
    const sums = bias.map(() => 0);
    let known = 0;
    const count = (first: number, second: number) => {
      const term = first * size + second;
      const all = weights.get(term);
      if (all === undefined || seen.has(term)) return;
      seen.add(term);
      known += 1;
      for (let index = 0; index < sums.length; index += 1)
        sums[index] = (sums[index] ?? 0) + (all[index] ?? 0);
    };
    let before = 0;
    for (const { plain } of words) {
      const id = ids.get(NUMBER.test(plain) ? '#' : plain) ?? 0;
      if (id !== 0) count(id, 0);
      if (id !== 0 && before !== 0) count(before, id);
      before = id;
    }
    const found = findFamilies(words).map((family) => ids.get(`@${family}`) ?? 0);
    for (let at = 0; at < found.length; at += 1) {
      const family = found[at] ?? 0;
      if (family === 0) continue;
      count(family, 0);
      for (let other = at + 1; other < found.length; other += 1) count(family, found[other] ?? 0);
    }
    const length = Math.sqrt(Math.max(1, known));
    return LEANINGS.filter(
      (_, index) => (bias[index] ?? 0) + (sums[index] ?? 0) / length > (least[index] ?? Infinity),
    );
  };
}
