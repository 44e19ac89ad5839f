import type { Redis } from 'ioredis';
import { formatJob, laneKeys, laneOf } from '../store/keys.ts';

/**
 * Makes the outboxes of an account ready at once that wait for another try: what stopped them (a lost token) is
 * mended. Gives how many.
 */
export async function hurryOutboxes(
  redis: Redis,
  place: { slug: string; lanes: number; channel: string; account: string },
  now: number,
): Promise<number> {
  const later = laneKeys(laneOf(place.slug, place.lanes)).later('out');
  const prefix = formatJob(place.slug, `${place.channel}:${place.account}:`);
  const waiting = (await redis.zrange(later, 0, '-1')).filter((job) => job.startsWith(prefix));
  // XX: one that was woken meanwhile is not put back.
  await Promise.all(waiting.map((job) => redis.zadd(later, 'XX', now, job)));
  return waiting.length;
}
