import type { Redis } from 'ioredis';
import type { Alarm } from '../domain/records.ts';
import { type AlarmRing, addressOf } from '../domain/update.ts';
import { formatJob, laneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Name of an alarm among all of its lane. */
export function nameAlarm(slug: string, conversation: string, name: string): string {
  return `${formatJob(slug, conversation)}|${name}`;
}

/** What comes into the inbox when an alarm rings. `setBy` tells two apart that were set for the same moment. */
export function createRing(alarm: Alarm, setBy: string): AlarmRing {
  return {
    ...addressOf(alarm.conversation),
    id: `alarm:${alarm.name}:${alarm.at}:${setBy}`,
    at: alarm.at,
    kind: 'alarm',
    name: alarm.name,
    ...(alarm.data === undefined ? {} : { data: alarm.data }),
  };
}

/** Sets an alarm outside of any turn, unless it is set already. */
export async function ensureAlarm(redis: Redis, place: { lane: string; slug: string }, alarm: Alarm) {
  const keys = laneKeys(place.lane);
  const name = nameAlarm(place.slug, alarm.conversation, alarm.name);
  await redis
    .multi()
    .hsetnx(keys.alarmData, name, JSON.stringify(createRing(alarm, 'start')))
    .zadd(keys.alarms, 'NX', alarm.at, name)
    .exec();
}

/** The alarms that a turn sets and cancels. */
export function createAlarms(unit: Unit, lane: string, slug: string, turn: string) {
  const keys = laneKeys(lane);
  return {
    setAlarm(alarm: Alarm): void {
      const name = nameAlarm(slug, alarm.conversation, alarm.name);
      unit.add('HSET', keys.alarmData, name, JSON.stringify(createRing(alarm, turn)));
      unit.add('ZADD', keys.alarms, alarm.at, name);
    },

    cancelAlarm(conversation: string, name: string): void {
      unit.add('ZREM', keys.alarms, nameAlarm(slug, conversation, name));
      unit.add('HDEL', keys.alarmData, nameAlarm(slug, conversation, name));
    },
  };
}
