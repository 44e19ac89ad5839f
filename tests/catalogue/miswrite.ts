import { foldVietnamese } from '../../src/domain/vietnamese.ts';

/** The same text written otherwise; the same text gives the same result every time. */
type Miswrite = (text: string) => string;

const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
};
const DIGITS: Readonly<Record<string, string>> = { f: '2', s: '1', x: '4', r: '3', j: '5' };
const SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  ă: ['aw', 'a8'],
  â: ['aa', 'a6'],
  ê: ['ee', 'e6'],
  ô: ['oo', 'o6'],
  ơ: ['ow', 'o7'],
  ư: ['uw', 'u7'],
  đ: ['dd', 'd9'],
};

/** Ways of writing that can be made of any text, by name. */
export const miswritings: ReadonlyMap<string, Miswrite> = new Map<string, Miswrite>([
  ['no marks', foldVietnamese],
  ['NFD', (text) => text.normalize('NFD')],
  [
    'new tones',
    (text) => text.replace(/([oòóỏõọ])a(?!\p{L})|([òóỏõọ])([ae])(?!\p{L})|([ùúủũụ])y(?!\p{L})/gu, moveTone),
  ],
  ['some marks lost', (text) => perWord(text, (word, at) => (at % 3 === 0 ? foldVietnamese(word) : word))],
  ['hỏi for ngã', (text) => swapTones(text)],
  ['Telex', (text) => typeKeys(text, 0)],
  ['VNI', (text) => typeKeys(text, 1)],
  ['one typo', (text) => spoil(text, 1)],
  ['two typos', (text) => spoil(text, 2)],
  ['letters swapped', (text) => perLongest(text, 1, (word) => swapAt(word, 1))],
  ['spaces lost', (text) => text.replace(/(\p{L}+) (\p{L}+) /u, '$1$2 ')],
]);

function moveTone(match: string): string {
  const apart = match.normalize('NFD');
  const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/u)?.[0] ?? '';
  return (apart.replace(tone, '') + tone).normalize('NFC');
}

function swapTones(text: string): string {
  const swapped = text
    .normalize('NFD')
    .replace(/[\u0303\u0309]/gu, (tone) => (tone === '\u0303' ? '\u0309' : '\u0303'));
  return swapped.normalize('NFC');
}

/** As a Telex (0) or VNI (1) keyboard leaves it when it is switched off: tones behind the word. */
function typeKeys(text: string, keyboard: 0 | 1): string {
  return perWord(text, (word) => {
    const tone = word.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/u)?.[0];
    const bare = word
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
      .normalize('NFC');
    const key = TONES[tone ?? ''] ?? '';
    const letters = Array.from(bare, (letter) => SHAPES[letter]?.[keyboard] ?? letter).join('');
    return letters + (keyboard === 0 ? key : (DIGITS[key] ?? ''));
  });
}

/** Spoils the longest words: a letter dropped in the first, another doubled next door in the second. */
function spoil(text: string, count: number): string {
  return perLongest(text, count, (word, which) =>
    which === 0 ? word.slice(0, 2) + word.slice(3) : `${word.slice(0, 1)}h${word.slice(1)}`,
  );
}

function swapAt(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function perWord(text: string, change: (word: string, at: number) => string): string {
  let at = 0;
  return text.replace(/\p{L}+/gu, (word) => change(word, at++));
}

/** Changes the longest words of a text (the first of equals), never those of fewer than four letters. */
function perLongest(text: string, count: number, change: (word: string, which: number) => string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const chosen = words
    .map((word, at) => ({ at, length: word.length }))
    .filter(({ length }) => length >= 4)
    .sort((one, other) => other.length - one.length)
    .slice(0, count)
    .map(({ at }) => at);
  return perWord(text, (word, at) => (chosen.includes(at) ? change(word, chosen.indexOf(at)) : word));
}
