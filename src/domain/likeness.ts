import type { Place } from './petition.ts';
import { rememberRecent } from './remember-short.ts';
import { foldVietnamese } from './vietnamese.ts';

/** What a petition says of its matter. */
export interface Matter {
  readonly text: string;
  readonly place?: Place;
}

/** From this likeness on two petitions of the same hamlet and category may be one matter; found by the labelled pairs. */
export const ALIKE = 0.4;

/** Words without diacritics that every story has: they say nothing of its matter. */
const EMPTY = new Set(
  (
    'a ah ai anh ba bac ban bao bi bo boi buoi ca cac cai can cap cau chi chu chua chung co coi con cu cua cung ' +
    'dang dau de den deu di do doi duoc em gi giup goi ha hang hay hien het hoi hom kia khi khong la lai lam lau len lien luon ma may ' +
    'mai minh moi mong mot muon nao nay nen nghi nguoi nha nhe nhieu nhu nhung o ong phai phan qua quy ra rang rat roi sang sao se ' +
    'sau so sua tai the theo thi thoi toi trong truoc tu tuan thang ubnd uy va vao vay ve vi viec voi vua xa xem xin xong'
  ).split(' '),
);
const NUMBER = /^\d+[a-z]?$/;
/** Two words that stand together in both texts say more than each alone. */
const PAIR_WEIGHT = 1.5;
/** Two numbers of houses, lanes or poles that differ speak against one matter. */
const OTHER_NUMBER = 0.3;
const EARTH_RADIUS_M = 6_371_000;
const NEAR_M = 80;
const FAR_M = 600;

/**
 * How much two texts say the same, 0 to 1: the words without diacritics that both have, alone and in pairs, as a share
 * of the shorter text, with or without the words of the place. Different numbers and points far apart lower it, points close together raise it.
 */
export function measureLikeness(one: Matter, other: Matter): number {
  const told = compareTerms(readTerms(one.text), readTerms(other.text));
  const placed = compareTerms(readTerms(writeWhole(one)), readTerms(writeWhole(other)));
  return Math.min(1, Math.max(told, placed) * compareDistance(one, other));
}

function writeWhole({ text, place }: Matter): string {
  return place?.text === undefined ? text : `${text} . ${place.text}`;
}

function compareTerms(one: Terms, other: Terms): number {
  const shorter = Math.min(one.weight, other.weight);
  if (shorter === 0) return 0;
  const differs = one.numbers.size > 0 && other.numbers.size > 0 && !hasCommon(one.numbers, other.numbers);
  return (weighShared(one.terms, other.terms) / shorter) * (differs ? OTHER_NUMBER : 1);
}

function hasCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((number) => other.has(number));
}

interface Terms {
  /** Words and pairs with their weights. */
  readonly terms: ReadonlyMap<string, number>;
  /** Of all terms together. */
  readonly weight: number;
  readonly numbers: ReadonlySet<string>;
}

/** A new story is compared with all that were told of its hamlet lately, and so is the next one: some megabytes. */
const REMEMBERED = { most: 500, longest: 500 };

const readTerms = rememberRecent((text: string): Terms => {
  const words = foldVietnamese(text).match(/[a-z0-9]+/g) ?? [];
  const numbers = new Set(words.filter((word) => NUMBER.test(word)));
  const telling = words.filter((word) => !EMPTY.has(word) && !NUMBER.test(word));
  const terms = new Map<string, number>(telling.map((word) => [word, 1]));
  for (const [at, word] of telling.entries()) {
    const next = telling[at + 1];
    if (next !== undefined) terms.set([word, next].sort().join(' '), PAIR_WEIGHT);
  }
  const weight = [...terms.values()].reduce((sum, one) => sum + one, 0);
  return { terms, weight, numbers };
}, REMEMBERED);

function weighShared(one: Terms['terms'], other: Terms['terms']): number {
  let sum = 0;
  for (const [term, weight] of one) if (other.has(term)) sum += weight;
  return sum;
}

/** Factor by the distance of two shared points; 1 where one of them has none. */
function compareDistance({ place: one }: Matter, { place: other }: Matter): number {
  const { latitude, longitude } = one ?? {};
  const { latitude: otherLatitude, longitude: otherLongitude } = other ?? {};
  if (latitude === undefined || longitude === undefined) return 1;
  if (otherLatitude === undefined || otherLongitude === undefined) return 1;
  const radians = Math.PI / 180;
  const x = (longitude - otherLongitude) * radians * Math.cos(latitude * radians);
  const distance = Math.hypot(x, (latitude - otherLatitude) * radians) * EARTH_RADIUS_M;
  return distance <= NEAR_M ? 2 : distance >= FAR_M ? 0.25 : 1;
}
