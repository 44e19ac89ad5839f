import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Token } from '../domain/token.ts';
import { AppError } from '../errors.ts';
import { tokenKeys } from './keys.ts';
import { readScript } from './script.ts';
import type { SecretBox } from './secret-box.ts';

/** Three times the longest call inside the lock (the time limit of the HTTP client). */
const LOCK_MS = 30_000;
const WAIT_MS = 50;

const unlock = readScript(new URL('./unlock.lua', import.meta.url));
const swap = readScript(new URL('./swap.lua', import.meta.url));

/**
 * The tokens of one channel's accounts, encrypted. The lock only spares calls; what keeps a stalled process from
 * undoing another's work is `replace`.
 */
export function createTokenStore(redis: Redis, box: SecretBox, channel: string, lockMs = LOCK_MS) {
  const keyOf = (account: string) => tokenKeys(channel, account).token;
  const open = (sealed: string, key: string) => JSON.parse(box.open(sealed, key)) as Token;
  const seal = (token: Token, key: string) => box.seal(JSON.stringify(token), key);
  /** What was opened last, by account: a token is read at every send and changes once a day. */
  const opened = new Map<string, { readonly sealed: string; readonly token: Token }>();
  /** Calls that are under way, by key: sends that begin at the same moment ask once. */
  const asking = new Map<string, Promise<string | null>>();

  function ask(key: string): Promise<string | null> {
    const answer = asking.get(key) ?? redis.get(key).finally(() => asking.delete(key));
    asking.set(key, answer);
    return answer;
  }

  return {
    async read(account: string): Promise<Token | undefined> {
      const key = keyOf(account);
      const sealed = await ask(key);
      if (sealed === null) return undefined;
      const known = opened.get(account);
      if (known?.sealed === sealed) return known.token;
      const token = open(sealed, key);
      opened.set(account, { sealed, token });
      return token;
    },

    async write(account: string, token: Token): Promise<void> {
      const key = keyOf(account);
      await redis.set(key, seal(token, key));
    },

    async replace(account: string, refreshToken: string, token: Token): Promise<boolean> {
      const key = keyOf(account);
      const sealed = await redis.get(key);
      if (sealed === null || open(sealed, key).refreshToken !== refreshToken) return false;
      return (await swap(redis, [key], [sealed, seal(token, key)])) === 1;
    },

    async exclusive<T>(account: string, work: () => Promise<T>): Promise<T> {
      const key = tokenKeys(channel, account).lock;
      const mine = randomUUID();
      const giveUpAt = Date.now() + 2 * lockMs;
      while ((await redis.set(key, mine, 'PX', lockMs, 'NX')) !== 'OK') {
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
