import type { Alarm } from '../domain/records.ts';
import { type AlarmRing, addressOf } from '../domain/update.ts';
import { formatJob, laneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** The alarms that a turn sets and cancels. */
export function createAlarms(unit: Unit, lane: string, slug: string) {
  const keys = laneKeys(lane);
  const nameOf = (conversation: string, name: string) => `${formatJob(slug, conversation)}|${name}`;
  return {
    setAlarm(alarm: Alarm): void {
      const ring: AlarmRing = {
        ...addressOf(alarm.conversation),
        id: `alarm:${alarm.name}:${alarm.at}`,
        at: alarm.at,
        kind: 'alarm',
        name: alarm.name,
        ...(alarm.data === undefined ? {} : { data: alarm.data }),
      };
      const name = nameOf(alarm.conversation, alarm.name);
      unit.add('HSET', keys.alarmData, name, JSON.stringify(ring));
      unit.add('ZADD', keys.alarms, alarm.at, name);
    },

    cancelAlarm(conversation: string, name: string): void {
      unit.add('ZREM', keys.alarms, nameOf(conversation, name));
      unit.add('HDEL', keys.alarmData, nameOf(conversation, name));
    },
  };
}
