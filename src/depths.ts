import type { Redis } from 'ioredis';
import { listAccounts } from './domain/commune.ts';
import { DOORS, type Door } from './domain/door.ts';
import { judgeLink } from './domain/link.ts';
import { createDeadLetters } from './engine/dead-letters.ts';
import { createDeliveries } from './engine/deliveries.ts';
import type { Installation } from './installation.ts';
import { type LineName, laneKeys, listLanes } from './store/keys.ts';
import { sumOverLanes } from './store/sum-over-lanes.ts';
import type { Depths } from './web/metrics.ts';

/** Reads how much work waits in Redis, over all lanes, and how the links of the accounts stand. */
export async function readDepths(installation: Installation, now: number): Promise<Depths> {
  const { redis, config, box } = installation;
  const sum = (read: (keys: ReturnType<typeof laneKeys>) => Promise<number>) =>
    sumOverLanes(config.lanes, read);
  const perLine = async (
    read: (redis: Redis, keys: ReturnType<typeof laneKeys>, line: LineName) => Promise<number>,
  ) => ({
    in: await sum((keys) => read(redis, keys, 'in')),
    out: await sum((keys) => read(redis, keys, 'out')),
  });
  return {
    ready: await perLine((client, keys, line) => client.xlen(keys.ready(line))),
    waiting: await perLine((client, keys, line) => client.zcard(keys.later(line))),
    alarms: await sum((keys) => redis.zcard(keys.alarms)),
    expired: await sum(async (keys) => Number((await redis.get(keys.expired)) ?? 0)),
    guided: await readGuidedDoors(installation),
    deadLetters: await createDeadLetters(redis, config.lanes, box).count(),
    undelivered: await createDeliveries(redis, config.lanes).count(),
    links: await readLinks(installation, now),
  };
}

async function readGuidedDoors({ redis, config }: Installation): Promise<Depths['guided']> {
  const all = await Promise.all(listLanes(config.lanes).map((lane) => redis.hgetall(laneKeys(lane).guided)));
  const total = (door: Door) => all.reduce((sum, lane) => sum + Number(lane[door] ?? 0), 0);
  return DOORS.map((door) => ({ door, count: total(door) }));
}

async function readLinks(
  { communes, channels, tokens }: Installation,
  now: number,
): Promise<Depths['links']> {
  const accounts = [...communes.values()].flatMap(listAccounts).filter(({ channel }) => channels[channel]);
  return Promise.all(
    accounts.map(async ({ channel, account }) => {
      const token = await tokens[channel].read(account);
      const link = judgeLink(token, now);
      return {
        ...{ channel, account, needsLink: link.state === 'missing' || link.state === 'lost' },
        ...(token ? { ageMs: now - token.issuedAt } : {}),
        ...('endsAt' in link && link.endsAt !== undefined ? { endsInMs: link.endsAt - now } : {}),
      };
    }),
  );
}
