import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { createTokenStore } from '../../src/store/tokens.ts';
import { findFreePort } from '../helpers/app.ts';
import { startTestRedis } from '../helpers/redis.ts';
import { type Child, startChild, waitForServer } from './child.ts';
import { createEnv, WORLD } from './world.ts';

/** When Redis syncs its log to the disk. */
export type Fsync = 'always' | 'everysec';

/** A server to be measured, with a Redis of its own. */
export interface Side {
  readonly target: string;
  readonly server: Child;
  readonly redis: Redis;
  readonly redisUrl: string;
  readonly redisPid: number;
  stop(): Promise<void>;
}

const MAIN = '../../src/main.ts';
const PACKAGE = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
/** Node's limits of memory, those of the allocator beneath it, and its cache of code, as `npm start` sets them. */
const FLAGS = PACKAGE.match(/--max-[\w=-]+/g) ?? [];
const LIMITS = Object.fromEntries(
  [...PACKAGE.matchAll(/(MALLOC_\w+|NODE_COMPILE_CACHE)=(\S+)/g)].map(([, name, value]) => [name, value]),
);

/**
 * Starts the program as it is, with its real flows, words and files: in one process, or as a web process with
 * `workers` worker processes.
 */
export async function startProduct(sinkUrl: string, fsync: Fsync, workers = 0): Promise<Side> {
  if (workers === 0) return startSide(MAIN, sinkUrl, fsync);
  const side = await startSide(MAIN, sinkUrl, fsync, { ROLES: 'web' });
  const env = { ...LIMITS, ...createEnv(sinkUrl, side.redisUrl, 0), ROLES: 'worker' };
  const children = Array.from({ length: workers }, () => startChild(MAIN, env, FLAGS));
  return {
    ...side,
    async stop() {
      for (const child of children) await child.stop();
      await side.stop();
    },
  };
}

/** Starts the bare server. */
export function startBare(sinkUrl: string, fsync: Fsync): Promise<Side> {
  return startSide('./bare-server.ts', sinkUrl, fsync);
}

async function startSide(
  path: string,
  sinkUrl: string,
  fsync: Fsync,
  roles: Readonly<Record<string, string>> = {},
): Promise<Side> {
  const server = await startTestRedis({ appendonly: true, args: ['--appendfsync', fsync] });
  const redis = server.client();
  await linkAccounts(redis);
  const port = await findFreePort();
  const child = startChild(
    path,
    { ...(path === MAIN ? LIMITS : {}), ...createEnv(sinkUrl, server.url, port), ...roles },
    path === MAIN ? FLAGS : [],
  );
  const target = `http://127.0.0.1:${port}`;
  await waitForServer(target);
  return {
    ...{ target, redis, server: child, redisUrl: server.url },
    redisPid: Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]),
    async stop() {
      await child.stop();
      await server.stop();
    },
  };
}

/** The tokens that an operator would have handed over. */
async function linkAccounts(redis: Redis): Promise<void> {
  const box = createSecretBox(WORLD.secretKey);
  const issuedAt = Date.now();
  await createTokenStore(redis, box, 'zalo').write(WORLD.zalo.account, {
    ...{ accessToken: 'zalo-access-token', refreshToken: 'zalo-refresh-token' },
    ...{ issuedAt, expiresAt: issuedAt + 90_000_000 },
  });
  const page = { accessToken: 'page-token', issuedAt };
  await createTokenStore(redis, box, 'messenger').write(WORLD.messenger.account, page);
}
