import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Plan {
  isNodeNewEnough(version: string | undefined): boolean;
  listMissingPackages(lock: Lock, installed: Lock | undefined, withDev: boolean): string[];
  needsDevPackages(purpose: string, currentNode: string): boolean;
  listMissingPrograms(purpose: string, env: object, has: (names: string[]) => boolean): string[];
  toDebianPackages(programs: string[]): string[];
}
interface Lock {
  packages: Record<string, { version?: string; dev?: boolean; optional?: boolean; devOptional?: boolean }>;
}

// The preparation is plain JavaScript, which the type checker does not read; these are its promises.
const path: string = new URL('../../src/setup/plan.mjs', import.meta.url).href;
const plan = (await import(path)) as Plan;

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/d': { version: '2.0.0', dev: true },
    'node_modules/o': { version: '3.0.0', optional: true },
    'node_modules/p': { version: '4.0.0', devOptional: true },
  },
};

test('Node 24 and later will do', () => {
  expect(['v24.0.0', '24.21.0', 'v26.1.0'].map(plan.isNodeNewEnough)).toEqual([true, true, true]);
  expect(['v20.20.2', '', undefined, 'vNext', '9.24.0'].map(plan.isNodeNewEnough)).toEqual(
    Array(5).fill(false),
  );
});

test('a clean clone misses every package that is not optional', () => {
  expect(plan.listMissingPackages(lock, undefined, true)).toEqual(['node_modules/a', 'node_modules/d']);
});

test('an image without development packages misses nothing for a start, but for a test', () => {
  const image = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  expect(plan.listMissingPackages(lock, image, false)).toEqual([]);
  expect(plan.listMissingPackages(lock, image, true)).toEqual(['node_modules/d']);
});

test('another version counts as missing', () => {
  const old = { packages: { ...lock.packages, 'node_modules/a': { version: '0.9.0' } } };
  expect(plan.listMissingPackages(lock, old, true)).toEqual(['node_modules/a']);
  expect(plan.listMissingPackages(lock, lock, true)).toEqual([]);
});

test('reads what npm really writes', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')) as Lock;
  const missing = plan.listMissingPackages(
    read('package-lock.json'),
    read('node_modules/.package-lock.json'),
    true,
  );
  expect(missing).toEqual([]);
});

test('development packages count for tests, and where they bring the Node', () => {
  expect(plan.needsDevPackages('test', '24.1.0')).toBe(true);
  expect(plan.needsDevPackages('start', '24.1.0')).toBe(false);
  expect(plan.needsDevPackages('admin', '20.2.0')).toBe(true);
});

test('each purpose needs its programs', () => {
  const none = () => false;
  expect(plan.listMissingPrograms('start', {}, none)).toEqual(['redis-server']);
  expect(plan.listMissingPrograms('start', { REDIS_URL: 'redis://r' }, none)).toEqual([]);
  expect(plan.listMissingPrograms('test', { REDIS_URL: 'redis://r' }, none)).toEqual([
    'redis-server',
    'chromium',
  ]);
  expect(plan.listMissingPrograms('test', {}, () => true)).toEqual([]);
  const onlyRedis = (names: string[]) => names.includes('redis-server');
  expect(plan.listMissingPrograms('test', {}, onlyRedis)).toEqual(['chromium']);
});

test('CHROMIUM_PATH decides alone where the browser is', () => {
  const asked: string[][] = [];
  plan.listMissingPrograms('test', { CHROMIUM_PATH: '/opt/c' }, (names) => asked.push(names) > 0);
  expect(asked).toEqual([['redis-server'], ['/opt/c']]);
});

test('the browser comes with emoji', () => {
  expect(plan.toDebianPackages(['redis-server', 'chromium'])).toEqual([
    'redis-server',
    'chromium',
    'fonts-noto-color-emoji',
  ]);
});
