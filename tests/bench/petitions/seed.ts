import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Petition } from '../../../src/domain/petition.ts';
import { formatPetitionCode } from '../../../src/domain/petition-code.ts';
import { communeKeys, laneOf } from '../../../src/store/keys.ts';
import { openRecords } from '../../../src/store/records.ts';
import { createSecretBox } from '../../../src/store/secret-box.ts';
import { Unit } from '../../../src/store/unit.ts';
import { OA } from '../../helpers/app.ts';
import { WORLD } from '../world.ts';

const SLUG = 'demo';
const LANE = laneOf(SLUG, 16);
export const KEYS = communeKeys(LANE, SLUG);
export const BOX = createSecretBox(WORLD.secretKey);

/** Of the stored petitions so many are still open: one in a hundred. */
const OPEN_SHARE = 100;
/** Petitions of one pipeline. */
const AT_ONCE = 500;
/** A year whose codes no petition of the run gets. */
const YEAR = 2012;

function openPlace(redis: Redis, now: number) {
  const unit = new Unit(redis);
  const place = { lane: LANE, slug: SLUG, conversation: 'bench', id: String(now), now };
  return { unit, records: openRecords(unit, BOX, place) };
}

/** A petition that really went through its whole life. */
export async function readTemplate(redis: Redis, code: string): Promise<Petition> {
  const found = await openPlace(redis, Date.now()).records.petition(code);
  if (found?.status !== 'closed') throw new Error(`${code} is ${found?.status}`);
  return found;
}

/**
 * Fills a Redis with `count` petitions in the very form in which the program keeps them: copies of one that was lived,
 * each of a citizen of its own, through the store's own writes. The log on disk is written anew afterwards.
 */
export async function seedPetitions(redis: Redis, template: Petition, count: number): Promise<void> {
  await redis.config('SET', 'appendonly', 'no');
  const { stars: _stars, handler: _handler, ...rest } = template;
  const queued: Petition = { ...rest, status: 'received', history: template.history.slice(0, 1) };
  const now = Date.now();
  for (let from = 1; from <= count; from += AT_ONCE) {
    const { unit, records } = openPlace(redis, now);
    for (let number = from; number < Math.min(from + AT_ONCE, count + 1); number += 1) {
      const own = { code: formatPetitionCode(YEAR, number), owner: `zalo:${OA}:9${number}` };
      const kept = number % OPEN_SHARE === 0 ? { ...queued, dueAt: now + number * 1000 } : template;
      records.savePetition({ ...kept, ...own });
    }
    const pipeline = redis.pipeline();
    for (const [command, key, ...args] of unit.ops()) pipeline.call(command, key, ...args);
    await pipeline.exec();
  }
  await redis.config('SET', 'appendonly', 'yes');
  while (/aof_rewrite_(in_progress|scheduled):1/.test(await redis.info('persistence'))) await pause(100);
}

/** Bytes in use by a Redis. */
export async function readUsed(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
}
