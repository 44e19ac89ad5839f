import type { Redis } from 'ioredis';
import type { TaughtSynonym } from '../domain/learning.ts';
import type { CommuneKeys } from './keys.ts';

/** The synonyms that a commune has taught, with their revision. */
export interface SynonymsRead {
  readonly revision: number;
  readonly synonyms: readonly TaughtSynonym[];
}

/** Reads them outside a turn; undefined when they are still those of the revision `known` (0: none yet). */
export async function readSynonyms(
  redis: Redis,
  keys: CommuneKeys,
  known: number,
): Promise<SynonymsRead | undefined> {
  const revision = Number((await redis.hget(keys.synonyms, 'rev')) ?? 0);
  if (revision === known) return undefined;
  const [rev, data] = await redis.hmget(keys.synonyms, 'rev', 'data');
  return {
    revision: Number(rev ?? 0),
    synonyms: data ? (JSON.parse(data) as TaughtSynonym[]) : [],
  };
}
