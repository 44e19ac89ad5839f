import { remember } from './remember.ts';
import { compareMarks, decodeKeys, isOneEditAway, listDeletions, soundOf, type Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of the vocabulary that a written word may stand for, and how alike each is, 0 to 1. */
export interface Terms {
  readonly ids: readonly number[];
  readonly likeness: readonly number[];
}

/** Looks written words up. */
export interface TermFinder {
  /** `loose`: the writer uses no marks, so theirs tell nothing. */
  find(token: Token, loose: boolean): Terms;
  /** Words that one slip of a letter makes of a known word. */
  slips(plain: string): readonly number[];
}

const SOUND = 0.45;
const TYPO = 0.7;
const KEYS = 0.85;
/** Shorter words are one letter away from too many others. */
const TYPO_LENGTH = 4;
const SLIP_LENGTH = 3;

/** Makes the finder: by letters, by sound, by an unfinished Telex or VNI keyboard, by one letter's typo. */
export function createTermFinder({ words, byPlain }: Vocabulary): TermFinder {
  const bySound = new Map<string, number[]>();
  const byDeletion = new Map<string, string[]>();
  for (const [plain, ids] of byPlain) {
    collect(bySound, soundOf(plain), ...ids);
    for (const rest of [plain, ...listDeletions(plain)]) collect(byDeletion, rest, plain);
  }
  const listNear = (plain: string): string[] => {
    const near = new Set([plain, ...listDeletions(plain)].flatMap((rest) => byDeletion.get(rest) ?? []));
    return [...near].filter((word) => isOneEditAway(plain, word));
  };
  const wordsOf = (plain: string) => byPlain.get(plain) ?? [];

  const look = (token: Token, loose: boolean): Terms => {
    const found = new Map<number, number>();
    const add = (ids: readonly number[], likeness: (word: Token) => number) => {
      for (const id of ids) {
        const word = words[id];
        if (word !== undefined) found.set(id, Math.max(found.get(id) ?? 0, likeness(word)));
      }
    };
    add(wordsOf(token.plain), (word) => compareMarks(token, word, loose));
    const known = found.size > 0;
    if (/\d/.test(token.plain) && !/[a-z]/.test(token.plain)) return pack(found);
    add(bySound.get(soundOf(token.plain)) ?? [], (word) => SOUND * compareSound(token, word, loose));
    if (!known) {
      for (const plain of decodeKeys(token.plain)) add(wordsOf(plain), () => KEYS);
      if (found.size === 0 && token.plain.length >= TYPO_LENGTH)
        for (const plain of listNear(token.plain)) add(wordsOf(plain), () => TYPO);
    }
    return pack(found);
  };
  const slip = (plain: string): number[] =>
    plain.length < SLIP_LENGTH
      ? []
      : listNear(plain).flatMap((word) => (word.length < SLIP_LENGTH ? [] : wordsOf(word)));

  const [strict, bare] = [remember<Terms>(), remember<Terms>()];
  const slips = remember<readonly number[]>();
  return {
    find: (token, loose) => (loose ? bare : strict)(token.marked, () => look(token, loose)),
    slips: (plain) => slips(plain, () => slip(plain)),
  };
}

function compareSound(token: Token, word: Token, loose: boolean): number {
  return compareMarks({ ...token, plain: word.plain }, word, loose || word.plain !== token.plain);
}

function pack(found: ReadonlyMap<number, number>): Terms {
  return { ids: [...found.keys()], likeness: [...found.values()] };
}

function collect<Key, Item>(groups: Map<Key, Item[]>, key: Key, ...items: readonly Item[]) {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...items]);
  else group.push(...items);
}
