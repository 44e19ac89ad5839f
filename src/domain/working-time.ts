import type { OpenHours, WorkingSpan } from './commune.ts';

/** When an office works. Days are `yyyy-mm-dd`, local time of Viet Nam (UTC+7, no summer time). */
export interface Calendar {
  /** Opening hours by weekday; index 0 is Sunday. */
  readonly hours: readonly (readonly OpenHours[])[];
  readonly daysOff: ReadonlySet<string>;
  /** Weekend days that are worked in exchange for another; they use Monday's hours. */
  readonly swappedIn: ReadonlySet<string>;
}

const ZONE_MS = 7 * 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MONDAY = 1;
/** An office that stays closed this many days running has no hours at all: the calendar is wrong. */
const LONGEST_CLOSURE = 400;

/** The local day of a moment (ms since 1970): `2026-11-24`. */
export function localDay(at: number): string {
  return new Date(at + ZONE_MS).toISOString().slice(0, 10);
}

/** The local year of a moment (ms since 1970), by which petitions are numbered. */
export function localYear(at: number): number {
  return new Date(at + ZONE_MS).getUTCFullYear();
}

/** Whether the office is open at a moment (ms); the minute of closing is closed. */
export function isWorkingMoment(at: number, calendar: Calendar): boolean {
  const midnight = startOfDay(at);
  const minute = (at - midnight) / MINUTE_MS;
  return hoursOf(midnight, calendar).some((open) => open.from <= minute && minute < open.to);
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
    ? addOpenMinutes(received, amount * 60, calendar)
    : addWorkingDays(received, amount, calendar);
}

/** The moment itself when the office is open, else the next opening (ms). */
function nextWorkingMoment(at: number, calendar: Calendar): number {
  for (const open of openings(at, calendar)) if (open.to > at) return Math.max(open.from, at);
  throw neverOpen();
}

function addOpenMinutes(start: number, minutes: number, calendar: Calendar): number {
  let left = minutes * MINUTE_MS;
  for (const open of openings(start, calendar)) {
    const from = Math.max(open.from, start);
    if (open.to <= from) continue;
    if (left <= open.to - from) return from + left;
    left -= open.to - from;
  }
  throw neverOpen();
}

function addWorkingDays(start: number, days: number, calendar: Calendar): number {
  let left = days;
  let midnight = startOfDay(start);
  for (let closed = 0; closed < LONGEST_CLOSURE; closed += 1) {
    if (left <= 0) {
      const last = hoursOf(midnight, calendar).at(-1);
      if (last) return midnight + last.to * MINUTE_MS;
    }
    midnight += DAY_MS;
    if (!isWorkingDay(midnight, calendar)) continue;
    left -= 1;
    closed = 0;
  }
  throw neverOpen();
}

/** Opening times in ms, from the day of `at` on. */
function* openings(at: number, calendar: Calendar): Generator<OpenHours> {
  let midnight = startOfDay(at);
  for (let closed = 0; closed < LONGEST_CLOSURE; closed += 1) {
    for (const { from, to } of hoursOf(midnight, calendar)) {
      closed = 0;
      yield { from: midnight + from * MINUTE_MS, to: midnight + to * MINUTE_MS };
    }
    midnight += DAY_MS;
  }
}

function hoursOf(midnight: number, calendar: Calendar): readonly OpenHours[] {
  const day = localDay(midnight);
  if (calendar.daysOff.has(day)) return [];
  return calendar.hours[calendar.swappedIn.has(day) ? MONDAY : weekday(midnight)] ?? [];
}

function isWorkingDay(midnight: number, calendar: Calendar): boolean {
  const weekend = weekday(midnight) % 6 === 0;
  if (weekend && !calendar.swappedIn.has(localDay(midnight))) return false;
  return hoursOf(midnight, calendar).length > 0;
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
