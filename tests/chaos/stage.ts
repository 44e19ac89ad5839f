import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { createInvite } from '../../src/store/invites.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { findFreePort, OA, PAGE } from '../helpers/app.ts';
import { AT_ONCE, copyDemo } from '../helpers/communes.ts';
import { createChance } from '../helpers/random.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { describeEntry } from './describe-entry.ts';
import { watchLetters } from './letters.ts';
import type { ChaosOptions } from './options.ts';
import { createRunRecord, type RunRecord, type Send } from './record.ts';

/** Everything of a run but the workers: Redis, the platforms, the web process, and the record of what passes. */
export interface Stage {
  readonly redis: TestRedis;
  readonly emulator: Emulator;
  readonly record: RunRecord;
  /** Environment of worker `number`: its platform calls come by addresses of its own. */
  workerEnv(number: number): Record<string, string>;
  /** A one-time code for an official of the demo commune. */
  invite(staff: string): Promise<string>;
  /** Resolves when the webhook of this act got its first 200; rejects when it takes longer than `ms`. */
  acknowledged(id: string, ms: number): Promise<void>;
  stop(): Promise<void>;
}

const SECRETS = {
  ZALO_APP_ID: '360846524940903967',
  ZALO_APP_SECRET: 'zalo-app-secret',
  ZALO_OA_SECRET_KEY: 'zalo-oa-secret-key',
  MESSENGER_APP_SECRET: 'messenger-app-secret',
  MESSENGER_VERIFY_TOKEN: 'messenger-verify-token',
  SECRET_KEY: 'a secret key of at least thirty-two characters',
};
const PAGE_TOKEN = 'page-token-from-the-platform';
/** The platforms wait minutes between their retries; here seconds. */
const RETRY_SCALE = 0.02;

/** A platform call under way. */
interface Call {
  readonly worker: number;
  readonly sends: Send[];
}

/** Sets the stage; the web process runs in this process, beside the platforms. */
export async function setStage(options: ChaosOptions): Promise<Stage> {
  const record = createRunRecord();
  let ticks = 0;
  const tick = () => ++ticks;
  const letters = watchLetters(record, tick);
  const redis = await startTestRedis({ appendonly: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'chaos-'));
  const communes = copyDemo(dataDir, AT_ONCE);
  const port = await findFreePort();
  const chance = createChance(options.seed);
  const emulator = createEmulator({
    target: `http://127.0.0.1:${port}`,
    zalo: {
      ...{ appId: SECRETS.ZALO_APP_ID, appSecret: SECRETS.ZALO_APP_SECRET },
      ...{ oaSecretKey: SECRETS.ZALO_OA_SECRET_KEY, oas: [{ id: OA, name: 'OA' }] },
    },
    messenger: {
      ...{ appId: '1517776481860111', appSecret: SECRETS.MESSENGER_APP_SECRET },
      ...{ verifyToken: SECRETS.MESSENGER_VERIFY_TOKEN, requireProof: true },
      pages: [{ id: PAGE, name: 'Page', token: PAGE_TOKEN }],
    },
    random: () => chance.int(0, 999_999) / 1_000_000,
    retryScale: RETRY_SCALE,
    limits: { zaloPerMinute: 1_000_000, messengerPerSecond: 10_000 },
    faults: {
      ...{ duplicates: 0.2, shuffle: true, failSend: 0.05 },
      failKinds: ['http-500', 'html-502', 'http-429', 'rate-limit', 'no-answer', 'lost-answer'],
    },
  });
  const { listen, close } = servePlatforms(emulator, record, tick, options.hang);
  const base = await listen();
  const createEnv = (number: number): Record<string, string> => ({
    ...SECRETS,
    // These citizens answer at once, as no person does.
    ...{ PORT: String(port), REDIS_URL: redis.url, DATA_DIR: dataDir, CITIZEN_BURST: '0' },
    COMMUNES_DIR: communes,
    ZALO_API_URL: `${base}/w${number}/emulator/zalo`,
    ZALO_OAUTH_URL: `${base}/w${number}/emulator/oauth`,
    MESSENGER_API_URL: `${base}/w${number}/emulator/graph`,
  });
  const quiet = () => {};
  const config = readConfig({ ...createEnv(0), ROLES: 'web' });
  const app = await startApp(config, { log: { info: quiet, warn: quiet, error: quiet } });
  await linkAccounts(app, emulator);
  return {
    ...{ redis, emulator, record },
    acknowledged: letters.acknowledged,
    workerEnv: (number) => ({ ...createEnv(number), ROLES: 'worker' }),
    async invite(staff) {
      const { redis: client, box } = app.installation;
      const keys = communeKeys(laneOf('demo', config.lanes), 'demo');
      return createInvite(client, keys, box, staff, Date.now());
    },
    async stop() {
      letters.stop();
      await emulator.close();
      await app.stop();
      await close();
      await redis.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Serves the platforms, and notes by whose call each message came and whether the call got its answer. */
function servePlatforms(emulator: Emulator, record: RunRecord, tick: () => number, hang?: number) {
  const callers = new WeakMap<IncomingMessage, number>();
  const current = new AsyncLocalStorage<Call>();
  const server = Fastify({
    rewriteUrl(request) {
      const [, number, path] = /^\/w(\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
      if (number !== undefined) callers.set(request, Number(number));
      return path ?? request.url ?? '/';
    },
  });
  server.addHook('preHandler', (request, reply, done) => {
    const call: Call = { worker: callers.get(request.raw) ?? 0, sends: [] };
    const cutOff = hang === undefined ? undefined : setTimeout(() => reply.raw.destroy(), hang);
    reply.raw.once('close', () => {
      clearTimeout(cutOff);
      for (const send of call.sends) send.answered = reply.raw.writableFinished;
    });
    current.run(call, done);
  });
  emulator.listen((event) => {
    if (event.type !== 'entry' || event.entry.from !== 'bot') return;
    const call = current.getStore();
    const { channel, account, user } = event.thread;
    const send: Send = {
      ...{
        conversation: `${channel}:${account}:${user}`,
        id: event.entry.id,
        text: describeEntry(event.entry),
      },
      ...{ tick: tick(), at: Date.now(), worker: call?.worker ?? 0, answered: false },
    };
    call?.sends.push(send);
    record.sends.push(send);
  });
  return {
    async listen() {
      await server.register(emulator.plugin);
      await server.listen({ port: 0, host: '127.0.0.1' });
      return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    },
    close: () => server.close(),
  };
}

async function linkAccounts({ installation }: App, emulator: Emulator): Promise<void> {
  const now = Date.now();
  const pair = emulator.issueZaloTokens(OA);
  await installation.tokens.zalo.write(OA, {
    ...{ accessToken: pair.access_token, refreshToken: pair.refresh_token },
    ...{ issuedAt: now, expiresAt: now + Number(pair.expires_in) * 1000 },
  });
  await installation.tokens.messenger.write(PAGE, { accessToken: PAGE_TOKEN, issuedAt: now });
}
