import { cutText } from './plain-lines.ts';
import { foldVietnamese } from './vietnamese.ts';

/** Stands for what was taken out. */
export const MASK = '…';

/** Length of a kept question, in characters. */
const KEPT = 120;
/** Nothing behind this is read. */
const READ = 600;
/** Longest name, in words. */
const NAME = 5;

/** The usual family names, folded; in Vietnamese they come first. */
const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan truong mai cao ha luong luu trinh dao lam to ta phung thai quach chau tong'.split(
    ' ',
  ),
);
const MIDDLE = new Set(['van', 'thi']);
/** A name follows these surely. */
const NAMED =
  /(?:^| )(?:(?:toi|em|con|chau|minh|be|chong|vo|me|bo|cha) ten(?: la)?|ho (?:va )?ten(?: la)?|ten (?:toi |em |chau |minh |be )?la)$/;
/** A capitalised word behind one of these is a name. */
const TITLES = new Set('ong ba anh chi co chu bac thay em con chau be cu di cau mo ten la'.split(' '));

interface Word {
  readonly text: string;
  readonly plain: string;
  readonly isCapital: boolean;
  /** A sentence or a list goes on behind it. */
  readonly stops: boolean;
}

/**
 * A question as it may be kept: small letters, at most 120 characters, and without numbers, addresses of mail, and
 * what looks like a name. Empty when nothing of it can be kept. It hides rather too much than too little.
 */
export function maskQuestion(text: string): string {
  const words = readWords(cutText(text, READ));
  const hidden = new Set<number>();
  const shouts = words.filter(({ isCapital }) => isCapital).length > words.length * 0.6;
  for (const at of words.keys()) {
    if (isNumber(words[at])) hidden.add(at);
    const length = measureName(words, at, shouts);
    for (let step = 0; step < length; step += 1) hidden.add(at + step);
  }
  const kept = words.map(({ text: word }, at) => (hidden.has(at) ? MASK : word.toLowerCase()));
  const joined = kept.filter((word, at) => word !== MASK || kept[at - 1] !== MASK).join(' ');
  if ((joined.match(/\p{L}{2,}/gu) ?? []).length < 2) return '';
  return cutText(joined, KEPT).trim();
}

function readWords(text: string): Word[] {
  const clean = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
  return clean
    .split(/\s+/)
    .map((raw) => {
      const word = raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      return {
        text: word,
        plain: foldVietnamese(word),
        isCapital: /^\p{Lu}/u.test(word),
        stops: /[.,;:!?]$/.test(raw),
      };
    })
    .filter(({ text: word }) => word !== '');
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && /\d|@|:\/\/|www\./.test(word.text);
}

/** Number of words of a name that begins at a place; 0: none does. */
function measureName(words: readonly Word[], at: number, shouts: boolean): number {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return 0;
  const before = words.slice(Math.max(0, at - 4), at);
  const isNamed = NAMED.test(before.map(({ plain }) => plain).join(' '));
  if (isNamed) return Math.max(1, run(words, at, shouts ? () => true : ({ isCapital }) => isCapital));
  if (SURNAMES.has(word.plain) && MIDDLE.has(next?.plain ?? '')) return 3;
  if (shouts || !word.isCapital) return 0;
  const isFull = SURNAMES.has(word.plain) && next?.isCapital === true && !word.stops;
  const isTitled = TITLES.has(before.at(-1)?.plain ?? '');
  return isFull || isTitled ? run(words, at, ({ isCapital }) => isCapital) : 0;
}

function run(words: readonly Word[], at: number, isPart: (word: Word) => boolean): number {
  let length = 0;
  for (const word of words.slice(at, at + NAME)) {
    if (!isPart(word)) break;
    length += 1;
    if (word.stops) break;
  }
  return length;
}
