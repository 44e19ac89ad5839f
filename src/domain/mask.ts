import { foldVietnamese } from './vietnamese.ts';

/**
 * What may carry a number: codes and numbers of papers, which stay as they are; an e-mail address; a number plate; and
 * digits in groups. The first that fits wins, so that a code is never read as a phone.
 */
const FOUND =
  /(?<![\p{L}\p{N}._%+-])(?:(?<code>[Pp][Aa][ -]?\d{2}[ .–-]?\d{1,6}(?!\p{N})|\d\.\d{6}(?!\p{N})|\d{1,6}\/\d{0,4}\/?\p{Lu}{2})|(?<mail>[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}.-]{2,99}[\p{L}\p{N}])|(?<plate>[1-9]\d(?:[ –-]?[A-Z\u0110]|[–-]?[a-z\u0111])[A-Za-z\u0110\u0111\d]{0,2}[ .–-]{0,3}(?:\d{3}[ .]?\d{2}|\d{4})(?!\p{N})))|(?<number>\p{Nd}+(?:[^\S\n]?[.()·–—-]?[^\S\n]?\p{Nd}+)*)/gu;

const DIGIT = /\p{Nd}/gu;
/** How far around a number the words are read that say what it is, in characters. */
const BEFORE = 40;
const AFTER = 20;

const IDENTITY = /(?:cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh|ho chieu)[^.!?]*$/;
const ACCOUNT =
  /(?:stk|tai khoan|ngan hang|vietcombank|vcb|bidv|agribank|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|acb|momo|zalopay|\btk\W{0,3}$)[^.!?]*$/;
const ACCOUNT_AFTER =
  /^\W{0,3}(?:\w{1,6} )?(?:ngan hang|vietcombank|vcb|bidv|agribank|vietinbank|techcombank|mb ?bank|sacombank|vpbank|tpbank|acb|momo|zalopay)/;
const PHONE_WORD = /(?:sdt|\bdt|dien thoai|\btel|phone|so may|zalo|lien he|\blh|alo)[^.!?]{0,12}$/;
const VEHICLE = /(?:bien|\bxe|bks|bang so|o ?to|tai trong)[^.!?]*$/;
const MONEY = /^ ?(?:d|dong|vnd|k|tr|trieu|ty|ti|nghin|ngan|usd|m2|m|ha|kwh)(?![a-z])/;

/** Mobile (also the eleven digits of before 2018), land line; with the country's number the 0 is left out. */
const PHONE = /^(?:0|84|0084)(?:[35789]\d{8}|1[2689]\d{8}|2\d{8,9})$/;
/** Twelve digits, the first three of them a province from 001 to 096. */
const CITIZEN_ID = /^0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}$/;
const SHORT_PHONE = /^(?:[35789]\d{8}|[2-8]\d{6,7})$/;

/**
 * A text in which numbers of identity cards, phones, bank accounts and vehicles and e-mail addresses can no longer be
 * read, but still be told apart: `0912 345 678` → `09•• ••• •78`. Codes of petitions and procedures, numbers of
 * decisions, dates, hours and amounts of money stay. Masking twice changes nothing more. `people`: plates stay, too,
 * for whoever has to look for the vehicle.
 */
export function maskPersonal(text: string, what: 'all' | 'people' = 'all'): string {
  return text.replace(FOUND, (whole, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<'code' | 'mail' | 'plate' | 'number', string | undefined>>;
    const offset = rest.at(-3) as number;
    const before = foldVietnamese(text.slice(Math.max(0, offset - BEFORE), offset).replace(/^.*\n/s, ''));
    const after = foldVietnamese(text.slice(offset + whole.length, offset + whole.length + AFTER));
    if (groups.mail !== undefined) return `${whole.charAt(0)}•••@•••`;
    if (groups.plate !== undefined)
      return what === 'all' && isPlate(whole, before) ? maskPlate(whole) : whole;
    return groups.number === undefined ? whole : maskNumbers(whole, before, after);
  });
}

