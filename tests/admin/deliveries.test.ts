import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { readConfig } from '../../src/config.ts';
import { communeKeys, formatJob, laneKeys, laneOf } from '../../src/store/keys.ts';
import { createOutgoing } from '../../src/store/outgoing.ts';
import { Unit } from '../../src/store/unit.ts';
import { type DemoApp, OA, startDemoApp } from '../helpers/app.ts';

let demo: DemoApp;

beforeAll(async () => {
  demo = await startDemoApp();
});
afterAll(() => demo?.stop());

async function admin(...args: string[]) {
  const lines: string[] = [];
  const code = await runAdmin(args, readConfig(demo.env), (line) => void lines.push(...line.split('\n')));
  return { code, lines, text: lines.join('\n') };
}

const STRANGER = '7777000011112222';

/** Says something that cannot be put into words, and waits until it is failed. */
async function fail(turn: string): Promise<string> {
  const { redis, box, config } = demo.app.installation;
  const lane = laneOf('demo', config.lanes);
  const keys = communeKeys(lane, 'demo');
  const unit = new Unit(redis);
  const to = `zalo:${OA}:${STRANGER}`;
  const place = { unit, keys, box, lane, slug: 'demo', now: Date.now() - 3_600_000, turn };
  const id = createOutgoing(place).send({ to, locale: 'vi', reply: { key: 'trouble' }, about: 'PA26-00042' });
  for (const [command, key, ...args] of unit.ops()) {
    if (command !== 'SCHEDULE') await redis.call(command, key, ...args);
  }
  await redis.hset(keys.message(id), 'payload', 'sealed with another key');
  await redis.zadd(laneKeys(lane).later('out'), 0, formatJob('demo', to));
  await untilTries(id, 1);
  return id;
}

async function untilTries(id: string, tries: number): Promise<void> {
  const { redis, config } = demo.app.installation;
  const key = communeKeys(laneOf('demo', config.lanes), 'demo').message(id);
  while (Number(await redis.hget(key, 'tries')) < tries);
}

it('lists, retries and drops what was not sent, and the audit log says who did it', async () => {
  expect((await admin('deliveries')).lines).toHaveLength(1);
  const id = await fail('-turn');
  const listed = await admin(
    'deliveries',
    'list',
    '--commune',
    'demo',
    '--state',
    'failed',
    '--by',
    'Nguyễn Thị Trực',
  );
  expect([listed.code, listed.lines.length]).toEqual([0, 2]);
  const columns = listed.lines[1]?.split('\t') ?? [];
  expect(columns).toEqual([
    ...[id, 'demo', 'zalo', '…2222', 'failed', 'cannot-render', 'PA26-00042'],
    ...[expect.stringMatching(/^1h/), '1', '-'],
  ]);
  expect(listed.lines[0]?.split('\t')).toHaveLength(columns.length);

  expect((await admin('deliveries', 'retry', id)).code).toBe(0);
  await untilTries(id, 2);
  const many = await admin('deliveries', 'retry', '--state', 'failed', '--commune', 'demo');
  expect([many.code, many.text]).toEqual([0, expect.stringContaining('1')]);
  await untilTries(id, 3);
  expect((await admin('deliveries', 'drop', id, '--by', 'truc')).code).toBe(0);
  for (const verb of ['retry', 'drop']) {
    const { code, text } = await admin('deliveries', verb, id);
    expect([code, text]).toEqual([1, expect.stringContaining(id)]);
  }
  expect((await admin('dead-letters')).lines).toHaveLength(1);

  const audit = await admin('audit', '--commune', 'demo');
  expect(audit.lines.map((line) => line.split('\t').slice(1))).toEqual([
    ['*', expect.stringMatching(/^operator:.+@/), 'deliveries-listed', '0'],
    ['demo', 'operator:Nguyễn Thị Trực', 'deliveries-listed', '1'],
    ['demo', expect.stringMatching(/^operator:.+@/), 'delivery-retried', id],
    ['demo', expect.stringMatching(/^operator:.+@/), 'delivery-retried', id],
    ['demo', 'operator:truc', 'delivery-dropped', id],
    ['*', expect.stringMatching(/^operator:.+@/), 'dead-letters-listed', '0'],
  ]);
  const [, second = ''] = audit.lines.map((line) => line.split('\t')[0] ?? '');
  const page = await admin('audit', '--limit', '1', '--before', second);
  expect(page.lines).toEqual(audit.lines.slice(0, 1));
  expect(`${listed.text}${many.text}${audit.text}`).not.toContain(STRANGER);
});

it('goes on where a page ended', async () => {
  const ids = [await fail('one'), await fail('two'), await fail('three')];
  const first = await admin('deliveries', 'list', '--limit', '2');
  const place = /--after (\S+)/.exec(first.text)?.[1] ?? '';
  const second = await admin('deliveries', 'list', '--after', place);
  const listed = [...first.lines, ...second.lines].map((line) => line.split('\t')[0]);
  expect(listed.filter((id) => ids.includes(id ?? ''))).toEqual(ids);
  expect((await admin('deliveries', 'drop', '--state', 'failed')).code).toBe(0);
  expect((await admin('deliveries')).lines).toHaveLength(1);
});

it.each([
  [['deliveries', 'burn']],
  [['deliveries', 'retry']],
  [['deliveries', 'drop', '--commune', 'demo']],
  [['deliveries', 'retry', 'one', 'two']],
  [['deliveries', 'list', '--state', 'sent']],
  [['deliveries', 'list', '--limit', '0']],
  [['deliveries', 'list', '--limit', '1e3']],
  [['deliveries', 'list', '--commune', '']],
  [['audit', '--before', 'yesterday']],
  [['audit', '--by', 'a\tb']],
  [['dead-letters', 'list', '--by']],
])('%j shows the usage', async (args) => {
  const { code, lines } = await admin(...args);
  expect(code).toBe(2);
  expect(lines.filter((line) => line.startsWith('  npm run admin -- '))).not.toEqual([]);
});

it.each([['audit'], ['deliveries list'], ['deliveries drop --state held']])(
  '%s of a commune that is not there says which there are',
  async (words) => {
    const { code, text } = await admin(...words.split(' '), '--commune', 'xa-la');
    expect([code, text]).toEqual([1, expect.stringContaining('demo')]);
  },
);
