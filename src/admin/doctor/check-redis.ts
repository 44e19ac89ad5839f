import { createDeadLetters } from '../../engine/dead-letters.ts';
import { AppError } from '../../errors.ts';
import { checkDurability } from '../../store/redis.ts';
import { limitTime } from '../../web/limit-time.ts';
import type { Check } from './finding.ts';

/** Our connection waits for a Redis that is away; an operator does not. */
export const REDIS_MS = 2000;

/** Redis answers, keeps everything, and holds no dead letters. */
export const checkRedis: Check = async ({ installation }) => {
  const { redis, config, box } = installation;
  try {
    await limitTime(redis.ping(), REDIS_MS);
    const { appendOnly } = await checkDurability(redis);
    const dead = await createDeadLetters(redis, config.lanes, box).count();
    return [
      appendOnly
        ? { state: 'fine', key: 'doctor-redis-fine' }
        : { state: 'broken', key: 'doctor-redis-no-aof' },
      dead === 0
        ? { state: 'fine', key: 'doctor-letters-none' }
        : { state: 'warning', key: 'doctor-letters-some', data: { count: String(dead) } },
    ];
  } catch (error) {
    const key = error instanceof AppError ? 'doctor-redis-evicts' : 'doctor-redis-away';
    return [{ state: 'broken', key }];
  }
};
