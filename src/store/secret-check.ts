import type { Redis } from 'ioredis';
import { AppError } from '../errors.ts';
import type { SecretBox } from './secret-box.ts';

const KEY = 'secret-check';

/** Refuses to work with another `SECRET_KEY` than the one that this Redis was filled with. */
export async function checkSecret(redis: Redis, box: SecretBox): Promise<void> {
  await redis.set(KEY, box.seal('xa-than-thien', KEY), 'NX');
  try {
    box.open((await redis.get(KEY)) ?? '', KEY);
  } catch (cause) {
    throw new AppError('SECRET_KEY is not the one that the data in Redis were encrypted with', {
      code: 'wrong-secret',
      hint: 'set the SECRET_KEY of the first start; without it tokens, phone numbers and open forms are lost',
      cause,
    });
  }
}
