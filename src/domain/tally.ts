import { isAnswer, isOpen, type Petition } from './petition.ts';
import { countFromMonday, localDay } from './working-time.ts';

/**
 * What is counted of petitions, by day and department. `undelivered`: an answer that the channel did not take at once;
 * `told`: one that an official told the citizen outside the chat; `first:N`: the first answer came within N working
 * hours.
 */
export type TallyName =
  | 'received'
  | 'late'
  | 'answered'
  | 'confirmed'
  | 'reopened'
  | 'undelivered'
  | 'told'
  | `first:${number}`;

/** What is counted under no department. */
export const NO_DEPARTMENT = '*';

/** Counts of some days, summed, by department (or NO_DEPARTMENT) and name. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The counts of a department, or of all, and the median of the working hours to the first answer. */
export interface TallySummary {
  readonly received: number;
  readonly late: number;
  readonly answered: number;
  readonly confirmed: number;
  readonly reopened: number;
  readonly undelivered: number;
  readonly told: number;
  readonly guided: number;
  readonly medianHours?: number;
}

const COUNTED: ReadonlyMap<string, TallyName> = new Map([
  ['filed', 'received'],
  ['late', 'late'],
  ['confirmed', 'confirmed'],
  ['reopened', 'reopened'],
  ['told', 'told'],
]);

/**
 * What a change of a petition adds to the counts. `hours` measures the working hours between two moments. Praise is
 * no work and is not counted; a second answer to a petition that is answered already is none either.
 */
export function countChange(
  before: Petition | undefined,
  after: Petition,
  hours: (from: number, to: number) => number,
): readonly TallyName[] {
  if (after.kind === 'praise') return [];
  const news = after.history.slice(before?.history.length ?? 0);
  const counted = news.flatMap(({ event }) => COUNTED.get(event) ?? []);
  const answer = news.find(isAnswer);
  if (!answer || isOpen(after) || (before && !isOpen(before))) return counted;
  if (before?.history.some(isAnswer)) return [...counted, 'answered'];
  return [...counted, 'answered', `first:${Math.ceil(hours(after.filedAt, answer.at))}`];
}

const DAY_MS = 24 * 3_600_000;

/** The local days of the week (from Monday) or month of a moment (ms), up to its own. */
export function listDays(at: number, period: 'week' | 'month'): readonly string[] {
  const passed = period === 'week' ? countFromMonday(at) : new Date(localDay(at)).getUTCDate() - 1;
  return Array.from({ length: passed + 1 }, (_, day) => localDay(at - (passed - day) * DAY_MS));
}

/** Sums a tally up for a department; without one for all. */
export function summariseTally(tally: Tally, department?: string): TallySummary {
  const total = new Map<string, number>();
  for (const [of, counts] of tally) {
    if (department !== undefined && of !== department) continue;
    for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count);
  }
  const read = (name: string) => total.get(name) ?? 0;
  const medianHours = findMedian(total);
  return {
    received: read('received'),
    late: read('late'),
    answered: read('answered'),
    confirmed: read('confirmed'),
    reopened: read('reopened'),
    undelivered: read('undelivered'),
    told: read('told'),
    guided: read('guided'),
    ...(medianHours !== undefined && { medianHours }),
  };
}

/** The least number of hours within which half of the first answers came. */
function findMedian(total: ReadonlyMap<string, number>): number | undefined {
  const firsts = [...total]
    .flatMap(([name, count]) => (name.startsWith('first:') ? [{ hours: Number(name.slice(6)), count }] : []))
    .toSorted((one, other) => one.hours - other.hours);
  const half = firsts.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  return firsts.find(({ count }) => {
    seen += count;
    return seen >= half;
  })?.hours;
}
