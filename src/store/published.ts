import type { Redis } from 'ioredis';
import type { CommuneKeys } from './keys.ts';

/** The list of all categories together. */
export const ALL_PUBLISHED = '*';

/** Codes of public petitions, of one category or of all, newest first, and how many there are. */
export async function readPublished(
  redis: Redis,
  keys: CommuneKeys,
  { category, from, most }: { category: string | undefined; from: number; most: number },
): Promise<{ readonly codes: readonly string[]; readonly count: number }> {
  const list = keys.published(category ?? ALL_PUBLISHED);
  const [codes, count] = await Promise.all([redis.zrevrange(list, from, from + most - 1), redis.zcard(list)]);
  return { codes, count };
}
