import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import {
  CLOCK_RULES,
  countExtensions,
  extend,
  findForwardEnd,
  grantDeadline,
  pause,
  resume,
  workingTimeLeft,
} from '../../src/domain/clock.ts';
import type { WorkingSpan } from '../../src/domain/commune.ts';
import { addEvent, type Petition, type PetitionLevel } from '../../src/domain/petition.ts';
import { addOpenTime, addWorkingTime, type Calendar } from '../../src/domain/working-time.ts';
import { commune, createPetition } from '../helpers/sample-commune.ts';
import { at, full, holidays, plain, write } from './calendars.ts';

const HOUR = 3_600_000;
const calendars = { plain, holidays, full };

/** The due date of a petition of `spans` category that is filed at a moment, then goes through what is listed. */
function live(filed: string, span: WorkingSpan, calendar: Calendar, steps: readonly string[]): Petition {
  const filedAt = at(filed);
  let petition = createPetition({
    filedAt,
    dueAt: addWorkingTime(filedAt, span, calendar),
    handler: 'an',
    status: 'processing',
  });
  for (const step of steps) {
    const [, day = '', what = '', length = '1d'] = /^(\S+ \S+) (\w+) ?(\S*)$/.exec(step) ?? [];
    const now = at(day);
    if (what === 'ask') petition = addEvent(pause(petition, now), { at: now, event: 'asked' });
    if (what === 'reply') petition = addEvent(resume(petition, now, calendar), { at: now, event: 'resumed' });
    if (what === 'extend')
      petition = addEvent(extend(petition, length as WorkingSpan, now, calendar), {
        at: now,
        event: 'extended',
      });
    if (what === 'answer')
      petition = addEvent(
        resume(petition, now, calendar),
        { at: now, event: 'answered' },
        { status: 'answered' },
      );
    if (what === 'reopen')
      petition = addEvent(petition, { at: now, event: 'reopened' }, { status: 'processing' });
  }
  return petition;
}

