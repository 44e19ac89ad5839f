import { createFamilyFinder, type Families } from './family.ts';
import type { Word } from './phrase.ts';
import type { Signal } from './triage.ts';

/** What a text may lean to although no listed phrase says so, or not lean to although one does. */
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
const FEWEST_WORDS = 5;
/** Between the two a text must lean more: it has few words that could speak against. */
const FEW_WORDS = 10;
const MORE_WHEN_SHORT = 2;
/** In a longer text one listed phrase may drown among the others: what the lists found stands. */
const MANY_WORDS = 45;
/** Known terms of a text of the usual length; a longer one counts no more. */
const USUAL_TERMS = 60;

/**
 * Makes the pure function that lists the distinct terms of a text: its words without diacritics (numbers are one word),
 * neighbouring words, families (`@fire`), what the lists found (`!petition`).
 */
export function createTermReader(
  families: Families,
): (words: readonly Word[], listed: Iterable<Signal>) => ReadonlySet<string> {
  const findFamilies = createFamilyFinder(families);
  return (words, listed) => {
    const terms = new Set<string>();
    let before: string | undefined;
    for (const { plain } of words) {
      const word = NUMBER.test(plain) ? '#' : plain;
      terms.add(word);
      if (before !== undefined) terms.add(`${before} ${word}`);
      before = word;
    }
    for (const family of findFamilies(words)) terms.add(`@${family}`);
    for (const signal of listed) terms.add(`!${signal}`);
    return terms;
  };
}

const NUMBER = /^\d+$/;

/** How much the weight of each known term counts when there are so many of them. */
export function weighTerms(known: number): number {
  return known > USUAL_TERMS ? Math.sqrt(USUAL_TERMS / known) : 1;
}

/** The scores of a text by leaning, from the weights of its known terms. */
export function scoreTerms(found: ReadonlySet<string>, { bias, terms }: LeaningWeights): number[] {
  const sums = bias.map(() => 0);
  let known = 0;
  for (const term of found) {
    const weights = terms.get(term);
    if (!weights) continue;
    known += 1;
    for (const [index, weight] of weights.entries()) sums[index] = (sums[index] ?? 0) + weight;
  }
  return bias.map((start, index) => start + (sums[index] ?? 0) * weighTerms(known));
}

/** Whether a text of so many words leans: `over` is how far its score is above the least one, `isListed` what the lists say. */
export function isLeaning(words: number, over: number, isListed: boolean): boolean {
  if (words < FEWEST_WORDS) return isListed;
  const isUsual = words >= FEW_WORDS && words <= MANY_WORDS;
  return (isListed && !isUsual) || over > (words < FEW_WORDS ? MORE_WHEN_SHORT : 0);
}

/**
 * Makes the pure function that tells what a text leans to, with what the lists found in it as one more term: scored as
 * above, with tokens as numbers, for it is asked of every text.
 */
export function createLeaningReader(
  families: Families,
  { bias, least, terms }: LeaningWeights,
): (words: readonly Word[], listed: ReadonlySet<Signal>) => readonly Leaning[] {
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

  return (words, listed) => {
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
    for (const family of findFamilies(words)) count(ids.get(`@${family}`) ?? 0, 0);
    for (const signal of listed) count(ids.get(`!${signal}`) ?? 0, 0);
    return LEANINGS.filter((name, index) => {
      const score = (bias[index] ?? 0) + (sums[index] ?? 0) * weighTerms(known);
      return isLeaning(words.length, score - (least[index] ?? Infinity), listed.has(name));
    });
  };
}
