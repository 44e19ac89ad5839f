/** A source of chance that gives the same numbers at every run. */
export interface Chance {
  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Makes a source of chance (mulberry32) from a seed. */
export function createChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { int, pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number] };
}

const WORDS = [
  'đường',
  'Thôn 1',
  'hỏng.',
  'đèn',
  '👨‍👩‍👧‍👦',
  '🇻🇳',
  'nghiê\u0323ng',
  '\n',
  '\n\n',
  'a',
  'không?',
  '😀😀',
];

/** A text of words, line breaks, emoji and loose marks; some words are longer than any limit of a platform. */
export function writeText(chance: Chance, words: number): string {
  return Array.from({ length: words }, () =>
    chance.int(0, 60) === 0 ? 'x'.repeat(chance.int(50, 2500)) : chance.pick(WORDS),
  ).join(' ');
}
