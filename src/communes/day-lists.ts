import { z } from 'zod';
import type { OwnDays } from '../domain/commune.ts';

const DAY_MS = 86_400_000;
const LONGEST = 31;

const date = z.iso.date('must be a day such as 2026-11-24');
const name = z.string().min(1);
/** Not announced by the state yet: what stands here is what the law lets us expect. */
const uncertain = z.boolean('must be true or false').optional();

/** A day with its name. */
export const daySchema = z.strictObject({ name, day: date, uncertain });

const range = z
  .strictObject({ name, from: date, to: date, uncertain })
  .superRefine(({ from, to }, context) => {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (days >= 1 && days <= LONGEST) return;
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `must be 0 to ${LONGEST - 1} days after from`,
    });
  });

/** Days off with their names, single ones and ranges. */
export const daysOffSchema = z.array(
  z.union([daySchema, range], 'needs a name and either day, or from and to'),
);

/** Days off and days worked in exchange, as a file has them. */
export interface WrittenDays {
  readonly days_off: z.output<typeof daysOffSchema>;
  readonly swapped_in: readonly z.output<typeof daySchema>[];
}

/** The days as sets; `refuse` is told of each that makes no sense, with its path in the file. */
export function readDays(
  { days_off, swapped_in }: WrittenDays,
  refuse: (path: readonly PropertyKey[], problem: string) => void,
): Pick<OwnDays, 'daysOff' | 'swappedIn'> {
  const daysOff = new Set(days_off.flatMap(listDays));
  for (const [index, { day }] of swapped_in.entries()) {
    const path = ['swapped_in', index, 'day'];
    if (daysOff.has(day)) refuse(path, `${day} is also a day off`);
    if (new Date(day).getUTCDay() % 6 !== 0) refuse(path, 'must be at a weekend');
  }
  return { daysOff, swappedIn: new Set(swapped_in.map(({ day }) => day)) };
}

function listDays(entry: WrittenDays['days_off'][number]): string[] {
  if ('day' in entry) return [entry.day];
  const days: string[] = [];
  for (let at = Date.parse(entry.from); at <= Date.parse(entry.to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
