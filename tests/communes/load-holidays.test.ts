import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadHolidays } from '../../src/communes/load-holidays.ts';

let dir: string;
let file: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'holidays-'));
  file = join(dir, 'holidays.yaml');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('loadHolidays', () => {
  it('spreads ranges over months, both ends included', () => {
    writeFileSync(
      file,
      'days_off:\n  - { name: A, from: 2026-08-30, to: 2026-09-01 }\n  - { name: B, day: 2026-01-01 }\nswapped_in:\n  - { name: C, day: 2026-08-22 }\n',
    );
    const { daysOff, swappedIn } = loadHolidays(file);
    expect([...daysOff]).toEqual(['2026-08-30', '2026-08-31', '2026-09-01', '2026-01-01']);
    expect([...swappedIn]).toEqual(['2026-08-22']);
  });

  it.each([
    ['days_off:\n  - { name: A, day: 24/11/2026 }\nswapped_in: []\n', 2, 'days_off[0]'],
    ['days_off:\n  - { name: A, day: 2026-02-30 }\nswapped_in: []\n', 2, 'days_off[0]'],
    ['days_off:\n  - { name: A, from: 2026-02-10, to: 2026-02-09 }\nswapped_in: []\n', 2, 'days_off[0].to'],
    ['days_off:\n  - { name: A, from: 2026-02-10, to: 2062-02-11 }\nswapped_in: []\n', 2, 'days_off[0].to'],
    [
      'days_off: []\nswapped_in:\n  - { name: A, day: 2026-11-27 }\n',
      3,
      'swapped_in[0].day: must be at a weekend',
    ],
    [
      'days_off:\n  - { name: A, day: 2026-11-28 }\nswapped_in:\n  - { name: A, day: 2026-11-28 }\n',
      4,
      'swapped_in[0].day: 2026-11-28 is also a day off',
    ],
  ])('refuses %j at its line', (text, line, problem) => {
    writeFileSync(file, text);
    expect(() => loadHolidays(file)).toThrow(`${file}:${line}: ${problem}`);
  });
});
