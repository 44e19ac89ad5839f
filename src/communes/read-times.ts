import type { Commune, OpenHours, Season } from '../domain/commune.ts';
import { isWithin, writeDay } from '../domain/working-time.ts';
import type { CommuneFile } from './commune-file.ts';
import { readDays } from './day-lists.ts';
import { readHours, readOpenings, writeHours } from './read-hours.ts';
import type { YamlFile } from './yaml-file.ts';

type Times = Required<Pick<Commune, 'hours' | 'seasons' | 'ownDays'>>;

/** When a commune works: its week, its seasons and its own days. What makes no sense is added to `problems`. */
export function readTimes(file: YamlFile<CommuneFile>, problems: string[]): Times {
  const { value } = file;
  const refuseAt = (path: readonly PropertyKey[]) => (key: PropertyKey, problem: string) => {
    problems.push(file.describe(key === '' ? path : [...path, key], problem));
  };
  const seasons = value.seasons.map(({ from, to, hours }, index) => {
    const season = { from, to, hours: readHours(hours, refuseAt(['seasons', index, 'hours'])) };
    const other = value.seasons.slice(0, index).find((earlier) => overlap(earlier, season));
    if (other) refuseAt(['seasons', index])('from', `overlaps the season from ${other.from} to ${other.to}`);
    return season;
  });
  const days = readDays(value, (path, problem) => problems.push(file.describe(path, problem)));
  const specialDays = new Map<string, readonly OpenHours[]>();
  for (const [index, { day, hours }] of value.special_days.entries()) {
    const refuse = refuseAt(['special_days', index]);
    if (specialDays.has(day) || days.daysOff.has(day)) refuse('day', `${day} is named twice`);
    specialDays.set(
      day,
      readOpenings(hours, (problem) => refuse('hours', problem)),
    );
  }
  return {
    hours: readHours(value.hours, refuseAt(['hours'])),
    seasons,
    ownDays: { ...days, specialDays },
  };
}

/** Hours of all seasons as a citizen reads them, for a commune that does not write them in its own words. */
export function writeTimes({ hours, seasons }: Pick<CommuneFile, 'hours' | 'seasons'>): string {
  const others = seasons.map(
    (season) => `${writeDay(season.from)} – ${writeDay(season.to)}: ${writeHours(season.hours)}`,
  );
  return [writeHours(hours), ...others].join('. ');
}

function overlap(one: Pick<Season, 'from' | 'to'>, other: Pick<Season, 'from' | 'to'>): boolean {
  return isWithin(one.from, other) || isWithin(other.from, one);
}
