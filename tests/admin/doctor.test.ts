import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Redis } from 'ioredis';
import { getGlobalDispatcher, MockAgent, setGlobalDispatcher } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doctor } from '../../src/admin/commands/doctor.ts';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import type { Text } from '../../src/domain/reply.ts';
import { keepDeadLetter } from '../../src/engine/dead-letters.ts';
import { type Installation, openInstallation } from '../../src/installation.ts';
import { findFreePort, OA, PAGE } from '../helpers/app.ts';
import { type Clinic, openClinic, PAGE_TOKEN, PUBLIC, ZALO } from './clinic.ts';

const quiet = () => {};
const QUIET = { info: quiet, warn: quiet, error: quiet };

let clinic: Clinic;
let redis: Redis;
let env: Clinic['env'];
let mock: MockAgent;
const real = getGlobalDispatcher();

beforeAll(async () => {
  clinic = await openClinic();
  redis = clinic.server.client();
  env = clinic.env;
});
afterAll(() => clinic?.close());

/** The public address answers as it should, and the platforms are asked for real. */
beforeEach(async () => {
  await redis.flushall();
  mock = new MockAgent();
  mock.disableNetConnect();
  mock.enableNetConnect(/^127\.0\.0\.1:/);
  setGlobalDispatcher(mock);
});
afterEach(async () => {
  setGlobalDispatcher(real);
  await mock.close();
});

function answerPublicly(answers: { health?: number; challenge?: string } = {}): void {
  const { health = 200, challenge = '20250701' } = answers;
  const pool = mock.get(PUBLIC);
  pool.intercept({ path: '/healthz' }).reply(health, '{}');
  pool.intercept({ path: (path) => path.startsWith('/webhooks/messenger?') }).reply(200, challenge);
}

async function linkAccounts(installation: Installation): Promise<void> {
  const issued = clinic.emulator.issueZaloTokens(OA);
  const now = Date.now();
  await installation.tokens.zalo.write(OA, {
    ...{ accessToken: issued.access_token, refreshToken: issued.refresh_token },
    ...{ issuedAt: now, expiresAt: now + 3_600_000 },
  });
  await installation.tokens.messenger.write(PAGE, { accessToken: PAGE_TOKEN, issuedAt: now });
}

interface Patient {
  readonly env?: Readonly<Record<string, string | undefined>>;
  prepare?(installation: Installation): Promise<unknown>;
}

/** What the doctor says: the exit code, and what is not fine. */
async function examine({ env: changes = {}, prepare = linkAccounts }: Patient = {}) {
  const installation = await openInstallation(readConfig({ ...env, ...changes }), QUIET, Date.now, quiet);
  try {
    await prepare(installation);
    const said: Text[] = [];
    const code = await doctor.run([], {
      ...{ installation, now: Date.now(), actor: 'operator:test', print: quiet },
      say: (text) => void said.push(text),
    });
    const findings = said
      .slice(0, -1)
      .map(({ key, data }) => `${key} ${(data?.['text'] as Text | undefined)?.key}`);
    return {
      code,
      last: said.at(-1)?.key,
      findings,
      ill: findings.filter((one) => !one.startsWith('doctor-fine')),
    };
  } finally {
    await installation.close();
  }
}

const broken = (...keys: string[]) => keys.map((key) => `doctor-broken doctor-${key}`);

/** A folder of communes with the demo's file, changed. */
function writeCommune(change: (source: string) => string): string {
  const communes = mkdtempSync(join(clinic.dir, 'communes-'));
  mkdirSync(join(communes, 'xa-thu'));
  const source = readFileSync(new URL('../../data/communes/demo/commune.yaml', import.meta.url), 'utf8');
  writeFileSync(join(communes, 'xa-thu', 'commune.yaml'), change(source));
  return communes;
}

