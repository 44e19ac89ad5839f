import type { Commune } from '../domain/commune.ts';
import type { Calendar } from '../domain/working-time.ts';
import type { Holidays } from './load-holidays.ts';

/** The calendar of a commune: its own hours and days, and the holidays of all, where it says nothing else. */
export function createCalendar(
  { hours, seasons = [], ownDays }: Pick<Commune, 'hours' | 'seasons' | 'ownDays'>,
  holidays: Holidays,
): Calendar {
  if (!ownDays) return { hours, seasons, ...holidays };
  const { daysOff, swappedIn, specialDays } = ownDays;
  // A day with hours of its own is worked, whatever the holidays of all say of it.
  const isWorked = (day: string) => swappedIn.has(day) || specialDays.has(day);
  return {
    ...{ hours, seasons, specialDays },
    daysOff: new Set([...[...holidays.daysOff].filter((day) => !isWorked(day)), ...daysOff]),
    swappedIn: new Set([...[...holidays.swappedIn].filter((day) => !daysOff.has(day)), ...swappedIn]),
  };
}
