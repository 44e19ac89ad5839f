import { createCalendar } from '../../src/communes/create-calendar.ts';
import { loadHolidays } from '../../src/communes/load-holidays.ts';
import type { OpenHours } from '../../src/domain/commune.ts';
import type { Calendar } from '../../src/domain/working-time.ts';

const OFFICE: readonly OpenHours[] = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
];
const WINTER: readonly OpenHours[] = [
  { from: 480, to: 720 },
  { from: 780, to: 990 },
];
const week = (day: readonly OpenHours[], saturday: readonly OpenHours[] = []) => [
  [],
  ...Array.from({ length: 5 }, () => day),
  saturday,
];

/** Monday to Friday, 7:30–11:30 and 13:30–17:00, no day off. */
export const plain: Calendar = { hours: week(OFFICE), daysOff: new Set(), swappedIn: new Set() };

/** The holidays of the state, on top of the same hours. */
export const holidays = createCalendar({ hours: plain.hours }, loadHolidays());

/**
 * Everything at once: 8:00–12:00 and 13:00–16:30 from 16 October to 15 April, Saturday mornings in summer, the
 * holidays of the state, the commune's own day on 19 May, a swapped Saturday, and one short day.
 */
export const full = createCalendar(
  {
    hours: week(OFFICE, OFFICE.slice(0, 1)),
    seasons: [{ from: '10-16', to: '04-15', hours: week(WINTER) }],
    ownDays: {
      daysOff: new Set(['2026-05-19', '2026-11-23']),
      swappedIn: new Set(['2026-11-28']),
      specialDays: new Map([['2026-12-31', OFFICE.slice(0, 1)]]),
    },
  },
  loadHolidays(),
);

/** A moment by its local time: `2026-03-02 09:00`. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}+07:00`);
}

/** Reverse of `at`. */
export function write(moment: number): string {
  return new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
