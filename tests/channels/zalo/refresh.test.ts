import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttp, type Http } from '../../../src/channels/http.ts';
import { channels } from '../../../src/channels/index.ts';
import { createZaloTokens } from '../../../src/channels/zalo/tokens.ts';
import type { Token } from '../../../src/domain/token.ts';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import { createSecretBox } from '../../../src/store/secret-box.ts';
import { createTokenStore } from '../../../src/store/tokens.ts';
import { startTestRedis, type TestRedis } from '../../helpers/redis.ts';
import { OA, ZALO } from '../make-channel.ts';
import { type Refresher, type RefresherStep, startRefresher } from './refresher-task.ts';

// The whole guarantee, on a real Redis, with real processes and a platform that kills the old pair at each new one.

const HOUR = 3_600_000;
const SECRET = 'the secret of the tests';

let server: TestRedis;
let platform: FastifyInstance;
let emulator: Emulator;
let app: {
  readonly appId: string;
  readonly appSecret: string;
  readonly oauthUrl: string;
  readonly apiUrl: string;
};
let http: Http;
/** Short, so that nobody waits long for a lock that its owner took into the grave. */
let lockMs: number;
/** Calls of the token endpoint since the test began. */
let calls: number;
/** Keeps calls of the token endpoint from being worked on, or their answers from leaving. */
let hold: 'request' | 'answer' | undefined;
let isHeld: () => void;
const children = new Set<Refresher>();

beforeAll(async () => {
  server = await startTestRedis();
  emulator = createEmulator({
    target: 'http://127.0.0.1:1',
    zalo: { ...ZALO, oas: [{ id: OA, name: 'Xã Mẫu' }] },
    messenger: { appId: '1', appSecret: 'x', verifyToken: 'y', pages: [] },
  });
  platform = Fastify();
  const isTrade = ({ url }: FastifyRequest) => url.endsWith('/v4/oa/access_token');
  const stay = async (): Promise<void> => {
    hold = undefined;
    isHeld();
    await new Promise(() => {});
  };
  platform.addHook('onRequest', async (request) => {
    if (!isTrade(request)) return;
    calls += 1;
    if (hold === 'request') await stay();
  });
  platform.addHook('onSend', async (request, _reply, payload) => {
    if (isTrade(request) && hold === 'answer') await stay();
    return payload;
  });
  await platform.register(emulator.plugin);
  await platform.listen({ port: 0, host: '127.0.0.1' });
  const base = `http://127.0.0.1:${(platform.server.address() as AddressInfo).port}/emulator`;
  app = { ...ZALO, oauthUrl: `${base}/oauth`, apiUrl: `${base}/zalo` };
  http = createHttp();
});
afterAll(async () => {
  await http.close();
  await emulator.close();
  platform.server.closeAllConnections();
  await platform.close();
  await server.stop();
});

/** An OA whose pair lives and is due. */
beforeEach(async () => {
  lockMs = 300;
  await server.client().flushall();
  const issued = emulator.issueZaloTokens(OA);
  await openStore().write(OA, {
    ...{ accessToken: issued.access_token, refreshToken: issued.refresh_token },
    ...{ issuedAt: Date.now() - 20 * HOUR, expiresAt: Date.now() + 5 * HOUR },
  });
  calls = 0;
  hold = undefined;
});
afterEach(async () => {
  await Promise.all([...children].map((child) => child.kill()));
  children.clear();
});

function openStore(redis: Redis = server.client()) {
  return createTokenStore(redis, createSecretBox(SECRET), 'zalo', lockMs);
}

/** Another process of the installation, as far as Redis and Zalo can tell. */
function openNeighbour() {
  const tokens = openStore();
  const lost: object[] = [];
  const onLost = (account: string, facts: object) => void lost.push({ account, ...facts });
  const options = { ...ZALO, ...app, tokens, http, now: Date.now, onLost };
  return { tokens, lost, channel: channels.zalo(options), keeper: createZaloTokens(options) };
}

function start(stopAt: RefresherStep): Refresher {
  const child = startRefresher({
    ...{ redisUrl: server.url, secret: SECRET, lockMs, account: OA, app, stopAt },
  });
  children.add(child);
  return child;
}

/** Starts a refresh in a process and kills it: at a step of its own, or while its call is on the way. */
async function killAt(step: RefresherStep | 'call-unread' | 'call-done'): Promise<void> {
  const inCall = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  if (step === 'call-unread') hold = 'request';
  if (step === 'call-done') hold = 'answer';
  const child = start(step === 'call-unread' || step === 'call-done' ? 'none' : step);
  await (hold === undefined ? child.stopped : inCall);
  await child.kill();
}

