import { hash } from 'node:crypto';

/** Letters without vowels: words of them mean nothing, and none is a number. */
const LETTERS = 'bcdfghklmnpqrstv';

/**
 * Ten words that only this seed has. A matter told twice would be taken for that of somebody else and asked about; words
 * with digits may count as numbers of houses, which say less of a matter.
 */
export function writeOwnWords(seed: string): string {
  const letters = hash('sha1', seed).replace(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
  return letters.match(/.{4}/g)?.join(' ') ?? '';
}
