import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/communes/create-calendar.ts';
import { loadHolidays } from '../../src/communes/load-holidays.ts';
import type { OpenHours, WorkingSpan } from '../../src/domain/commune.ts';
import {
  addWorkingTime,
  type Calendar,
  isWorkingMoment,
  localDay,
  localYear,
} from '../../src/domain/working-time.ts';

const OFFICE: OpenHours[] = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
];
const hours = [[], OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, []];
const plain: Calendar = { hours, daysOff: new Set(), swappedIn: new Set() };
const holidays = createCalendar({ hours }, loadHolidays());
const swapped: Calendar = {
  hours,
  daysOff: new Set(['2026-11-23', '2026-11-24']),
  swappedIn: new Set(['2026-11-28']),
};
const saturdays: Calendar = {
  ...plain,
  hours: [[], OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, OFFICE.slice(0, 1)],
};

function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}+07:00`);
}

function write(moment: number): string {
  return new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('addWorkingTime', () => {
  it.each<[string, Calendar, string, WorkingSpan, string]>([
    ['a plain morning', plain, '2026-03-02 09:00', '5d', '2026-03-09 17:00'],
    ['before opening: the same day is day 0', plain, '2026-03-02 06:00', '1d', '2026-03-03 17:00'],
    ['at lunch: the same day is day 0', plain, '2026-03-02 12:00', '1d', '2026-03-03 17:00'],
    ['Friday 16:59 is still Friday', plain, '2026-03-06 16:59', '5d', '2026-03-13 17:00'],
    ['Friday 17:00 is Monday', plain, '2026-03-06 17:00', '5d', '2026-03-16 17:00'],
    ['Monday 23:59 is Tuesday', plain, '2026-03-02 23:59', '1d', '2026-03-04 17:00'],
    ['Sunday is Monday', plain, '2026-03-08 10:00', '1d', '2026-03-10 17:00'],
    ['hours within a morning', plain, '2026-03-02 07:30', '3h', '2026-03-02 10:30'],
    ['hours that end with the morning', plain, '2026-03-02 07:30', '4h', '2026-03-02 11:30'],
    ['hours across lunch', plain, '2026-03-02 10:30', '4h', '2026-03-02 16:30'],
    ['hours from lunch', plain, '2026-03-02 12:00', '1h', '2026-03-02 14:30'],
    ['hours across a weekend', plain, '2026-03-06 16:00', '4h', '2026-03-09 10:30'],
    ['hours from the last minute of a week', plain, '2026-03-06 16:59', '1h', '2026-03-09 08:29'],
    ['hours from 23:59', plain, '2026-03-02 23:59', '8h', '2026-03-04 08:00'],
    ['hours over several days', plain, '2026-03-02 07:30', '16h', '2026-03-04 08:30'],
    ['the last evening of a year', plain, '2025-12-31 23:59', '1h', '2026-01-01 08:30'],
    ['days across Tết', holidays, '2026-02-13 16:59', '5d', '2026-02-27 17:00'],
    ['received in Tết', holidays, '2026-02-17 00:05', '5d', '2026-03-02 17:00'],
    ['hours across Tết', holidays, '2026-02-13 16:00', '4h', '2026-02-23 10:30'],
    ['across the culture day', holidays, '2026-11-23 08:00', '5d', '2026-12-01 17:00'],
    ['a swapped-in Saturday counts as a day', swapped, '2026-11-27 09:00', '1d', '2026-11-28 17:00'],
    ['received on a swapped-in Saturday', swapped, '2026-11-28 09:00', '1d', '2026-11-30 17:00'],
    ['hours on a swapped-in Saturday', swapped, '2026-11-27 16:00', '4h', '2026-11-28 10:30'],
    ['swapped-out days do not count', swapped, '2026-11-20 09:00', '2d', '2026-11-26 17:00'],
    ['an open Saturday is no working day', saturdays, '2026-03-06 09:00', '1d', '2026-03-09 17:00'],
    ['received on an open Saturday', saturdays, '2026-03-07 09:00', '1d', '2026-03-09 17:00'],
    ['open hours on a Saturday count', saturdays, '2026-03-06 16:00', '4h', '2026-03-07 10:30'],
  ])('%s', (_name, calendar, start, span, due) => {
    expect(write(addWorkingTime(at(start), span, calendar))).toBe(due);
  });

  it('never ends before it began, and a later filing is never due earlier', () => {
    for (const span of ['1d', '5d', '1h', '8h'] as const) {
      let last = 0;
      for (let start = at('2026-02-09 00:00'); start < at('2026-03-02 00:00'); start += 17 * 60_000) {
        const due = addWorkingTime(start, span, holidays);
        expect(due).toBeGreaterThan(start);
        expect(due).toBeGreaterThanOrEqual(last);
        last = due;
      }
    }
  });

  it('refuses a calendar that is never open instead of counting for ever', () => {
    const never = { ...plain, hours: [[], [], [], [], [], [], []] };
    expect(() => addWorkingTime(at('2026-03-02 09:00'), '1h', never)).toThrow(RangeError);
    const sundays = { ...plain, hours: [OFFICE, [], [], [], [], [], []] };
    expect(() => addWorkingTime(at('2026-03-02 09:00'), '1d', sundays)).toThrow(RangeError);
  });
});

describe('isWorkingMoment', () => {
  it.each([
    ['2026-03-02 07:29', false],
    ['2026-03-02 07:30', true],
    ['2026-03-02 11:29', true],
    ['2026-03-02 11:30', false],
    ['2026-03-02 13:30', true],
    ['2026-03-02 17:00', false],
    ['2026-03-07 09:00', false],
    ['2026-02-17 09:00', false],
    ['2026-08-22 09:00', true],
  ])('%s is %s', (moment, open) => {
    expect(isWorkingMoment(at(moment), holidays)).toBe(open);
  });
});

describe('localDay and localYear', () => {
  it('change at local midnight, not at that of UTC', () => {
    expect(localDay(Date.parse('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
    expect(localDay(Date.parse('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
    expect(localYear(Date.parse('2026-12-31T16:59:59Z'))).toBe(2026);
    expect(localYear(Date.parse('2026-12-31T17:00:00Z'))).toBe(2027);
  });
});
