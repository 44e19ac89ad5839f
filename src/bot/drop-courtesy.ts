import { foldKeepMarks, foldVietnamese, hasMarks } from '../domain/vietnamese.ts';

/** Words of courtesy that stand before and after what is meant, in one language. */
export interface Courtesy {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Longest of them, in words. */
const MOST_WORDS = 2;

/**
 * A short text without the words of courtesy around it: `Dạ, gửi luôn nhé` → `gửi`. Something is always left. Marks
 * count where the writer uses them ("đã gửi" is not "dạ gửi"), and capitals ("chị Em" is a name).
 */
export function dropCourtesy(text: string, { before, after }: Courtesy): string {
  const whole = text.normalize('NFC');
  const typed = [...whole.matchAll(/[\p{L}\p{N}]+/gu)];
  const fold = hasMarks(text) ? foldKeepMarks : foldVietnamese;
  const words = typed.map(([word], at) => (at > 0 && /^\p{Lu}/u.test(word) ? word : fold(word)));
  const [first, last] = [new Set(before.map(fold)), new Set(after.map(fold))];
  let [start, end] = [0, words.length];
  for (let count = 1; count > 0; end -= count)
    count = measure((size) => last.has(words.slice(end - size, end).join(' ')), end - start);
  for (let count = 1; count > 0; start += count)
    count = measure((size) => first.has(words.slice(start, start + size).join(' ')), end - start);
  const final = typed[end - 1];
  return final ? whole.slice(typed[start]?.index, final.index + final[0].length) : '';
}

/** How many words are courtesy, the more the better, of so many that at least one is left; 0: none. */
function measure(isCourtesy: (size: number) => boolean, left: number): number {
  for (let size = Math.min(MOST_WORDS, left - 1); size > 0; size -= 1) if (isCourtesy(size)) return size;
  return 0;
}
