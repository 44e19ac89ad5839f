import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Calendar } from '../domain/working-time.ts';
import { ConfigError } from '../errors.ts';
import { daySchema, daysOffSchema, readDays } from './day-lists.ts';
import { readYamlFile } from './yaml-file.ts';

/** What all communes' calendars share. */
export type Holidays = Pick<Calendar, 'daysOff' | 'swappedIn'>;

const HOLIDAYS = fileURLToPath(new URL('../../data/holidays.yaml', import.meta.url));

const schema = z.strictObject({ days_off: daysOffSchema, swapped_in: z.array(daySchema) });

/** Reads the days off and the days worked in exchange. Throws a ConfigError that lists every problem by line. */
export function loadHolidays(file: string = HOLIDAYS): Holidays {
  const problems: string[] = [];
  const read = readYamlFile(file, schema, problems);
  const days = readDays(read?.value ?? { days_off: [], swapped_in: [] }, (path, problem) => {
    problems.push(read?.describe(path, problem) ?? problem);
  });
  if (problems.length > 0) throw new ConfigError('The holidays cannot be loaded:', problems);
  return days;
}
