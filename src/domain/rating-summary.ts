import type { Rating } from './rating.ts';
import { countFromMonday, localDay } from './working-time.ts';

/** A rating as it was kept, with its local day (`yyyy-mm-dd`). */
export interface KeptRating extends Omit<Rating, 'official'> {
  readonly day: string;
}

/** Fewer than this are not summed up: nobody is to guess who gave one (NĐ 224/2026/NĐ-CP Điều 10: the rater's identity is private). */
export const FEWEST_RATINGS = 5;

/** The local days between which ratings are read, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface RatingSummary {
  readonly count: number;
  /** Mean of the stars, to one decimal. */
  readonly mean: number;
  /** Per cent with one star or two. */
  readonly low: number;
  /** Criterion id → how many answered it, and per cent of them with yes; those that too few answered are absent. */
  readonly criteria: ReadonlyMap<string, { readonly count: number; readonly yes: number }>;
}

const DAY_MS = 24 * 3_600_000;

/**
 * So many whole weeks up to last Sunday. The running week is left out, so that an official who looks before and after
 * a visit does not learn what the visitor gave.
 */
export function listEndedWeeks(at: number, weeks: number): Span {
  const sunday = at - (countFromMonday(at) + 1) * DAY_MS;
  return { from: localDay(sunday - (weeks * 7 - 1) * DAY_MS), to: localDay(sunday) };
}

/** Sums ratings up; undefined: too few. */
export function summariseRatings(ratings: readonly KeptRating[]): RatingSummary | undefined {
  const count = ratings.length;
  if (count < FEWEST_RATINGS) return undefined;
  const sum = ratings.reduce((total, { stars }) => total + stars, 0);
  const low = ratings.filter(({ stars }) => stars <= 2).length;
  const answers = Map.groupBy(
    ratings.flatMap(({ criteria }) => Object.entries(criteria)),
    ([id]) => id,
  );
  return {
    ...{ count, mean: Math.round((sum / count) * 10) / 10, low: perCent(low, count) },
    criteria: new Map(
      [...answers].flatMap(([id, given]) => {
        if (given.length < FEWEST_RATINGS) return [];
        const yes = given.filter(([, isYes]) => isYes).length;
        return [[id, { count: given.length, yes: perCent(yes, given.length) }] as const];
      }),
    ),
  };
}

function perCent(part: number, whole: number): number {
  return Math.round((part / whole) * 100);
}
