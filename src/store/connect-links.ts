import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { ConnectLink, ConnectTry } from '../domain/connect-link.ts';
import { isSameSecret } from './is-same-secret.ts';
import { connectKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';

/** Time that an office has from the command to the consent. */
const LIFE_MS = 15 * 60_000;

/**
 * One-time links for connecting accounts, and the consents under way. Secrets and states are found by digests and
 * live for 15 minutes. Opening a link does not spend it, since chat apps open what is pasted into them; a consent does.
 */
export function createConnectLinks(redis: Redis, box: SecretBox) {
  const linkKey = (secret: string) => connectKeys.link(box.digest(`connect-link:${secret}`));
  const stateKey = (state: string) => connectKeys.state(box.digest(`connect-state:${state}`));
  return {
    /** Gives the link's secret. */
    async create(link: ConnectLink): Promise<string> {
      const secret = createSecret();
      await redis.set(linkKey(secret), JSON.stringify(link), 'PX', LIFE_MS);
      return secret;
    },

    /** The link of a secret; undefined when there is none, or it is too old or spent. */
    async read(secret: string): Promise<ConnectLink | undefined> {
      const found = await redis.get(linkKey(secret));
      return found === null ? undefined : (JSON.parse(found) as ConnectLink);
    },

    /** Remembers that consent is asked for under `state`. */
    async begin(secret: string, state: string, link: ConnectLink, verifier: string): Promise<void> {
      const key = stateKey(state);
      const attempt: Asked = { ...link, link: linkKey(secret), verifier, state };
      await redis.set(key, box.seal(JSON.stringify(attempt), key), 'PX', LIFE_MS);
    },

    /** The consent that was asked for under `state`, once; undefined when it is unknown, too old or used. */
    async take(state: string): Promise<ConnectTry | undefined> {
      const key = stateKey(state);
      const sealed = await redis.getdel(key);
      if (sealed === null) return undefined;
      const { state: asked, ...attempt } = JSON.parse(box.open(sealed, key)) as Asked;
      return isSameSecret(asked, state) ? attempt : undefined;
    },

    /** Spends the link of a consent; false: it was spent before, or is too old. */
    async spend({ link }: ConnectTry): Promise<boolean> {
      return (await redis.del(link)) === 1;
    },
  };
}

type Asked = ConnectTry & { readonly state: string };

/** 256 bits, 43 characters of base64url. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}