describe('a deadline over three years', () => {
  it.each<[string, Calendar, string, WorkingSpan, readonly string[], string]>([
    [
      '2026: the last minute of Monday counts as Tuesday',
      plain,
      '2026-03-02 23:59',
      '5d',
      [],
      '2026-03-10 17:00',
    ],
    [
      '2026: the last minute of Friday counts as Monday',
      plain,
      '2026-03-06 23:59',
      '1d',
      [],
      '2026-03-10 17:00',
    ],
    ['2026: filed on New Year’s Eve, 23:59', holidays, '2025-12-31 23:59', '5d', [], '2026-01-10 17:00'],
    [
      '2026: the swapped Saturday of January counts',
      holidays,
      '2026-01-08 09:00',
      '2d',
      [],
      '2026-01-10 17:00',
    ],
    ['2026: over Tết Bính Ngọ', holidays, '2026-02-12 10:00', '5d', [], '2026-02-26 17:00'],
    ['2026: filed on the first day of Tết', holidays, '2026-02-17 00:01', '1d', [], '2026-02-24 17:00'],
    ['2026: over Giỗ Tổ and 30/4 in one', holidays, '2026-04-24 09:00', '5d', [], '2026-05-06 17:00'],
    ['2026: over the National Day', holidays, '2026-08-28 16:59', '1d', [], '2026-09-03 17:00'],
    ['2026: hours over the culture day', holidays, '2026-11-23 15:00', '4h', [], '2026-11-25 09:30'],
    ['2026: own day off and its swapped Saturday', full, '2026-11-20 09:00', '3d', [], '2026-11-27 16:30'],
    ['2026: the swapped Saturday itself', full, '2026-11-20 09:00', '4d', [], '2026-11-28 16:30'],
    ['2026: a commune’s own day off', full, '2026-05-18 09:00', '1d', [], '2026-05-20 17:00'],
    ['2026: summer ends within the span', full, '2026-10-14 09:00', '2d', [], '2026-10-16 16:30'],
    ['2026: hours over the end of summer', full, '2026-10-15 16:00', '2h', [], '2026-10-16 09:00'],
    ['2026: open hours of a summer Saturday count', full, '2026-06-05 16:00', '2h', [], '2026-06-06 08:30'],
    ['2026: winter Saturdays are shut', full, '2026-12-04 16:00', '1h', [], '2026-12-07 08:30'],
    ['2026: a short day ends early', full, '2026-12-30 09:00', '1d', [], '2026-12-31 11:30'],
    ['2027: over New Year and a short day', full, '2026-12-31 11:45', '1d', [], '2027-01-05 16:30'],
    ['2027: over Tết Đinh Mùi', holidays, '2027-02-03 16:59', '5d', [], '2027-02-17 17:00'],
    ['2027: winter ends within the span', full, '2027-04-14 09:00', '2d', [], '2027-04-19 17:00'],
    ['2027: over 30/4 with its Monday', holidays, '2027-04-29 17:00', '1d', [], '2027-05-05 17:00'],
    [
      '2027: complex, fifteen days over the National Day',
      holidays,
      '2027-08-24 08:00',
      '15d',
      [],
      '2027-09-16 17:00',
    ],
    ['2028: a leap day counts', plain, '2028-02-28 09:00', '2d', [], '2028-03-01 17:00'],
    [
      'paused for two days',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 ask', '2026-03-05 10:00 reply'],
      '2026-03-11 17:00',
    ],
    [
      'paused over a weekend: no working time passed',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-06 18:00 ask', '2026-03-08 20:00 reply'],
      '2026-03-09 17:00',
    ],
    [
      'paused over Tết',
      holidays,
      '2026-02-12 10:00',
      '5d',
      ['2026-02-13 16:00 ask', '2026-02-23 08:30 reply'],
      '2026-02-27 09:30',
    ],
    [
      'paused twice',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 ask', '2026-03-04 10:00 reply', '2026-03-05 14:00 ask', '2026-03-06 14:00 reply'],
      '2026-03-11 17:00',
    ],
    [
      'asked twice in one pause',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 ask', '2026-03-04 10:00 ask', '2026-03-05 10:00 reply'],
      '2026-03-11 17:00',
    ],
    [
      'a reply without a question changes nothing',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 reply'],
      '2026-03-09 17:00',
    ],
    [
      'extended by two days',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-06 10:00 extend 2d'],
      '2026-03-11 17:00',
    ],
    [
      'extended by hours',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-06 10:00 extend 4h'],
      '2026-03-10 11:30',
    ],
    [
      'extended when it is late: from now',
      plain,
      '2026-03-02 09:00',
      '1d',
      ['2026-03-05 10:00 extend 1d'],
      '2026-03-06 17:00',
    ],
    [
      'extended on its last evening',
      plain,
      '2026-03-02 09:00',
      '1d',
      ['2026-03-03 17:00 extend 1d'],
      '2026-03-04 17:00',
    ],
    [
      'extended over Tết',
      holidays,
      '2026-02-11 10:00',
      '2d',
      ['2026-02-13 10:00 extend 1d'],
      '2026-02-23 17:00',
    ],
    [
      'paused, then extended',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 ask', '2026-03-04 10:00 reply', '2026-03-09 09:00 extend 1d'],
      '2026-03-11 17:00',
    ],
    [
      'reopened: the first clock',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-04 10:00 answer', '2026-03-06 10:00 reopen'],
      '2026-03-09 17:00',
    ],
    [
      'answered while it stood, and reopened',
      plain,
      '2026-03-02 09:00',
      '5d',
      ['2026-03-03 10:00 ask', '2026-03-04 10:00 answer', '2026-03-06 10:00 reopen'],
      '2026-03-10 17:00',
    ],
    [
      'paused over the end of summer',
      full,
      '2026-10-12 08:00',
      '5d',
      ['2026-10-15 16:00 ask', '2026-10-16 09:00 reply'],
      '2026-10-20 10:00',
    ],
  ])('%s', (_name, calendar, filed, span, steps, due) => {
    expect(write(live(filed, span, calendar, steps).dueAt)).toBe(due);
  });
});

describe('the deadline that is granted', () => {
  it.each<[PetitionLevel | undefined, string, string]>([
    [undefined, 'holes', '2026-03-09 17:00'],
    ['normal', 'holes', '2026-03-09 17:00'],
    ['urgent', 'holes', '2026-03-02 15:00'],
    ['complex', 'holes', '2026-03-23 17:00'],
    // Its category is as short as that of urgent matters already.
    ['urgent', 'noise', '2026-03-02 15:00'],
    ['complex', 'noise', '2026-03-23 17:00'],
    [undefined, 'gone', '2026-03-09 17:00'],
  ])('to a %s petition of category %s', (level, category, due) => {
    const clock = { commune, calendar: plain };
    const wanted = level === undefined ? { category } : { category, level };
    expect(write(grantDeadline(at('2026-03-02 09:00'), wanted, clock))).toBe(due);
  });

  it('is by the level of the category where the petition has none', () => {
    const urgent = {
      ...commune,
      categories: commune.categories.map((one) => ({ ...one, level: 'urgent' as const })),
    };
    const clock = { commune: urgent, calendar: plain };
    expect(write(grantDeadline(at('2026-03-02 09:00'), { category: 'holes' }, clock))).toBe(
      '2026-03-02 15:00',
    );
    const normal = { category: 'holes', level: 'normal' as const };
    expect(write(grantDeadline(at('2026-03-02 09:00'), normal, clock))).toBe('2026-03-09 17:00');
  });

  it('follows the commune’s own rules', () => {
    const own = { ...commune, clock: { ...CLOCK_RULES, urgent: '2h' as const, complex: '30d' as const } };
    const end = (level: PetitionLevel) =>
      write(
        grantDeadline(
          at('2026-03-02 09:00'),
          { category: 'holes', level },
          { commune: own, calendar: plain },
        ),
      );
    expect([end('urgent'), end('complex')]).toEqual(['2026-03-02 11:00', '2026-04-13 17:00']);
  });

  it('has five working days to be passed on', () => {
    const petition = createPetition({ filedAt: at('2026-03-02 23:59') });
    expect(write(findForwardEnd(petition, { commune, calendar: plain }))).toBe('2026-03-10 17:00');
  });
});