/** A short one in small letters (`10h 2000`) is a plate only where the words speak of a vehicle. */
function isPlate(text: string, before: string): boolean {
  if (VEHICLE.test(before)) return true;
  if (/\d{3}\.\d{2}$/.test(text) || /^\d\d-?[A-Z]\d?-\d{4}$/.test(text)) return true;
  if (!/\d{3} ?\d{2}$/.test(text)) return false;
  return /[A-Z\u0110]/.test(text) || /^\d\d[–-]?[a-z\u0111](?:\d[ .–-])?[.–-]?\d{5}$/.test(text);
}

/** The province stays. */
function maskPlate(text: string): string {
  return text.slice(0, 2) + text.slice(2).replace(/[\p{L}\p{Nd}]/gu, '•');
}

interface Group {
  readonly digits: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** What stands between it and the one before. */
  readonly gap: string;
}

/** Several numbers may stand side by side, each in groups; every stretch of groups that is one is masked. */
function maskNumbers(text: string, before: string, after: string): string {
  const groups: Group[] = [];
  for (const { 0: digits, index } of text.matchAll(/\p{Nd}+/gu)) {
    groups.push({
      digits,
      from: index,
      to: index + digits.length,
      gap: text.slice(groups.at(-1)?.to ?? 0, index),
    });
  }
  let masked = '';
  let done = 0;
  for (let at = 0; at < groups.length; ) {
    const count = isDate(groups, at) ? -3 : countPersonal(groups, at, { before, after });
    const from = groups[at]?.from ?? 0;
    const to = groups[at + Math.max(1, Math.abs(count)) - 1]?.to ?? text.length;
    masked += text.slice(done, from) + (count > 0 ? maskDigits(text.slice(from, to)) : text.slice(from, to));
    done = to;
    at += Math.max(1, Math.abs(count));
  }
  return masked + text.slice(done);
}

function isDate(groups: readonly Group[], at: number): boolean {
  const [day, month, year] = groups.slice(at, at + 3);
  if (!day || !month || !year || month.gap.trim() === '' || month.gap !== year.gap) return false;
  return day.digits.length <= 2 && month.digits.length <= 2 && /^(?:19|20)\d\d$/.test(year.digits);
}

interface Words {
  readonly before: string;
  readonly after: string;
}

/** How many groups from `at` on form one number that is somebody's; 0: none. The whole of the longest wins. */
function countPersonal(groups: readonly Group[], at: number, words: Words): number {
  let digits = '';
  let found = 0;
  for (let end = at; end < groups.length && digits.length < 19; end += 1) {
    digits += groups[end]?.digits ?? '';
    const stretch = groups.slice(at, end + 1);
    const isLast = end === groups.length - 1;
    const near = { before: words.before, after: isLast ? words.after : '' };
    if (!isPersonal(digits, stretch, near)) continue;
    found = end - at + 1;
    // A number that is whole by itself does not swallow the next one.
    if (found === 1) break;
  }
  return found;
}

function isPersonal(digits: string, groups: readonly Group[], { before, after }: Words): boolean {
  if (PHONE.test(digits) && isEven(groups)) return digits.startsWith('0') || !MONEY.test(after);
  if (CITIZEN_ID.test(digits) && isEven(groups)) return true;
  if (MONEY.test(after) || /000$/.test(digits) || /^\s?[/\d]/.test(after)) return false;
  if (groups.length === 1 && (digits.length === 9 || digits.length >= 10)) return true;
  if (digits.length >= 6 && (IDENTITY.test(before) || ACCOUNT.test(before) || ACCOUNT_AFTER.test(after)))
    return true;
  return SHORT_PHONE.test(digits) && PHONE_WORD.test(before);
}

/** Groups of two digits or fewer are a number only when all of them are alike: `03.05.2026 15` is none. */
function isEven(groups: readonly Group[]): boolean {
  const [first, second] = groups;
  if (!first || !second || first.digits.length > 2) return true;
  if (/^84$/.test(first.digits)) return true;
  const rest = groups.slice(1);
  return rest.every(({ digits, gap }) => digits.length === first.digits.length && gap === second.gap);
}

/** All digits but the first two and the last two; signs between them stay. */
function maskDigits(text: string): string {
  const total = text.match(DIGIT)?.length ?? 0;
  let at = 0;
  return text.replace(DIGIT, (digit) => {
    at += 1;
    return at <= 2 || at > total - 2 ? digit : '•';
  });
}
