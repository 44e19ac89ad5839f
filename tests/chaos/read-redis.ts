import type { Redis } from 'ioredis';

/** The checker's own reading of the raw keys: it knows their names, and nothing of the program that writes them. */
export interface Remains {
  /** Revision of each conversation's record: how many turns were committed. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly petitions: readonly StoredPetition[];
  /** Numbers given out. */
  readonly counter: number;
  /** Our message id → its state. */
  readonly messages: ReadonlyMap<string, string>;
  /** Platform message id, as `channel:id` → our message id. */
  readonly platformIds: ReadonlyMap<string, string>;
  readonly deadLetters: readonly string[];
  /** Lines, waiting lines and entries of streams that are still there: nothing may be. */
  readonly leftOver: readonly string[];
}

export interface StoredPetition {
  readonly code: string;
  readonly owner: string;
  readonly text: string;
  readonly history: readonly { readonly event: string; readonly text?: string }[];
}

/** Reads everything that a run left in Redis. */
export async function readRemains(redis: Redis): Promise<Remains> {
  const keys = await scanKeys(redis);
  const named = (pattern: RegExp) =>
    keys.flatMap((key) => {
      const name = pattern.exec(key)?.[1];
      return name === undefined ? [] : [[key, name] as const];
    });
  const revisions = new Map<string, number>();
  for (const [key, name] of named(/^\{\d+\}:[^:]+:conv:(.+)$/)) {
    revisions.set(name, Number(await redis.hget(key, 'rev')));
  }
  const petitions: StoredPetition[] = [];
  for (const [key] of named(/^\{\d+\}:[^:]+:petition:(.+)$/)) {
    petitions.push(JSON.parse((await redis.hget(key, 'data')) ?? '{}') as StoredPetition);
  }
  let counter = 0;
  for (const [key] of named(/^\{\d+\}:[^:]+:petition-counter:(\d+)$/))
    counter += Number(await redis.get(key));
  const messages = new Map<string, string>();
  for (const [key, name] of named(/^\{\d+\}:[^:]+:msg:(.+)$/)) {
    messages.set(name, (await redis.hget(key, 'state')) ?? 'missing');
  }
  const platformIds = new Map<string, string>();
  for (const [key, name] of named(/^\{\d+\}:[^:]+:mid:(.+)$/)) {
    platformIds.set(name, (await redis.get(key)) ?? '');
  }
  const deadLetters: string[] = [];
  for (const [key] of named(/^(\{\d+\}:dead)$/)) deadLetters.push(...(await redis.hvals(key)));
  return {
    ...{ revisions, petitions, counter, messages, platformIds, deadLetters },
    leftOver: await findLeftOver(redis, keys),
  };
}

/** Names what still waits, or would be waited for: lists, marks, leases, entries of the ready streams. */
export async function findLeftOver(redis: Redis, known?: readonly string[]): Promise<readonly string[]> {
  const keys = known ?? (await scanKeys(redis));
  const left = keys.filter(
    (key) =>
      /^\{\d+\}:[^:]+:(in|out|held|in-mark|out-mark|in-lease|out-lease):/.test(key) ||
      /^\{\d+\}:(later:|watched:|undelivered$)/.test(key),
  );
  for (const key of keys.filter((name) => /^\{\d+\}:ready:(in|out)$/.test(name))) {
    if ((await redis.xlen(key)) > 0) left.push(key);
  }
  return left;
}

async function scanKeys(redis: Redis): Promise<string[]> {
  const keys: string[] = [];
  for await (const batch of redis.scanStream({ count: 1000 })) keys.push(...(batch as string[]));
  return [...new Set(keys)];
}
