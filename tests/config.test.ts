import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { environment, readConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

const zalo = { ZALO_APP_ID: '123', ZALO_APP_SECRET: 'app-secret', ZALO_OA_SECRET_KEY: 'oa-secret' };
const messenger = { MESSENGER_APP_SECRET: 'm-secret', MESSENGER_VERIFY_TOKEN: 'm-verify' };
const key = { SECRET_KEY: 'k'.repeat(32) };

function listProblems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('an empty environment is a demo on this machine only', () => {
  expect(readConfig({})).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: undefined,
    redisUrl: undefined,
    dataDir: 'var',
    communesDir: 'data/communes',
    secretKey: undefined,
    demo: true,
    roles: new Set(['web', 'worker']),
    lanes: 16,
    citizenBurst: 30,
    logLevel: 'info',
    redisFsync: 'always',
    files: { hosts: [] },
  });
});

test('credentials of one platform end the demo', () => {
  const config = readConfig({ ...zalo, ...key });
  expect(config).toMatchObject({ demo: false, host: '0.0.0.0', secretKey: key.SECRET_KEY });
  expect(config.zalo).toEqual({
    appId: '123',
    appSecret: 'app-secret',
    oaSecretKey: 'oa-secret',
    apiUrl: 'https://openapi.zalo.me',
    oauthUrl: 'https://oauth.zaloapp.com',
    znsUrl: 'https://business.openapi.zalo.me',
  });
  expect(config).not.toHaveProperty('messenger');
  expect(readConfig({ ...messenger, ...key }).messenger).toEqual({
    appSecret: 'm-secret',
    verifyToken: 'm-verify',
    apiUrl: 'https://graph.facebook.com',
    apiVersion: 'v25.0',
  });
});

test('settings are taken as given', () => {
  const config = readConfig({
    ...messenger,
    ...key,
    PORT: '9000',
    HOST: '10.0.0.5',
    PUBLIC_URL: 'https://tro-ly.example.vn/',
    REDIS_URL: '/run/redis/redis.sock',
    ROLES: 'worker',
    LANES: '4',
    MESSENGER_API_URL: 'http://127.0.0.1:4000/emulator/graph/',
    REDIS_FSYNC: 'everysec',
  });
  expect(config).toMatchObject({
    port: 9000,
    host: '10.0.0.5',
    publicUrl: 'https://tro-ly.example.vn',
    redisUrl: '/run/redis/redis.sock',
    roles: new Set(['worker']),
    lanes: 4,
    messenger: { apiUrl: 'http://127.0.0.1:4000/emulator/graph' },
    redisFsync: 'everysec',
  });
});

test('blank values, as compose leaves them, count as unset', () => {
  expect(readConfig({ PORT: ' ', SECRET_KEY: '', ZALO_APP_ID: '', REDIS_URL: '' })).toEqual(readConfig({}));
});

describe('problems', () => {
  test('are listed all at once, by the name of the variable', () => {
    const problems = listProblems({
      PORT: '70000',
      PUBLIC_URL: 'tro-ly.example.vn',
      REDIS_URL: 'http://redis',
      ROLES: 'web,cook',
      LANES: '0',
      LOG_LEVEL: 'loud',
      REDIS_FSYNC: 'no',
      MESSENGER_API_VERSION: '25',
      ZALO_APP_ID: '123',
    });
    const names = problems.map((problem) => problem.split(':')[0]);
    expect(new Set(names)).toEqual(
      new Set([
        'PORT',
        'PUBLIC_URL',
        'REDIS_URL',
        'ROLES',
        'LANES',
        'LOG_LEVEL',
        'REDIS_FSYNC',
        'MESSENGER_API_VERSION',
        'ZALO_APP_SECRET',
        'ZALO_OA_SECRET_KEY',
        'SECRET_KEY',
      ]),
    );
  });

  test.each([...Object.keys(zalo), ...Object.keys(messenger)])('a set without %s is not whole', (name) => {
    const env: Record<string, string> = { ...zalo, ...messenger, ...key };
    delete env[name];
    expect(listProblems(env)).toEqual([expect.stringContaining(`${name}: `)]);
  });

  test('real platforms need a secret key, a demo does not', () => {
    expect(listProblems(zalo)).toEqual([expect.stringContaining('SECRET_KEY')]);
    expect(listProblems({ ...zalo, SECRET_KEY: 'k'.repeat(31) })).toEqual([
      expect.stringContaining('SECRET_KEY'),
    ]);
    expect(listProblems({ SECRET_KEY: 'short' })).toHaveLength(1);
  });

  test('never show a value', () => {
    const secret = 'redis//:hush-hush';
    const problems = listProblems({
      ...zalo,
      SECRET_KEY: 'hush-hush',
      REDIS_URL: secret,
      PUBLIC_URL: secret,
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hush');
  });
});

test('no secret has a default', () => {
  const secrets = environment.filter((setting) => setting.secret);
  expect(secrets.map((setting) => setting.name)).toContain('SECRET_KEY');
  for (const setting of secrets) expect(setting.default).toBe('');
});

test('every secret-looking name is marked as one', () => {
  const named = environment.filter(({ name }) => /SECRET|TOKEN|KEY|PASSWORD/.test(name));
  expect(named.length).toBeGreaterThan(4);
  for (const setting of named) expect(setting, setting.name).toMatchObject({ secret: true });
});

test('files: more domains, and a bucket that is told in full or not at all', () => {
  const bucket = {
    ...{ FILES_S3_ENDPOINT: 'https://s3.example.vn/', FILES_S3_BUCKET: 'anh' },
    ...{ FILES_S3_ACCESS_KEY: 'access', FILES_S3_SECRET_KEY: 'hidden' },
  };
  expect(readConfig({ ...bucket, FILES_HOSTS: 'cdn.example.vn, zdn2.vn' }).files).toEqual({
    hosts: ['cdn.example.vn', 'zdn2.vn'],
    s3: {
      ...{ endpoint: 'https://s3.example.vn', bucket: 'anh', region: 'us-east-1' },
      ...{ accessKey: 'access', secretKey: 'hidden' },
    },
  });
  const { FILES_S3_BUCKET: _, ...half } = bucket;
  expect(listProblems(half).join()).toMatch(/FILES_S3_BUCKET: must be set too/);
  expect(listProblems({ FILES_HOSTS: 'http://127.0.0.1' }).join()).toMatch(/FILES_HOSTS: must be domains/);
});

test('.env.example shows every variable with its default, and no other', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const shown = [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1], match[2]]);
  expect(shown).toEqual(environment.map((setting) => [setting.name, setting.default]));
});
