import type { Redis } from 'ioredis';
import type { Door } from '../domain/door.ts';
import { NO_DEPARTMENT } from '../domain/tally.ts';
import { localDay } from '../domain/working-time.ts';
import { type CommuneKeys, laneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Counts how often people were shown a door: by month and day for the commune, and in all for the metrics. */
export function createGuided(
  unit: Unit,
  keys: CommuneKeys,
  { lane, now, count }: { lane: string; now: number; count(department: string, name: string): void },
) {
  return {
    countGuided(door: Door): void {
      unit.add('HINCRBY', keys.guided, `${localDay(now).slice(0, 7)}:${door}`, 1);
      unit.add('HINCRBY', laneKeys(lane).guided, door, 1);
      count(NO_DEPARTMENT, 'guided');
    },
  };
}

/** How often people of a commune were shown each door in a month (`2026-11`); doors that nobody was shown are absent. */
export async function readGuided(
  redis: Redis,
  keys: CommuneKeys,
  month: string,
): Promise<Readonly<Record<string, number>>> {
  const all = Object.entries(await redis.hgetall(keys.guided));
  const own = all.filter(([name]) => name.startsWith(`${month}:`));
  return Object.fromEntries(own.map(([name, count]) => [name.slice(month.length + 1), Number(count)]));
}
