import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { OA, PAGE } from '../helpers/app.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

export const PUBLIC = 'https://bot.example.org';
export const PAGE_TOKEN = 'page-token';
export const ZALO = {
  ZALO_APP_ID: '360846524940903967',
  ZALO_APP_SECRET: 'app-secret',
  ZALO_OA_SECRET_KEY: 'oa-key',
};
const MESSENGER = { MESSENGER_APP_SECRET: 'secret', MESSENGER_VERIFY_TOKEN: 'verify' };

/** A Redis, the emulated platforms, and the environment of an installation that uses them with credentials. */
export interface Clinic {
  readonly server: TestRedis;
  readonly emulator: Emulator;
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens a clinic in which an installation could be healthy. */
export async function openClinic(): Promise<Clinic> {
  const server = await startTestRedis({ appendonly: true });
  const dir = mkdtempSync(join(tmpdir(), 'test-doctor-'));
  const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_OA_SECRET_KEY: oaSecretKey } = ZALO;
  const { MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN: verifyToken } = MESSENGER;
  const emulator = createEmulator({
    target: 'http://127.0.0.1:1',
    zalo: { appId, appSecret, oaSecretKey, oas: [{ id: OA, name: 'Xã Mẫu' }] },
    messenger: {
      ...{ appId: '1', appSecret: MESSENGER_APP_SECRET, verifyToken },
      pages: [{ id: PAGE, name: 'Xã Mẫu', token: PAGE_TOKEN }],
    },
  });
  const platforms = Fastify();
  await platforms.register(emulator.plugin);
  await platforms.listen({ port: 0, host: '127.0.0.1' });
  const base = `http://127.0.0.1:${(platforms.server.address() as AddressInfo).port}/emulator`;
  return {
    ...{ server, emulator, dir },
    env: {
      ...{ ...ZALO, ...MESSENGER, PUBLIC_URL: PUBLIC, REDIS_URL: server.url, DATA_DIR: dir },
      SECRET_KEY: 'a secret key of at least thirty-two characters',
      ...{
        ZALO_API_URL: `${base}/zalo`,
        ZALO_OAUTH_URL: `${base}/oauth`,
        MESSENGER_API_URL: `${base}/graph`,
      },
    },
    async close() {
      await emulator.close();
      await platforms.close();
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
