import { rememberShort } from './remember-short.ts';

/** Zero-width characters, bidi marks, soft hyphen, BOM: invisible, and pasted into chats by keyboards and sites. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LETTERS = /\p{L}+/gu;
/** Onset that holds no vowel of the rhyme: the u of `qu`, the i of `gi` before another vowel, consonants. */
const SYLLABLE = /^(qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/;
const SHAPED = 'ăâêôơư';

/** Lower case, no diacritics (đ is d), nothing invisible, one space between words: `Đăng  Ký` → `dang ky`. */
export const foldVietnamese = rememberShort((text: string): string =>
  clean(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
);

/** Like `foldVietnamese` but keeps the marks, each tone in its usual place: `HOÀ` → `hòa`, `thừơng` → `thường`. */
export function foldKeepMarks(text: string): string {
  return clean(text).replace(LETTERS, (word) => placeTone(word));
}

/** Whether a text carries any Vietnamese diacritic (tone, hat, horn or đ). */
export function hasMarks(text: string): boolean {
  return foldVietnamese(text) !== clean(text);
}

/** Words (letters and digits) of a text, as `foldKeepMarks` writes them. */
export function splitWords(text: string): string[] {
  return foldKeepMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function clean(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Puts the one tone of a syllable where the older, wide-spread spelling has it; leaves anything else alone. */
const placeTone = rememberShort((word: string): string => {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONE) ?? [];
  const bare = apart.replace(TONE, '').normalize('NFC');
  const [, onset, vowels, coda] = SYLLABLE.exec(bare) ?? [];
  if (tones.length !== 1 || onset === undefined || vowels === undefined || coda === undefined) return word;
  const at = toneIndex(vowels, coda);
  return (onset + vowels.slice(0, at + 1) + tones[0] + vowels.slice(at + 1) + coda).normalize('NFC');
});

function toneIndex(vowels: string, coda: string): number {
  for (let at = vowels.length - 1; at >= 0; at -= 1) if (SHAPED.includes(vowels.charAt(at))) return at;
  if (vowels.length >= 3) return 1;
  return vowels.length === 2 && coda !== '' ? 1 : 0;
}
