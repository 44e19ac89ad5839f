import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { type App, startApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { findFreePort, OA, PAGE } from '../helpers/app.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

const SECRETS = {
  ZALO_APP_ID: '360846524940903967',
  ZALO_APP_SECRET: 'zalo-app-secret',
  ZALO_OA_SECRET_KEY: 'zalo-oa-secret-key',
  MESSENGER_APP_SECRET: 'messenger-app-secret',
  MESSENGER_VERIFY_TOKEN: 'messenger-verify-token',
};
const PAGE_TOKEN = 'page-token-from-the-platform';

let redis: TestRedis;
let platforms: FastifyInstance;
let emulator: Emulator;
let config: Config;
let app: App;
let dataDir: string;
const printed: string[] = [];

/** The platforms run apart, and the program knows them by addresses and credentials only, as in production. */
beforeAll(async () => {
  redis = await startTestRedis({ appendonly: true });
  dataDir = await mkdtemp(join(tmpdir(), 'test-production-'));
  const port = await findFreePort();
  emulator = createEmulator({
    target: `http://127.0.0.1:${port}`,
    zalo: {
      appId: SECRETS.ZALO_APP_ID,
      appSecret: SECRETS.ZALO_APP_SECRET,
      oaSecretKey: SECRETS.ZALO_OA_SECRET_KEY,
      oas: [{ id: OA, name: 'Xã Mẫu' }],
    },
    messenger: {
      appId: '1517776481860111',
      appSecret: SECRETS.MESSENGER_APP_SECRET,
      verifyToken: SECRETS.MESSENGER_VERIFY_TOKEN,
      pages: [{ id: PAGE, name: 'Xã Mẫu', token: PAGE_TOKEN }],
      requireProof: true,
    },
  });
  platforms = Fastify();
  await platforms.register(emulator.plugin);
  await platforms.listen({ port: 0, host: '127.0.0.1' });
  const base = `http://127.0.0.1:${(platforms.server.address() as AddressInfo).port}/emulator`;
  config = readConfig({
    ...SECRETS,
    PORT: String(port),
    REDIS_URL: redis.url,
    DATA_DIR: dataDir,
    SECRET_KEY: 'a secret key of at least thirty-two characters',
    ZALO_API_URL: `${base}/zalo`,
    ZALO_OAUTH_URL: `${base}/oauth`,
    MESSENGER_API_URL: `${base}/graph`,
  });
  const quiet = () => {};
  app = await startApp(config, { log: { info: quiet, warn: quiet, error: quiet } });
});

afterAll(async () => {
  await app?.stop();
  await emulator?.close();
  await platforms?.close();
  await redis?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const readMetrics = async () => (await fetch(`${app.url}/metrics`)).text();
const admin = (...args: string[]) => runAdmin(args, config, (line) => printed.push(line));

describe('with credentials', () => {
  it('has no emulator of its own and no chat page', async () => {
    expect(app.emulator).toBeUndefined();
    expect((await fetch(`${app.url}/emulator`)).status).toBe(404);
  });

  it('passes the checks of both consoles', async () => {
    expect(await emulator.zalo.probe()).toBe(true);
    expect(await emulator.messenger.verify()).toBe(true);
  });

  it('chats on Zalo once the OA is linked by its refresh token', async () => {
    const { refresh_token: refreshToken } = emulator.issueZaloTokens(OA);
    expect(await admin('token', 'zalo', '--oa', OA, '--refresh-token', refreshToken)).toBe(0);
    const user = emulator.addPerson('zalo', OA);
    await emulator.zalo.follow(user, OA);
    await emulator.waitFor('zalo', OA, user, ({ text }) => text?.includes('91/2025/QH15') ?? false);
  });

  it('chats on Messenger once the Page is linked by its token', async () => {
    expect(await admin('token', 'messenger', '--page', PAGE, '--token', PAGE_TOKEN)).toBe(0);
    const user = emulator.addPerson('messenger', PAGE);
    await emulator.messenger.getStarted(user, PAGE);
    await emulator.waitFor('messenger', PAGE, user, ({ text }) => text?.includes('91/2025/QH15') ?? false);
  });

  it('holds a message when the OA has lost its token, and sends it when the OA is linked again', async () => {
    const user = emulator.addPerson('zalo', OA, 'citizen', 'Người chờ');
    await emulator.zalo.revoke(OA);
    await emulator.zalo.sendText(user, OA, 'menu');
    // The message waits: the token is what stops it.
    while (!(await readMetrics()).includes('xtt_messages_total{state="retry",error="token"}'));
    const { refresh_token: refreshToken } = emulator.issueZaloTokens(OA);
    expect(await admin('token', 'zalo', '--oa', OA, '--refresh-token', refreshToken)).toBe(0);
    await emulator.waitFor('zalo', OA, user, ({ text }) => text?.includes('91/2025/QH15') ?? false);
  });

  it('keeps the tokens encrypted', async () => {
    const client = redis.client();
    const keys = await client.keys('token:*');
    expect(keys.length).toBeGreaterThanOrEqual(2);
    for (const key of keys) expect(await client.get(key)).not.toContain(PAGE_TOKEN);
  });
});
