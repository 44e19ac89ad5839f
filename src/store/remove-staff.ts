import type { Redis } from 'ioredis';
import { STAFF_REMOVED } from '../domain/alarm-names.ts';
import type { StaffDevice } from '../domain/records.ts';
import { ensureAlarm } from './alarms.ts';
import { communeKeys } from './keys.ts';
import { parseDevices } from './staff-links.ts';

/** The commune and its lane. */
export interface CommunePlace {
  readonly lane: string;
  readonly slug: string;
}

/** The chats in which an official is enrolled, read outside of any turn. */
export async function readDevices(
  redis: Redis,
  { lane, slug }: CommunePlace,
  staff: string,
): Promise<readonly StaffDevice[]> {
  const stored = await redis.hget(communeKeys(lane, slug).staff(staff), 'data');
  return parseDevices(stored === null ? undefined : JSON.parse(stored));
}

/** Takes an official's rights away in every chat, outside of any turn; an alarm tells each chat. Gives those chats. */
export async function removeStaff(
  redis: Redis,
  place: CommunePlace,
  staff: string,
  now: number,
): Promise<readonly StaffDevice[]> {
  const devices = await readDevices(redis, place, staff);
  if (devices.length === 0) return devices;
  const key = communeKeys(place.lane, place.slug).staff(staff);
  // A turn that enrols at this moment reads the record anew.
  await redis.multi().hincrby(key, 'rev', 1).hset(key, 'data', '[]').exec();
  for (const { conversation } of devices) {
    await ensureAlarm(redis, place, { conversation, name: STAFF_REMOVED, at: now, data: staff });
  }
  return devices;
}
