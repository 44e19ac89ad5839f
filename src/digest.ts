import type { Redis } from 'ioredis';
import type { Commune } from './domain/commune.ts';
import { officeOf } from './domain/office.ts';
import { type Calendar, findNextMorning, isDayTime } from './domain/working-time.ts';
import type { DigestContext } from './staff/digest/reach.ts';
import { type Progress, tellNext } from './staff/digest/run-digest.ts';
import { ensureAlarm } from './store/alarms.ts';
import { laneOf } from './store/keys.ts';

/** The alarm of a commune at the opening of every working day. */
export const DIGEST = 'digest';
const OFFICE = officeOf(DIGEST);

/** Sets every commune's alarm, unless it is set. Any number of processes may do so. */
export async function startDigest(
  redis: Redis,
  communes: Iterable<Commune>,
  calendars: ReadonlyMap<string, Calendar>,
  { lanes, now }: { readonly lanes: number; readonly now: number },
): Promise<void> {
  for (const { slug } of communes) {
    const calendar = calendars.get(slug);
    if (!calendar) continue;
    const at = findNextMorning(now, calendar);
    await ensureAlarm(redis, { lane: laneOf(slug, lanes), slug }, { conversation: OFFICE, name: DIGEST, at });
  }
}

/** One turn of a morning's work: tells some officials; the next turn goes on where `data` of its alarm says. */
export async function runDigest(data: string | undefined, context: DigestContext): Promise<void> {
  const { records, calendar } = context;
  const progress = data === undefined ? { told: 0, closed: [], absent: [] } : (JSON.parse(data) as Progress);
  // A program that was started again in the evening keeps its word for the morning.
  const rest = isDayTime(records.now, calendar) ? await tellNext(progress, context) : undefined;
  records.setAlarm(
    rest
      ? { conversation: OFFICE, name: DIGEST, at: records.now, data: JSON.stringify(rest) }
      : { conversation: OFFICE, name: DIGEST, at: findNextMorning(records.now, calendar) },
  );
}