describe('a process that is killed in the middle of a refresh', () => {
  it.each([
    ['before-lock', 1],
    ['after-lock', 1],
    ['before-call', 1],
    ['call-unread', 2],
    ['before-unlock', 1],
  ] as const)('leaves an OA that works: %s', async (step, trades) => {
    await killAt(step);
    const { channel, tokens, lost } = openNeighbour();
    await channel.keepToken(OA);
    expect(await channel.checkAccount(OA)).toEqual({ name: 'Xã Mẫu' });
    const stored = await tokens.read(OA);
    expect([stored?.lost, stored?.triedAt]).toEqual([undefined, undefined]);
    expect([calls, lost]).toEqual([trades, []]);
  });

  it.each(['call-done', 'after-answer'] as const)(
    'leaves an OA that says that it must be linked again, where Zalo spent the pair: %s',
    async (step) => {
      await killAt(step);
      const neighbours = [openNeighbour(), openNeighbour()];
      for (const { channel } of neighbours) {
        await channel.keepToken(OA).catch(() => undefined);
        const asked = channel.checkAccount(OA);
        await expect(asked).rejects.toMatchObject({ kind: 'token', platformCode: '-14014' });
      }
      expect(await neighbours[0]?.tokens.read(OA)).toMatchObject({
        lost: { code: '-14014' },
        accessToken: '',
      });
      const told = neighbours.flatMap(({ lost }) => lost);
      expect(told).toEqual([{ account: OA, code: '-14014', triedAt: expect.any(Number) }]);
      // One by the killed process, one that was refused; nobody asks again.
      expect(calls).toBe(2);
    },
  );
});

describe('a process that sleeps longer than its lock', () => {
  it('brings its pair in although another process gave up meanwhile, and the OA works again', async () => {
    const sleeper = start('after-answer');
    await sleeper.stopped;
    const { channel, tokens, lost } = openNeighbour();
    await channel.keepToken(OA);
    expect([lost.length, (await tokens.read(OA))?.lost?.code]).toEqual([1, '-14014']);
    sleeper.go();
    const token = await sleeper.result;
    expect(await tokens.read(OA)).toMatchObject({ accessToken: token });
    expect((await tokens.read(OA))?.lost).toBeUndefined();
    expect(await openNeighbour().channel.checkAccount(OA)).toEqual({ name: 'Xã Mẫu' });
  });

  it('does not undo the refresh of another, and takes that pair', async () => {
    const sleeper = start('before-call');
    await sleeper.stopped;
    const { keeper, tokens, lost } = openNeighbour();
    const token = await keeper.read(OA);
    const pair = (await tokens.read(OA)) as Token;
    sleeper.go();
    expect(await sleeper.result).toBe(token);
    expect(await tokens.read(OA)).toEqual(pair);
    expect(lost).toEqual([]);
  });
});

describe('refreshing at once', () => {
  beforeEach(() => {
    lockMs = 30_000;
  });

  it('by real processes makes one call', async () => {
    const processes = Array.from({ length: 3 }, () => start('ready'));
    await Promise.all(processes.map(({ stopped }) => stopped));
    for (const { go } of processes) go();
    const found = new Set(await Promise.all(processes.map(({ result }) => result)));
    expect([calls, found.size]).toEqual([1, 1]);
    expect(await openStore().read(OA)).toMatchObject({ accessToken: [...found][0] });
  });

  it('by ten keepers, each with a Redis connection of its own, makes one call', async () => {
    const found = await Promise.all(Array.from({ length: 10 }, () => openNeighbour().keeper.read(OA)));
    expect([calls, new Set(found).size]).toEqual([1, 1]);
  });

  it('by ten keepers whose sends are all refused makes one call', async () => {
    const used = (await openStore().read(OA))?.accessToken ?? '';
    const found = await Promise.all(Array.from({ length: 10 }, () => openNeighbour().keeper.renew(OA, used)));
    expect([calls, new Set(found).size]).toEqual([1, 1]);
    expect(found[0]).not.toBe(used);
  });
});

describe('the place of a pair', () => {
  const next: Token = { accessToken: 'a', refreshToken: 'b', issuedAt: 1 };

  it('is given to the pair that came of it, once', async () => {
    const store = openStore();
    const refreshToken = (await store.read(OA))?.refreshToken ?? '';
    const others = Array.from({ length: 10 }, (_, n) => ({ ...next, refreshToken: `b${n}` }));
    const done = await Promise.all(others.map((one) => openStore().replace(OA, refreshToken, one)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await store.read(OA)).toEqual(others[done.indexOf(true)]);
    expect(await store.replace(OA, refreshToken, next)).toBe(false);
    expect(await store.replace('another', refreshToken, next)).toBe(false);
  });
});
