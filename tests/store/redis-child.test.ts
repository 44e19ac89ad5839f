import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRedisChild, type RedisChild, startRedisChild } from '../../src/store/redis-child.ts';

let dir: string;
const children: RedisChild[] = [];
const clients: Redis[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'redis-child-'));
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  for (const child of children.splice(0)) await child.stop();
  await rm(dir, { recursive: true, force: true });
});

async function start(more: { at?: string; fsync?: 'always' | 'everysec'; onExit?: () => void } = {}) {
  const { at = dir, fsync = 'always', onExit } = more;
  const child = await startRedisChild({ dir: at, fsync, ...(onExit && { onExit }) });
  children.push(child);
  return child;
}

function connect(url: string): Redis {
  const client = new Redis(url, { retryStrategy: () => null });
  client.on('error', () => undefined);
  clients.push(client);
  return client;
}

async function readPid(): Promise<number> {
  const note: unknown = JSON.parse(await readFile(join(dir, 'redis.json'), 'utf8'));
  return (note as { pid: number }).pid;
}

test('data survive a clean stop', async () => {
  const first = await start();
  await connect(first.url).set('k', 'kept');
  await first.stop();
  expect(await findRedisChild(dir)).toBeUndefined();
  const second = await start();
  expect(await connect(second.url).get('k')).toBe('kept');
});

test('an acknowledged write survives kill -9, and onExit tells of the death', async () => {
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const child = await start({ onExit: tell });
  await connect(child.url).set('k', 'kept');
  process.kill(await readPid(), 'SIGKILL');
  await died;
  const again = await start();
  expect(await connect(again.url).get('k')).toBe('kept');
});

test('a stop that was asked for does not call onExit', async () => {
  let calls = 0;
  const child = await start({ onExit: () => (calls += 1) });
  await child.stop();
  expect(calls).toBe(0);
});

test('never evicts, logs every write to disk, takes no snapshot, listens on no port', async () => {
  const client = connect((await start({ fsync: 'everysec' })).url);
  const setting = async (name: string) => (await client.config('GET', name)) as string[];
  expect(await setting('maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  expect(await setting('appendonly')).toEqual(['appendonly', 'yes']);
  expect(await setting('appendfsync')).toEqual(['appendfsync', 'everysec']);
  expect(await setting('save')).toEqual(['save', '']);
  expect(await setting('port')).toEqual(['port', '0']);
});

test('only the owner may enter the directory', async () => {
  await start();
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
});

test('a second start in the same process shares the server and does not end it', async () => {
  const first = await start();
  const second = await start();
  expect(second.url).toBe(first.url);
  await second.stop();
  expect(await findRedisChild(dir)).toBe(first.url);
  await first.stop();
  expect(await findRedisChild(dir)).toBeUndefined();
});

test('starts at the same moment end with one server', async () => {
  const started = await Promise.all([start(), start(), start(), start()]);
  const log = await readFile(join(dir, 'redis.log'), 'utf8');
  expect(log.match(/ready to accept connections/gi)).toHaveLength(1);
  const client = connect((await start()).url);
  expect(await client.info('server')).toContain(`process_id:${await readPid()}`);
  for (const child of started) await child.stop();
  expect(await findRedisChild(dir)).toBeUndefined();
});

test('what a killed process left behind is taken over, and ended by the new owner', async () => {
  const module = new URL('../../src/store/redis-child.ts', import.meta.url).href;
  const script = `
    const { startRedisChild } = await import(${JSON.stringify(module)});
    await startRedisChild({ dir: ${JSON.stringify(dir)}, fsync: 'always' });
    process.stdout.write('up');
    setInterval(() => {}, 1000);`;
  const parent = spawn('node', ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  const pid = await readPid();

  // While its owner lives, others may use the server but their stop leaves it running.
  const guest = await start();
  await connect(guest.url).set('k', 'kept');
  await guest.stop();
  expect(await findRedisChild(dir)).toBe(guest.url);

  parent.kill('SIGKILL');
  await once(parent, 'exit');
  const heir = await start();
  expect(await readPid()).toBe(pid);
  expect(await connect(heir.url).get('k')).toBe('kept');
  await heir.stop();
  expect(await findRedisChild(dir)).toBeUndefined();
});

test('an heir learns of the death of the server', async () => {
  await start();
  const pid = await readPid();
  await writeFile(join(dir, 'redis.json'), '{"half":');
  let tell: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tell = resolve;
  });
  await start({ onExit: tell });
  process.kill(pid, 'SIGKILL');
  await died;
  expect(await findRedisChild(dir)).toBeUndefined();
});

test('a directory with a long path works too', async () => {
  const at = join(dir, 'a-directory-whose-name-is-long'.repeat(5));
  await mkdir(at);
  const child = await start({ at });
  expect(Buffer.byteLength(child.url)).toBeLessThanOrEqual(100);
  expect(await connect(child.url).set('k', 'kept')).toBe('OK');
  expect(await findRedisChild(at)).toBe(child.url);
});

test('data that cannot be read stop the start with the words of redis', async () => {
  const child = await start();
  await connect(child.url).set('k', 'v');
  await child.stop();
  await writeFile(join(dir, 'appendonlydir', 'appendonly.aof.manifest'), 'nonsense\n');
  await expect(start()).rejects.toMatchObject({
    code: 'redis-start',
    message: expect.stringMatching(/manifest/i),
  });
});
