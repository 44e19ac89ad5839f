import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Token } from '../domain/token.ts';
import { AppError } from '../errors.ts';
import { tokenKeys } from './keys.ts';
import { readScript } from './script.ts';
import type { SecretBox } from './secret-box.ts';

/** Longer than the longest call inside the lock (a time-out of the HTTP client and a retry). */
const LOCK_MS = 60_000;
const WAIT_MS = 50;

const unlock = readScript(new URL('./unlock.lua', import.meta.url));

/** The tokens of one channel's accounts, encrypted, with a lock that one process holds at a time. */
export function createTokenStore(redis: Redis, box: SecretBox, channel: string) {
  return {
    async read(account: string): Promise<Token | undefined> {
      const key = tokenKeys(channel, account).token;
      const sealed = await redis.get(key);
      return sealed === null ? undefined : (JSON.parse(box.open(sealed, key)) as Token);
    },

    async write(account: string, token: Token): Promise<void> {
      const key = tokenKeys(channel, account).token;
      await redis.set(key, box.seal(JSON.stringify(token), key));
    },

    async exclusive<T>(account: string, work: () => Promise<T>): Promise<T> {
      const key = tokenKeys(channel, account).lock;
      const mine = randomUUID();
      const giveUpAt = Date.now() + 2 * LOCK_MS;
      while ((await redis.set(key, mine, 'PX', LOCK_MS, 'NX')) !== 'OK') {
        if (Date.now() > giveUpAt)
          throw new AppError('token lock is stuck', { code: 'token-lock', retryable: true });
        await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      }
      try {
        return await work();
      } finally {
        await unlock(redis, [key], [mine]);
      }
    },
  };
}
