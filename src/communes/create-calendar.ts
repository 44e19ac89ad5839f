import type { Commune } from '../domain/commune.ts';
import type { Calendar } from '../domain/working-time.ts';
import type { Holidays } from './load-holidays.ts';

/** When a commune's office works: its own hours and the holidays of all. */
export function createCalendar(commune: Pick<Commune, 'hours'>, holidays: Holidays): Calendar {
  return { hours: commune.hours, ...holidays };
}
