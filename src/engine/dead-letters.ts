import type { Redis } from 'ioredis';
import { communeKeys, laneKeys, listLanes } from '../store/keys.ts';
import type { Op } from '../store/unit.ts';

/** What could not be worked on or delivered, with its reason (law 8). `id` names it for retry and drop. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: 'update' | 'message';
  readonly slug: string;
  readonly conversation: string;
  /** ms since 1970. */
  readonly at: number;
  /** A code, never a text of a person. */
  readonly reason: string;
  /** The inbox entry of an update. A message keeps its content in its own record. */
  readonly entry?: string;
}

/** The write that keeps a letter. */
export function keepDeadLetter(lane: string, letter: DeadLetter): Op {
  return ['HSET', laneKeys(lane).dead, letter.id, JSON.stringify(letter)];
}

/** The dead letters of all lanes, for the operator. */
export function createDeadLetters(redis: Redis, lanes: number) {
  const find = async (id: string): Promise<{ lane: string; letter: DeadLetter } | undefined> => {
    for (const lane of listLanes(lanes)) {
      const found = await redis.hget(laneKeys(lane).dead, id);
      if (found) return { lane, letter: JSON.parse(found) as DeadLetter };
    }
    return undefined;
  };
  return {
    async list(): Promise<DeadLetter[]> {
      const all = await Promise.all(listLanes(lanes).map((lane) => redis.hvals(laneKeys(lane).dead)));
      return all
        .flat()
        .map((letter) => JSON.parse(letter) as DeadLetter)
        .sort((a, b) => a.at - b.at);
    },

    async count(): Promise<number> {
      const counts = await Promise.all(listLanes(lanes).map((lane) => redis.hlen(laneKeys(lane).dead)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    /** Puts a letter back where it came from, at the end of its line. False: there is no such letter. */
    async retry(id: string, now: number): Promise<boolean> {
      const found = await find(id);
      if (!found) return false;
      const { lane, letter } = found;
      const keys = communeKeys(lane, letter.slug);
      const line = letter.kind === 'update' ? 'in' : 'out';
      const put = redis.multi().hdel(laneKeys(lane).dead, id);
      if (letter.kind === 'message') put.hset(keys.message(id), { state: 'queued', attempts: '0' });
      put.rpush(keys.list(line, letter.conversation), letter.entry ?? id);
      // Ready at once: the wake-up script marks it ready unless it is.
      put.zadd(laneKeys(lane).later(line), now, `${letter.slug}|${letter.conversation}`);
      await put.exec();
      return true;
    },

    async drop(id: string): Promise<boolean> {
      const found = await find(id);
      if (!found) return false;
      return (await redis.hdel(laneKeys(found.lane).dead, id)) === 1;
    },
  };
}
