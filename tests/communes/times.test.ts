import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/communes/create-calendar.ts';
import { loadCommunes } from '../../src/communes/load-communes.ts';
import { CLOCK_RULES } from '../../src/domain/clock.ts';
import type { Commune } from '../../src/domain/commune.ts';
import { isWorkingMoment } from '../../src/domain/working-time.ts';
import { ConfigError } from '../../src/errors.ts';

const GOOD = `name: Xã A
province: Tỉnh A
address: Thôn 1
hotline: "0237 000 0000"
hours: { mon-fri: ["07:00-11:30", "13:30-17:00"], sat: ["07:30-11:00"] }
departments: [{ id: mot-cua, name: Trung tâm }]
staff: []
categories:
  - { id: khac, name: Việc khác, department: mot-cua }
hamlets: []
criteria: { preset: thanh-hoa }
`;
/** Lines of GOOD; what a test adds begins on the next one. */
const LINES = 11;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'times-'));
  mkdirSync(join(dir, 'xa-a'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function load(more: string): Commune {
  writeFileSync(join(dir, 'xa-a', 'commune.yaml'), GOOD + more);
  const [commune] = loadCommunes(dir);
  if (!commune) throw new Error('no commune');
  return commune;
}

function listProblems(more: string): readonly string[] {
  try {
    load(more);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map((one) => one.replace(/^.*commune\.yaml:/, ''));
    throw error;
  }
  return [];
}

describe('the clock of a commune', () => {
  it('has the defaults where its file says nothing', () => {
    const { clock, categories } = load('');
    expect(clock).toEqual(CLOCK_RULES);
    expect(categories).toMatchObject([{ deadline: '5d' }]);
  });

  it('is what its file says, and gives categories their time by level', () => {
    const { clock, categories } = load('clock: { claim: 4h, urgent: 2h, remind_asked: 1d, extensions: 0 }\n');
    expect(clock).toEqual({ ...CLOCK_RULES, claim: '4h', urgent: '2h', remindAsked: '1d', extensions: 0 });
    expect(categories).toMatchObject([{ deadline: '5d' }]);
    const levelled = GOOD.replace('department: mot-cua }\nham', 'department: mot-cua, level: complex }\nham');
    writeFileSync(join(dir, 'xa-a', 'commune.yaml'), levelled);
    expect(loadCommunes(dir)[0]?.categories).toMatchObject([{ deadline: '15d', level: 'complex' }]);
  });

  it('that is wrong is told whole, each with its line', () => {
    const more = 'clock:\n  claim: 8\n  urgent: 0h\n  extensions: -1\n  complexx: 3d\n';
    expect(listProblems(more)).toEqual([
      `${LINES + 2}: clock.claim: must be a text such as 5d`,
      `${LINES + 3}: clock.urgent: must be working days or hours such as 5d or 8h`,
      `${LINES + 4}: clock.extensions: must not be negative`,
      `${LINES + 5}: clock.complexx: unknown setting`,
    ]);
  });
});

describe('seasons and days of one’s own', () => {
  const TIMES = `seasons:
  - { from: 10-16, to: 04-15, hours: { mon-fri: ["07:30-11:30", "13:00-16:30"] } }
days_off:
  - { name: Ngày hội của xã, day: 2026-05-19 }
  - { name: Đình làng, from: 2026-06-10, to: 2026-06-11 }
  - { name: Theo tỉnh, day: 2026-11-23, uncertain: true }
swapped_in:
  - { name: Làm bù, day: 2026-11-28 }
special_days:
  - { name: Chiều nghỉ, day: 2026-12-31, hours: ["07:30-11:30"] }
  - { name: Trực, day: 2026-11-24, hours: ["08:00-10:00"] }
`;

  it.each([
    ['summer, seven o’clock', '2026-07-01T07:10', true],
    ['winter, seven o’clock', '2026-12-01T07:10', false],
    ['winter, one o’clock', '2026-12-01T13:10', true],
    ['the last day of winter', '2027-04-15T13:10', true],
    ['the first day of summer', '2027-04-16T13:10', false],
    ['a summer Saturday', '2026-07-04T08:00', true],
    ['a winter Saturday', '2026-12-05T08:00', false],
    ['an own day off', '2026-05-19T08:00', false],
    ['the last of several', '2026-06-11T08:00', false],
    ['the day after them', '2026-06-12T08:00', true],
    ['a Saturday that is worked', '2026-11-28T16:00', true],
    ['the afternoon of a short day', '2026-12-31T14:00', false],
    ['its morning', '2026-12-31T08:00', true],
    ['a holiday of all that is worked here', '2026-11-24T09:00', true],
    ['a holiday of all', '2026-09-02T09:00', false],
  ])('%s', (_name, moment, isOpen) => {
    const all = { daysOff: new Set(['2026-11-24', '2026-09-02']), swappedIn: new Set<string>() };
    const calendar = createCalendar(load(TIMES), all);
    expect(isWorkingMoment(Date.parse(`${moment}+07:00`), calendar)).toBe(isOpen);
  });

  it('an own day off is off, whatever is worked in exchange elsewhere', () => {
    const all = { daysOff: new Set<string>(), swappedIn: new Set(['2026-11-28']) };
    const calendar = createCalendar(load('days_off: [{ name: A, day: 2026-11-28 }]\n'), all);
    expect(isWorkingMoment(Date.parse('2026-11-28T09:00+07:00'), calendar)).toBe(false);
  });

  it('are written for the citizen', () => {
    expect(load(TIMES).hoursText).toBe(
      'Thứ Hai – Thứ Sáu: 07:00–11:30, 13:30–17:00; Thứ Bảy: 07:30–11:00. 16/10 – 15/04: Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–16:30',
    );
  });

  it.each([
    [
      'seasons: [{ from: 02-30, to: 04-15, hours: {} }]',
      'seasons[0].from: must be a day of the year such as 04-16',
    ],
    [
      'seasons: [{ from: 10-16, to: 04-15, hours: { sat: ["07:30-11:30"] } }]',
      'seasons[0].hours: no hours from Monday to Friday',
    ],
    [
      'seasons: [{ from: 10-16, to: 04-15, hours: { mon-fri: ["11:30-07:30"] } }]',
      'seasons[0].hours.mon-fri: hours must follow each other, each ending after it begins',
    ],
    ['days_off: [{ name: A, day: 24/11/2026 }]', 'days_off[0].day: must be a day such as 2026-11-24'],
    ['swapped_in: [{ name: A, day: 2026-11-27 }]', 'swapped_in[0].day: must be at a weekend'],
    [
      'special_days: [{ name: A, day: 2026-11-27, hours: ["9h"] }]',
      'special_days[0].hours[0]: must be hours such as 07:30-11:30',
    ],
    [
      'special_days: [{ name: A, day: 2026-11-27, hours: ["10:00-09:00"] }]',
      'special_days[0].hours: hours must follow each other, each ending after it begins',
    ],
  ])('%s is refused', (more, problem) => {
    expect(listProblems(`${more}\n`)).toEqual([`${LINES + 1}: ${problem}`]);
  });

  it('that contradict each other are refused, all at once', () => {
    const hours = 'hours: { mon-fri: ["07:30-11:30"] }';
    const more = `seasons:
  - { from: 10-16, to: 04-15, ${hours} }
  - { from: 04-15, to: 06-01, ${hours} }
days_off: [{ name: A, day: 2026-11-28 }]
swapped_in: [{ name: B, day: 2026-11-28 }]
special_days: [{ name: C, day: 2026-11-28, hours: [] }]
`;
    expect(listProblems(more)).toEqual([
      `${LINES + 3}: seasons[1].from: overlaps the season from 10-16 to 04-15`,
      `${LINES + 5}: swapped_in[0].day: 2026-11-28 is also a day off`,
      `${LINES + 6}: special_days[0].day: 2026-11-28 is named twice`,
    ]);
  });
});
