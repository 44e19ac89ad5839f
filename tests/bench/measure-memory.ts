import type { Redis } from 'ioredis';
import { readRssMb } from './child.ts';
import type { Ground } from './measure-turns.ts';
import { startProduct } from './sides.ts';
import type { Row } from './table.ts';

const DAY_MS = 24 * 3_600_000;
/** Conversations whose keys are weighed one by one. */
const SAMPLE = 200;

/** What conversations cost when they are over: each newcomer wrote once, was greeted, and saw the menu. */
export async function measureMemory(ground: Ground): Promise<Row[]> {
  const { crowd, sinkUrl, options } = ground;
  const { newcomers: count, citizens } = options;
  const side = await startProduct(sinkUrl, 'everysec');
  const greet = (many: number) => crowd.ask({ do: 'greet', target: side.target, citizens, count: many });
  try {
    await greet(citizens);
    const rssBefore = readRssMb(side.server.pid);
    const before = await readUsed(side.redis);
    await greet(count);
    const bytes = ((await readUsed(side.redis)) - before) / count;
    const kept = await weighKept(side.redis);
    const rss = readRssMb(side.server.pid);
    const name = `after ${count.toLocaleString('en')} conversations`;
    return [
      {
        name: 'Redis, idle conversation: record that stays',
        value: `${kept.toFixed(0)} bytes`,
        goal: '< 1 kB',
        isMet: kept < 1000,
      },
      {
        name: `Redis, all that a greeting leaves for two days (${name})`,
        value: `${bytes.toFixed(0)} bytes`,
      },
      {
        name: `resident memory ${name}`,
        value: `${rss.toFixed(0)} MB (${rssBefore.toFixed(0)} MB before)`,
        ...{ goal: '< 200 MB', isMet: rss < 200 },
      },
    ];
  } finally {
    await side.stop();
  }
}

async function readUsed(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
}

/** Mean bytes a conversation, in keys that outlive two days. */
async function weighKept(redis: Redis): Promise<number> {
  const users = new Set<string>();
  let bytes = 0;
  for await (const batch of redis.scanStream({ match: '*:conv:*', count: 1000 })) {
    for (const key of batch as string[]) {
      const user = key.split(':conv:')[1] ?? '';
      if (users.size >= SAMPLE || users.has(user)) continue;
      users.add(user);
      const prefix = key.slice(0, key.indexOf('conv:'));
      for (const name of ['conv', 'sent', 'held', 'petitions-of', 'in', 'in-mark', 'out', 'out-mark']) {
        const own = `${prefix}${name}:${user}`;
        const life = await redis.pttl(own);
        if (life === -1 || life > 2 * DAY_MS) bytes += Number(await redis.memory('USAGE', own));
      }
    }
  }
  return bytes / users.size;
}
