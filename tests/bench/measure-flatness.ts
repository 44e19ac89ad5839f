import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { alternate, type Ground, ratioOf, visit } from './measure-turns.ts';
import { type Side, startProduct } from './sides.ts';
import type { Row } from './table.ts';

const SEED = readFileSync(new URL('./seed.lua', import.meta.url), 'utf8');
const AT_ONCE = 10_000;

/** The program on a small installation against the same on a large one. */
export async function measureFlatness(ground: Ground): Promise<Row[]> {
  const [small, large] = ground.options.stored;
  const sides: Side[] = [];
  try {
    for (const count of [large, small]) {
      const side = await startProduct(ground.sinkUrl, 'everysec');
      sides.push(side);
      await visit(ground, side, 'reading', false, 100);
      await seed(side.redis, count);
    }
    const played = await alternate(ground, sides as [Side, Side], 'petition', [false, false]);
    const ratio = ratioOf(played, (round) => round.turnsPerSecond);
    const many = large.toLocaleString('en');
    const few = small.toLocaleString('en');
    return [
      {
        name: `turns/s with ${many} stored conversations, of those with ${few}`,
        value: `**${ratio.toFixed(2)}**`,
        ...{ goal: '≥ 0.9', isMet: ratio >= 0.9 },
      },
    ];
  } finally {
    for (const side of sides) await side.stop();
  }
}

/** Fills a Redis with copies of a conversation that really was; the log on disk is written anew afterwards. */
async function seed(redis: Redis, count: number): Promise<void> {
  const { conversation } = communeKeys(laneOf('demo', 16), 'demo');
  const template = (await redis.keys(conversation('*')))[0] ?? '';
  await redis.config('SET', 'appendonly', 'no');
  for (let from = 1; from <= count; from += AT_ONCE) {
    await redis.eval(SEED, 1, template, from, Math.min(count, from + AT_ONCE - 1));
  }
  await redis.config('SET', 'appendonly', 'yes');
  while (/aof_rewrite_(in_progress|scheduled):1/.test(await redis.info('persistence'))) await pause(100);
}
