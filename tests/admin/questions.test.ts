import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import { applyUnit } from '../../src/store/apply-unit.ts';
import { readAudit } from '../../src/store/audit.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { createLearning } from '../../src/store/learning.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

let server: TestRedis;
let dir: string;
beforeAll(async () => {
  server = await startTestRedis();
  dir = mkdtempSync(join(tmpdir(), 'test-questions-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const config = () => readConfig({ REDIS_URL: server.url, DATA_DIR: dir });
const keys = () => communeKeys(laneOf('demo', config().lanes), 'demo');

async function admin(...args: string[]) {
  const lines: string[] = [];
  const code = await runAdmin(['questions', ...args, '--commune', 'demo', '--by', 'test'], config(), (line) =>
    lines.push(...line.split('\n')),
  );
  return { code, lines, text: lines.join('\n') };
}

it('lists what was asked in vain, teaches it, and leaves a line of each act', async () => {
  expect((await admin('list')).text).toContain('Chưa có câu hỏi nào');
  const unit = new Unit(server.client());
  const learning = createLearning(unit, keys(), 1);
  for (const text of ['xin tờ bông lúa', 'xin tờ bông lúa', 'hỏi linh tinh']) learning.countMissed(text);
  await applyUnit(unit);
  const [first = '', second = ''] = (await admin('list')).lines;
  expect(first.split('\t').slice(1)).toEqual(['2', '', 'xin tờ bông lúa']);
  const [id = ''] = first.split('\t');

  expect(await admin('synonym', '--question', id, '--means', 'zzz')).toMatchObject({ code: 1 });
  expect((await admin('synonym', '--question', 'no', '--means', 'khai sinh')).text).toContain('no');
  const taught = await admin('synonym', '--question', id, '--means', 'đăng ký khai sinh');
  expect(taught.text).toContain('→ Đăng ký khai sinh');
  expect((await admin('synonym', '--form', 'tờ hoa cau', '--means', '1.001193')).code).toBe(0);
  // What was taught counts: these words lead somewhere already.
  expect((await admin('synonym', '--form', 'xin tờ hoa cau', '--means', 'đăng ký kết hôn')).code).toBe(1);
  expect((await admin('synonyms')).lines).toEqual([
    'xin tờ bông lúa\tđăng ký khai sinh',
    'tờ hoa cau\t1.001193',
  ]);
  expect((await admin('drop', '--question', second.split('\t')[0] ?? '')).code).toBe(0);
  expect((await admin('list')).text).toContain('Chưa có câu hỏi nào');

  const lines = await readAudit(server.client(), keys().audit, { limit: 9 });
  expect(lines.map(({ actor, act }) => `${actor} ${act}`)).toEqual([
    'operator:test synonym-taught',
    'operator:test synonym-taught',
    'operator:test question-dropped',
  ]);
});

it.each([
  [['nonsense']],
  [['synonym', '--means', 'khai sinh']],
  [['synonym', '--form', 'x', '--question', 'y', '--means', 'z']],
  [['drop']],
])('shows the usage for %j', async (args) => {
  expect((await admin(...args)).code).toBe(2);
});
