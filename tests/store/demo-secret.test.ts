import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOrCreateSecret } from '../../src/store/demo-secret.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-secret-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('makes a long secret once, for its owner only', async () => {
  const path = join(dir, 'var', 'demo-secret');
  const secret = await readOrCreateSecret(path);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await readOrCreateSecret(path)).toBe(secret);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('gives everybody the same when many start at once, and leaves no drafts', async () => {
  const path = join(dir, 'demo-secret');
  const secrets = await Promise.all(Array.from({ length: 20 }, () => readOrCreateSecret(path)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(dir)).toEqual(['demo-secret']);
});
