import type { Tally } from '../domain/tally.ts';
import { localDay } from '../domain/working-time.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** The counts of a commune's days: one hash a local day, one field a department and name. */
export function createTally(unit: Unit, keys: CommuneKeys, now: number) {
  return {
    count(department: string, name: string): void {
      unit.add('HINCRBY', keys.tally(localDay(now)), `${department}|${name}`, 1);
    },

    async tally(days: readonly string[]): Promise<Tally> {
      const read = await Promise.all(days.map((day) => unit.redis.hgetall(keys.tally(day))));
      const tally = new Map<string, Map<string, number>>();
      for (const [field, count] of read.flatMap(Object.entries<string>)) {
        const [department = '', name = ''] = field.split('|');
        const counts = tally.get(department) ?? new Map<string, number>();
        counts.set(name, (counts.get(name) ?? 0) + Number(count));
        tally.set(department, counts);
      }
      return tally;
    },
  };
}
