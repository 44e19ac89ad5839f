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

/** Makes an empty vocabulary. */
export function createVocabulary(): GrowingVocabulary {
  const words: (Token | undefined)[] = [];
  const byMarked = new Map<string, number>();
  const byPlain = new Map<string, number[]>();
  /** By the number of a word: its pairs, by the number of the word that follows. Small numbers are looked up faster. */
  const pairs = new Map<number, Map<number, number>>();

  const findPair = (one: number, other: number) => pairs.get(one)?.get(other);
  const addWord = (token: Token): number => {
    const known = byMarked.get(token.marked);
    if (known !== undefined) return known;
    const id = words.push(token) - 1;
    byMarked.set(token.marked, id);
    pairs.set(id, new Map());
    const alike = byPlain.get(token.plain);
    if (alike === undefined) byPlain.set(token.plain, [id]);
    else alike.push(id);
    return id;
  };
  const addPair = (one: number, other: number): number => {
    const known = findPair(one, other);
    if (known !== undefined) return known;
    const id = words.push(undefined) - 1;
    pairs.get(one)?.set(other, id);
    return id;
  };

  return {
    words,
    byPlain,
    findPair,
    isPair: (one, other) =>
      (byPlain.get(one) ?? []).some((first) =>
        (byPlain.get(other) ?? []).some((second) => findPair(first, second) !== undefined),
      ),
    add(run) {
      const ids = run.map(addWord);
      for (let at = 1; at < run.length; at += 1) ids.push(addPair(ids[at - 1] ?? 0, ids[at] ?? 0));
      return ids;
    },
  };
}