describe('workingTimeLeft', () => {
  it.each([
    ['2026-03-02 09:00', '2026-03-02 11:00', 2],
    ['2026-03-02 11:00', '2026-03-02 14:00', 1],
    ['2026-03-02 12:00', '2026-03-02 13:00', 0],
    ['2026-03-06 16:00', '2026-03-09 08:30', 2],
    ['2026-03-02 07:30', '2026-03-09 17:00', 45],
    ['2026-03-03 09:00', '2026-03-02 16:00', -2.5],
  ])('from %s to %s is %d hours', (from, to, hours) => {
    expect(workingTimeLeft(at(from), at(to), plain)).toBe(hours * HOUR);
  });
});

it('countExtensions counts them', () => {
  const petition = live('2026-03-02 09:00', '5d', plain, [
    '2026-03-03 10:00 extend 1d',
    '2026-03-04 10:00 extend 1d',
  ]);
  expect([countExtensions(createPetition()), countExtensions(petition)]).toEqual([0, 2]);
});

describe('whatever the calendar', () => {
  const runs = { numRuns: 60 * inject('effort') };
  const calendar = fc.constantFrom(...Object.values(calendars));
  const moment = fc.integer({ min: at('2026-01-01 00:00'), max: at('2028-12-31 00:00') });
  const hours = fc.integer({ min: 1, max: 300 });

  it('what is added is what is left', () => {
    fc.assert(
      fc.property(calendar, moment, hours, (days, from, count) => {
        const until = addWorkingTime(from, `${count}h`, days);
        expect(workingTimeLeft(from, until, days)).toBe(count * HOUR);
        expect(workingTimeLeft(until, from, days)).toBe(-count * HOUR);
      }),
      runs,
    );
  });

  it('time that is left adds up', () => {
    fc.assert(
      fc.property(calendar, moment, hours, hours, (days, from, one, other) => {
        const middle = from + one * HOUR;
        const end = middle + other * HOUR;
        expect(workingTimeLeft(from, end, days)).toBe(
          workingTimeLeft(from, middle, days) + workingTimeLeft(middle, end, days),
        );
        expect(addOpenTime(from, 0, days)).toBe(from);
      }),
      runs,
    );
  });

  it('pausing and resuming loses nothing, however often, early or late', () => {
    const gaps = fc.array(fc.tuple(hours, hours), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(calendar, moment, hours, gaps, (days, filedAt, count, pauses) => {
        let petition = createPetition({
          filedAt,
          dueAt: addWorkingTime(filedAt, `${count}h`, days),
          status: 'processing',
          handler: 'an',
        });
        let now = filedAt;
        for (const [work, wait] of pauses) {
          now += work * HOUR;
          const left = workingTimeLeft(now, petition.dueAt, days);
          petition = pause(petition, now);
          now += wait * HOUR;
          petition = resume(petition, now, days);
          expect(workingTimeLeft(now, petition.dueAt, days)).toBe(left);
          expect(petition).not.toHaveProperty('pausedAt');
        }
      }),
      runs,
    );
  });

  it('an extension is never earlier than the deadline or now, and a longer one never ends earlier', () => {
    fc.assert(
      fc.property(calendar, moment, hours, fc.integer({ min: 1, max: 20 }), (days, filedAt, late, count) => {
        const petition = createPetition({ filedAt, dueAt: addWorkingTime(filedAt, '5d', days) });
        const now = filedAt + late * HOUR;
        const end = (span: WorkingSpan) => extend(petition, span, now, days).dueAt;
        expect(end(`${count}d`)).toBeGreaterThan(Math.max(petition.dueAt, now));
        expect(end(`${count + 1}d`)).toBeGreaterThan(end(`${count}d`));
        expect(end(`${count + 1}h`)).toBeGreaterThan(end(`${count}h`));
      }),
      runs,
    );
  });
});
