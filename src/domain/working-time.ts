import type { OpenHours, OwnDays, Season, WorkingSpan } from './commune.ts';

/** When an office works. Days are `yyyy-mm-dd`, local time of Viet Nam (UTC+7, no summer time). */
export interface Calendar {
  /** Opening hours by weekday outside of all seasons; index 0 is Sunday. */
  readonly hours: readonly (readonly OpenHours[])[];
  /** They do not overlap. */
  readonly seasons?: readonly Season[];
  readonly daysOff: ReadonlySet<string>;
  /** Weekend days that are worked in exchange for another; they use Monday's hours. */
  readonly swappedIn: ReadonlySet<string>;
  /** Days with hours of their own. */
  readonly specialDays?: OwnDays['specialDays'];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** How far Viet Nam is ahead of UTC; it knows no summer time. */
export const ZONE_MS = 7 * HOUR_MS;
const DAY_MS = 86_400_000;
const MONDAY = 1;
/** An office that stays closed this many days running has no hours at all: the calendar is wrong. */
const LONGEST_CLOSURE = 400;

/** The local day of a moment (ms since 1970): `2026-11-24`. */
export function localDay(at: number): string {
  return new Date(at + ZONE_MS).toISOString().slice(0, 10);
}

/** A day (`yyyy-mm-dd`, or `mm-dd`) as people here write it: `24/11/2026`. */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** Days since the Monday of a moment's local week: 0 on a Monday, 6 on a Sunday. */
export function countFromMonday(at: number): number {
  return (weekday(at) + 6) % 7;
}

/** The local year of a moment (ms since 1970), by which petitions are numbered. */
export function localYear(at: number): number {
  return new Date(at + ZONE_MS).getUTCFullYear();
}

/** Whether the office is open at a moment (ms); the minute of closing is closed. */
export function isWorkingMoment(at: number, calendar: Calendar): boolean {
  const midnight = startOfDay(at);
  const minute = (at - midnight) / MINUTE_MS;
  return readDay(midnight, calendar).hours.some((open) => open.from <= minute && minute < open.to);
}

/**
 * The moment (ms) at which a span that starts now is over. What comes outside working hours counts as received
 * at the next working moment; its day is day 0. `5d` ends when the fifth working day after it closes; Saturday
 * or Sunday hours do not make a working day unless the day is swapped in. `4h` counts the hours that the office
 * is open. Throws a RangeError when the calendar is never open.
 */
export function addWorkingTime(start: number, span: WorkingSpan, calendar: Calendar): number {
  const amount = Number.parseInt(span, 10);
  const received = nextWorkingMoment(start, calendar);
  return span.endsWith('h')
    ? addOpenTime(received, amount * HOUR_MS, calendar)
    : addWorkingDays(received, amount, calendar);
}

/** The moment (ms) at which the office has been open for `span` (ms) since `start`; `start` itself for none. */
export function addOpenTime(start: number, span: number, calendar: Calendar): number {
  if (span <= 0) return start;
  let left = span;
  for (const { from, to } of listOpenings(start, calendar)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  throw neverOpen();
}

/** The times (ms) at which the office is open from a moment on, the first of them from that moment. */
export function* listOpenings(start: number, calendar: Calendar): Generator<OpenHours> {
  let midnight = startOfDay(start);
  for (let closed = 0; closed < LONGEST_CLOSURE; closed += 1) {
    for (const open of readDay(midnight, calendar).hours) {
      closed = 0;
      const from = Math.max(start, midnight + open.from * MINUTE_MS);
      const to = midnight + open.to * MINUTE_MS;
      if (from < to) yield { from, to };
    }
    midnight += DAY_MS;
  }
}

/**
 * On the working day before that of `at` (ms): when the office opens for the half day in which it is as late as `at`.
 * For the end of Monday that is Friday 13:30.
 */
export function findDayBefore(at: number, calendar: Calendar): number {
  const day = startOfDay(at);
  for (let days = 1; days < LONGEST_CLOSURE; days += 1) {
    const midnight = day - days * DAY_MS;
    const { hours, isWorking } = readDay(midnight, calendar);
    if (!isWorking) continue;
    const open = hours.findLast(({ from }) => from * MINUTE_MS < at - day) ?? hours[0];
    if (open) return midnight + open.from * MINUTE_MS;
  }
  throw neverOpen();
}

/** When (ms) the office next begins a working day, after a moment. */
export function findNextMorning(at: number, calendar: Calendar): number {
  const day = startOfDay(at);
  for (let days = 0; days < LONGEST_CLOSURE; days += 1) {
    const midnight = day + days * DAY_MS;
    const { hours, isWorking } = readDay(midnight, calendar);
    const morning = midnight + (hours[0]?.from ?? 0) * MINUTE_MS;
    if (isWorking && morning > at) return morning;
  }
  throw neverOpen();
}

/** Whether a moment (ms) lies between the first opening and the last closing of its day; lunch is no night. */
export function isDayTime(at: number, calendar: Calendar): boolean {
  const midnight = startOfDay(at);
  const minute = (at - midnight) / MINUTE_MS;
  const hours = readDay(midnight, calendar).hours;
  return minute >= (hours[0]?.from ?? Infinity) && minute < (hours.at(-1)?.to ?? 0);
}

/** The moment itself when the office is open, else the next opening (ms). */
function nextWorkingMoment(at: number, calendar: Calendar): number {
  for (const { from } of listOpenings(at, calendar)) return from;
  throw neverOpen();
}

function addWorkingDays(start: number, days: number, calendar: Calendar): number {
  let left = days;
  let midnight = startOfDay(start);
  for (let closed = 0; closed < LONGEST_CLOSURE; closed += 1) {
    if (left <= 0) {
      const last = readDay(midnight, calendar).hours.at(-1);
      if (last) return midnight + last.to * MINUTE_MS;
    }
    midnight += DAY_MS;
    if (!readDay(midnight, calendar).isWorking) continue;
    left -= 1;
    closed = 0;
  }
  throw neverOpen();
}

/** What a calendar says of one day. */
interface Day {
  readonly hours: readonly OpenHours[];
  /** Saturday or Sunday hours alone do not make a working day. */
  readonly isWorking: boolean;
}

/** Days that were looked up, by their midnights: every deadline asks for the same few hundred of them. */
const known = new WeakMap<Calendar, Map<number, Day>>();

function readDay(midnight: number, calendar: Calendar): Day {
  const days = known.get(calendar) ?? new Map<number, Day>();
  known.set(calendar, days);
  const day = days.get(midnight) ?? findDay(midnight, calendar);
  days.set(midnight, day);
  return day;
}

function findDay(midnight: number, calendar: Calendar): Day {
  const day = localDay(midnight);
  if (calendar.daysOff.has(day)) return { hours: [], isWorking: false };
  const { hours: week } = calendar.seasons?.find((season) => isWithin(day.slice(5), season)) ?? calendar;
  const isSwapped = calendar.swappedIn.has(day);
  const hours = calendar.specialDays?.get(day) ?? week[isSwapped ? MONDAY : weekday(midnight)] ?? [];
  return { hours, isWorking: hours.length > 0 && (isSwapped || weekday(midnight) % 6 !== 0) };
}

/** Whether a day of the year (`mm-dd`) lies in a season. */
export function isWithin(day: string, { from, to }: Pick<Season, 'from' | 'to'>): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
}

function startOfDay(at: number): number {
  return Math.floor((at + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
}

function weekday(at: number): number {
  return new Date(at + ZONE_MS).getUTCDay();
}

function neverOpen(): RangeError {
  return new RangeError('the calendar has no opening hours');
}
