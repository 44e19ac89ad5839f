import type { Records } from './domain/records.ts';
import type { Installation } from './installation.ts';
import { laneOf } from './store/keys.ts';
import { openRecords } from './store/records.ts';
import { Unit } from './store/unit.ts';

/** The petitions of a commune to look into outside of any turn: nothing can be written. */
export function readPetitions(
  { redis, box, config }: Pick<Installation, 'redis' | 'box' | 'config'>,
  slug: string,
  now: number,
): Pick<Records, 'petition' | 'delivery'> {
  const place = { lane: laneOf(slug, config.lanes), slug, conversation: '', id: '', now };
  return openRecords(new Unit(redis), box, place);
}
