import type { Redis } from 'ioredis';
import { AppError } from '../errors.ts';
import type { SecretBox } from './secret-box.ts';

const SECRET = 'installation:secret';
const LANES = 'installation:lanes';

/**
 * Refuses to work with another `SECRET_KEY` or number of `LANES` than this Redis was filled with: the one could
 * not read its data, the other would look for them in the wrong place.
 */
export async function checkInstallation(redis: Redis, box: SecretBox, lanes: number): Promise<void> {
  await redis.set(SECRET, box.seal('xa-than-thien', SECRET), 'NX');
  await redis.set(LANES, lanes, 'NX');
  const filledWith = await redis.get(LANES);
  if (filledWith !== String(lanes)) {
    throw new AppError(`LANES is ${lanes}, but the data in Redis are laid out in ${filledWith}`, {
      code: 'wrong-lanes',
      hint: `set LANES=${filledWith}`,
    });
  }
  try {
    box.open((await redis.get(SECRET)) ?? '', SECRET);
  } catch (cause) {
    throw new AppError('SECRET_KEY is not the one that the data in Redis were encrypted with', {
      code: 'wrong-secret',
      hint: 'set the SECRET_KEY of the first start; without it tokens, phone numbers and open forms are lost',
      cause,
    });
  }
}
