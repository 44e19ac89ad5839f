import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Calendar } from '../domain/working-time.ts';
import { ConfigError } from '../errors.ts';
import { readYamlFile } from './yaml-file.ts';

/** What all communes' calendars share. */
export type Holidays = Pick<Calendar, 'daysOff' | 'swappedIn'>;

const HOLIDAYS = fileURLToPath(new URL('../../data/holidays.yaml', import.meta.url));
const DAY_MS = 86_400_000;
const LONGEST = 31;

const date = z.iso.date('must be a day such as 2026-11-24');
const name = z.string().min(1);
const one = z.strictObject({ name, day: date });
const range = z.strictObject({ name, from: date, to: date }).superRefine(({ from, to }, context) => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days >= 1 && days <= LONGEST) return;
  context.addIssue({ code: 'custom', path: ['to'], message: `must be 0 to ${LONGEST - 1} days after from` });
});
const schema = z.strictObject({
  days_off: z.array(z.union([one, range], 'needs a name and either day, or from and to')),
  swapped_in: z.array(one),
});

/** Reads the days off and the days worked in exchange. Throws a ConfigError that lists every problem by line. */
export function loadHolidays(file: string = HOLIDAYS): Holidays {
  const problems: string[] = [];
  const read = readYamlFile(file, schema, problems);
  const daysOff = new Set(read?.value.days_off.flatMap(listDays));
  const swappedIn = new Set(read?.value.swapped_in.map((entry) => entry.day));
  for (const [index, entry] of read?.value.swapped_in.entries() ?? []) {
    const path = ['swapped_in', index, 'day'];
    if (daysOff.has(entry.day)) problems.push(`${read?.describe(path, `${entry.day} is also a day off`)}`);
    if (new Date(entry.day).getUTCDay() % 6 !== 0)
      problems.push(`${read?.describe(path, 'must be at a weekend')}`);
  }
  if (problems.length > 0) throw new ConfigError('The holidays cannot be loaded:', problems);
  return { daysOff, swappedIn };
}

function listDays(entry: z.output<typeof one> | z.output<typeof range>): string[] {
  if ('day' in entry) return [entry.day];
  const days: string[] = [];
  for (let at = Date.parse(entry.from); at <= Date.parse(entry.to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
