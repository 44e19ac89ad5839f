import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { findRedisChild } from '../../src/store/redis-child.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

const FAST = { engine: { retryDelayMs: { turn: () => 10 }, tickMs: 20 } };

let demo: DemoApp | undefined;

afterEach(async () => {
  await demo?.stop();
  demo = undefined;
});

/** A citizen whose record in Redis is damaged. */
async function damageRecord(): Promise<{ app: DemoApp; user: string }> {
  const app = await startDemoApp({}, FAST);
  demo = app;
  const { emulator } = app;
  const user = emulator.addPerson('zalo', OA);
  await emulator.zalo.sendText(user, OA, 'menu');
  await emulator.waitFor('zalo', OA, user, ({ text }) => text?.includes('cần việc gì') ?? false);
  const { redis, config } = app.app.installation;
  const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
  await redis.hset(keys.conversation(`zalo:${OA}:${user}`), { data: '{"x\nBí mật của người dân' });
  await emulator.zalo.sendText(user, OA, 'menu');
  await emulator.waitFor('zalo', OA, user, ({ text }) => text?.includes('trục trặc') ?? false);
  return { app, user };
}

describe('a damaged record', () => {
  it('is answered politely and kept as a dead letter after three tries', async () => {
    const { app } = await damageRecord();
    const { redis, config, box } = app.app.installation;
    expect(await createDeadLetters(redis, config.lanes, box).count()).toBe(1);
    expect(app.logged.filter(({ message }) => message === 'problem')).toHaveLength(3);
  });

  it('is not quoted in the log', async () => {
    const { app } = await damageRecord();
    const logged = JSON.stringify(app.logged);
    expect(logged).toContain('problem');
    expect(logged).not.toContain('mật');
  });
});

describe('a stop', () => {
  it('does not wait for a connection on which nothing was ever asked', async () => {
    const app = await startDemoApp();
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await app.stop();
    await closed;
  });
});

describe('a start that fails', () => {
  it('says which port is taken, and leaves no redis-server behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const dataDir = await mkdtemp(join(tmpdir(), 'test-taken-'));
    const quiet = () => {};
    const start = startApp(readConfig({ PORT: String(port), DATA_DIR: dataDir }), {
      log: { info: quiet, warn: quiet, error: quiet },
    });
    await expect(start).rejects.toThrow(`port ${port}`);
    expect(await findRedisChild(join(dataDir, 'redis'))).toBeUndefined();
    taken.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});
