import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { findFreePort, OA, PAGE } from './app.ts';
import { startTestRedis, type TestRedis } from './redis.ts';

/** An OA that no commune has. */
export const OTHER_OA = '999999999999999999';
export const PAGE_TOKEN = 'page-token-from-the-platform';

/** Emulated platforms apart from the program, a Redis, and the environment of an installation that uses both. */
export interface Platforms {
  readonly redis: TestRedis;
  readonly emulator: Emulator;
  /** How often Zalo's token endpoint was called. */
  trades(): number;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens them. Zalo's console knows the callback of the installation, and its admin has two OAs. */
export async function openPlatforms(): Promise<Platforms> {
  const redis = await startTestRedis({ appendonly: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'test-platforms-'));
  const publicUrl = `http://127.0.0.1:${await findFreePort()}`;
  const zalo = {
    appId: '360846524940903967',
    appSecret: 'zalo-app-secret',
    oaSecretKey: 'zalo-oa-secret-key',
  };
  const messenger = { appSecret: 'messenger-app-secret', verifyToken: 'messenger-verify-token' };
  const emulator = createEmulator({
    target: publicUrl,
    zalo: {
      ...zalo,
      callback: `${publicUrl}/connect/zalo/callback`,
      oas: [
        { id: OA, name: 'Xã Mẫu' },
        { id: OTHER_OA, name: 'Xã Khác' },
      ],
    },
    messenger: { ...messenger, appId: '1', pages: [{ id: PAGE, name: 'Xã Mẫu', token: PAGE_TOKEN }] },
  });
  let trades = 0;
  const server = Fastify();
  server.addHook('onRequest', async ({ url }) => {
    if (url.endsWith('/v4/oa/access_token')) trades += 1;
  });
  await server.register(emulator.plugin);
  await server.listen({ port: 0, host: '127.0.0.1' });
  const base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/emulator`;
  return {
    ...{ redis, emulator, trades: () => trades },
    env: {
      ...{ ZALO_APP_ID: zalo.appId, ZALO_APP_SECRET: zalo.appSecret, ZALO_OA_SECRET_KEY: zalo.oaSecretKey },
      ...{ MESSENGER_APP_SECRET: messenger.appSecret, MESSENGER_VERIFY_TOKEN: messenger.verifyToken },
      ...{ PUBLIC_URL: publicUrl, PORT: new URL(publicUrl).port, HOST: '127.0.0.1' },
      ...{ REDIS_URL: redis.url, DATA_DIR: dataDir },
      SECRET_KEY: 'a secret key of at least thirty-two characters',
      ...{
        ZALO_API_URL: `${base}/zalo`,
        ZALO_OAUTH_URL: `${base}/oauth`,
        MESSENGER_API_URL: `${base}/graph`,
      },
    },
    async close() {
      await emulator.close();
      await server.close();
      await redis.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
