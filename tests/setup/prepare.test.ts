import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const setup = fileURLToPath(new URL('../../src/setup', import.meta.url));
const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/d': { version: '1.0.0', dev: true },
  },
};
let root: string;

/** A clone with a fake npm that notes its calls and installs what the lock file says. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'prepare-'));
  await cp(setup, join(root, 'src', 'setup'), { recursive: true });
  await mkdir(join(root, 'bin'));
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock));
  await addProgram(
    'npm',
    'echo "$@" >> calls; /bin/mkdir -p node_modules; /bin/cp package-lock.json node_modules/.package-lock.json',
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function addProgram(name: string, body: string): Promise<void> {
  const path = join(root, 'bin', name);
  await writeFile(path, `#!/bin/sh\n${body}\n`);
  await chmod(path, 0o755);
}

function prepare(purpose: string, env: Record<string, string> = {}) {
  const script = join(root, 'src', 'setup', 'prepare.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, purpose], {
    env: { PATH: join(root, 'bin'), ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function readCalls(): Promise<string[]> {
  const text = await readFile(join(root, 'calls'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

test('packages are installed in a clean clone, not again, and again after the lock file changed', async () => {
  await addProgram('redis-server', '');
  expect(prepare('start').status).toBe(0);
  expect(await readCalls()).toEqual([expect.stringMatching(/^ci --include=dev/)]);

  expect(prepare('start')).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(await readCalls()).toHaveLength(1);

  const changed = { packages: { ...lock.packages, 'node_modules/a': { version: '1.0.1' } } };
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(changed));
  expect(prepare('start').status).toBe(0);
  expect(await readCalls()).toHaveLength(2);
});

test('an image with only the packages of the program is left alone', async () => {
  await mkdir(join(root, 'node_modules'));
  const { '': _root, 'node_modules/d': _dev, ...packages } = lock.packages;
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  expect(prepare('start', { REDIS_URL: 'redis://redis' })).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(prepare('admin', { REDIS_URL: 'redis://redis' })).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(await readCalls()).toEqual([]);
});

test('a failed installation stops the command', async () => {
  await addProgram('npm', 'exit 1');
  const { status, stderr } = prepare('start');
  expect(status).toBe(1);
  expect(stderr).toContain('npm ci');
});

test('where nothing may be installed, one line says what is missing', async () => {
  const { status, stderr } = prepare('test');
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/apt-get install .*redis-server chromium fonts-noto-color-emoji/),
  ]);
  await addProgram('redis-server', '');
  await addProgram('my-browser', '');
  expect(prepare('test', { CHROMIUM_PATH: join(root, 'bin', 'my-browser') }).status).toBe(0);
});

test('services of installed packages are forbidden while the work lasts, and never by a policy of others', async () => {
  const module: string = new URL('../../src/setup/machine.mjs', import.meta.url).href;
  const { withoutServices } = (await import(module)) as {
    withoutServices<T>(policy: string, work: () => T): T;
  };
  const policy = join(root, 'policy-rc.d');
  const status = withoutServices(policy, () => spawnSync(policy).status);
  expect(status).toBe(101);
  await expect(stat(policy)).rejects.toMatchObject({ code: 'ENOENT' });

  await writeFile(policy, 'theirs');
  expect(withoutServices(policy, () => 'done')).toBe('done');
  expect(await readFile(policy, 'utf8')).toBe('theirs');
});