describe('the doctor', () => {
  it('finds a healthy installation healthy', async () => {
    answerPublicly();
    const { code, last, ill, findings } = await examine();
    expect([code, last, ill]).toEqual([0, 'doctor-healthy', []]);
    expect(findings.map((one) => one.replace('doctor-fine doctor-', ''))).toEqual([
      ...['redis-fine', 'letters-none', 'commune-fine', 'token-fine', 'token-fine'],
      ...['files-fine', 'public-url-fine', 'challenge-fine', 'clock-fine'],
    ]);
  });

  it.each<[string, string[], Patient]>([
    ['no address is set', ['public-url-missing'], { env: { PUBLIC_URL: undefined } }],
    ['the address is not https', ['public-url-plain'], { env: { PUBLIC_URL: 'http://bot.example.org' } }],
    ['no token is there', ['token-missing-zalo', 'token-missing-messenger'], { prepare: async () => {} }],
    [
      'the secret key is another one',
      ['token-missing-zalo', 'token-missing-messenger'],
      {
        env: { SECRET_KEY: 'another secret key of thirty-two characters' },
        async prepare() {
          const other = await openInstallation(readConfig(env), QUIET, Date.now, quiet);
          await linkAccounts(other);
          await other.close();
        },
      },
    ],
    [
      'the tokens are dead',
      ['token-dead-zalo', 'token-dead-messenger'],
      {
        async prepare({ tokens }) {
          const stale = { accessToken: 'x', issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 };
          await tokens.zalo.write(OA, { ...stale, refreshToken: 'x' });
          await tokens.messenger.write(PAGE, { accessToken: 'x', issuedAt: Date.now() });
        },
      },
    ],
    ['files cannot be kept', ['files-broken'], { env: { DATA_DIR: fileURLToPath(import.meta.url) } }],
    ['a platform is away', ['platform-away'], { env: { MESSENGER_API_URL: 'http://127.0.0.1:9' } }],
    [
      'no channel is in the file',
      ['commune-no-account'],
      { env: { COMMUNES_DIR: 'no-channels' }, prepare: async () => {} },
    ],
  ])('sees that %s', async (_what, keys, patient) => {
    answerPublicly();
    const isBare = patient.env?.['COMMUNES_DIR'] !== undefined;
    const more = isBare
      ? { COMMUNES_DIR: writeCommune((source) => source.replace(/^channels:\n( .*\n)+/m, '')) }
      : {};
    const { code, last, ill } = await examine({ ...patient, env: { ...patient.env, ...more } });
    expect([code, last, ill]).toEqual([1, 'doctor-sick', broken(...keys)]);
  });

  it('sees that the address does not answer, or answers wrongly', async () => {
    answerPublicly({ health: 502, challenge: 'nginx' });
    expect((await examine()).ill).toEqual(broken('public-url-away', 'challenge-wrong'));
    mock.get(PUBLIC).intercept({ path: '/healthz' }).replyWithError(new Error('no such host'));
    expect((await examine()).ill).toEqual(broken('public-url-away', 'challenge-wrong'));
  });

  it('warns of a channel that is in the file but not set up, which may be meant so', async () => {
    answerPublicly();
    const off = Object.fromEntries(Object.keys(ZALO).map((name) => [name, undefined]));
    const { code, ill } = await examine({ env: off });
    expect([code, ill]).toEqual([0, ['doctor-warning doctor-channel-off']]);
  });

  it('warns of dead letters', async () => {
    answerPublicly();
    const { ill } = await examine({
      async prepare(installation) {
        await linkAccounts(installation);
        const [command, key, ...args] = keepDeadLetter(
          '00',
          {
            ...{ id: 'u-1', kind: 'update', slug: 'demo', conversation: 'zalo:1:2', at: 1, reason: 'x' },
          },
          installation.box,
        );
        await installation.redis.call(command, key, ...args);
      },
    });
    expect(ill).toEqual(['doctor-warning doctor-letters-some']);
  });

  it.each([
    ['appendonly', 'no', 'yes', 'redis-no-aof'],
    ['maxmemory-policy', 'allkeys-lru', 'noeviction', 'redis-evicts'],
  ])('sees a Redis whose %s is %s', async (name, value, before, key) => {
    answerPublicly();
    await redis.config('SET', name, value);
    try {
      const { code, ill } = await examine();
      expect([code, ill]).toEqual([1, broken(key)]);
    } finally {
      await redis.config('SET', name, before);
    }
  });

  it.each([
    ['off', new Date(Date.now() - 3_600_000).toUTCString(), broken('clock-off')],
    ['unknown', 'some day', ['doctor-warning doctor-clock-unknown']],
  ])('sees a clock that is %s', async (_what, date, ill) => {
    answerPublicly();
    const url = new URL(env['ZALO_API_URL'] ?? '');
    mock.get(url.origin).intercept({ path: url.pathname }).reply(200, '', { headers: { date } });
    expect((await examine()).ill).toEqual(ill);
  });
});

describe('without Redis', () => {
  it('the doctor says so and stops', async () => {
    const REDIS_URL = `redis://127.0.0.1:${await findFreePort()}`;
    const { code, ill } = await examine({ env: { REDIS_URL }, prepare: async () => {} });
    expect([code, ill]).toEqual([1, broken('redis-away')]);
  });

  it('any other command says so instead of waiting for ever', async () => {
    const REDIS_URL = `redis://127.0.0.1:${await findFreePort()}`;
    const lines: string[] = [];
    const code = await runAdmin(
      ['dead-letters'],
      readConfig({ ...env, REDIS_URL }),
      (line) => void lines.push(line),
    );
    expect([code, lines]).toEqual([1, [expect.stringContaining('REDIS_URL')]]);
  });
});
