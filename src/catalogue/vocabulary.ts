import type { Token } from './token.ts';

/** The terms of an index, numbered from 0: single words, and pairs of words that stand side by side somewhere. */
export interface Vocabulary {
  /** A word by its number; undefined where the number is that of a pair. */
  readonly words: readonly (Token | undefined)[];
  /** Numbers of the words with these letters, marks aside. */
  readonly byPlain: ReadonlyMap<string, readonly number[]>;
  /** Number of a pair, undefined when these words never stand side by side. */
  findPair(one: number, other: number): number | undefined;
  /** Whether two words stand side by side somewhere, marks aside. */
  isPair(one: string, other: string): boolean;
}

/** A vocabulary that still grows. */
export interface GrowingVocabulary extends Vocabulary {
  /** Numbers of the words of a run and of its pairs; what is new is added. */
  add(run: readonly Token[]): number[];
}

/** More terms than any catalogue has: makes one number of two. */
const ROOM = 2 ** 24;

/** Makes an empty vocabulary. */
export function createVocabulary(): GrowingVocabulary {
  const words: (Token | undefined)[] = [];
  const byMarked = new Map<string, number>();
  const byPlain = new Map<string, number[]>();
  const pairs = new Map<number, number>();

  const addWord = (token: Token): number => {
    const known = byMarked.get(token.marked);
    if (known !== undefined) return known;
    const id = words.push(token) - 1;
    byMarked.set(token.marked, id);
    const alike = byPlain.get(token.plain);
    if (alike === undefined) byPlain.set(token.plain, [id]);
    else alike.push(id);
    return id;
  };
  const addPair = (one: number, other: number): number => {
    const known = pairs.get(one * ROOM + other);
    if (known !== undefined) return known;
    const id = words.push(undefined) - 1;
    pairs.set(one * ROOM + other, id);
    return id;
  };
  const findPair = (one: number, other: number) => pairs.get(one * ROOM + other);

  return {
    words,
    byPlain,
    findPair,
    isPair: (one, other) =>
      (byPlain.get(one) ?? []).some((first) =>
        (byPlain.get(other) ?? []).some((second) => findPair(first, second) !== undefined),
      ),
    add(run) {
      const singles = run.map(addWord);
      const ids = [...singles];
      for (let at = 1; at < singles.length; at += 1)
        ids.push(addPair(singles[at - 1] ?? 0, singles[at] ?? 0));
      return ids;
    },
  };
}
