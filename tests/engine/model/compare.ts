import { strict as assert } from 'node:assert';
import type { Redis } from 'ioredis';
import { formatJob, type LineName, laneKeys } from '../../../src/store/keys.ts';
import { KEYS, LANE, SLUG } from '../../helpers/engine.ts';
import { type Model, RECORDS } from './model.ts';
import { CONVERSATIONS } from './plan.ts';

const lane = laneKeys(LANE);
const LINES: readonly LineName[] = ['in', 'out'];

/** Asks Redis for everything that the model speaks of, in one go; what a command gives comes by its name. */
async function readAll(redis: Redis, commands: ReadonlyMap<string, readonly (string | number)[]>) {
  const pipeline = redis.pipeline([...commands.values()].map((command) => [...command]));
  const answers = (await pipeline.exec()) ?? [];
  return new Map(
    [...commands.keys()].map((name, at) => {
      const [error, answer] = answers[at] ?? [];
      if (error) throw error;
      return [name, answer];
    }),
  );
}

/** Demands that Redis holds what the model says, and that no line with work has been lost sight of. */
export async function compare(redis: Redis, model: Model): Promise<void> {
  const commands = new Map<string, (string | number)[]>();
  for (const line of LINES) {
    commands.set(`ready ${line}`, ['xrange', lane.ready(line), '-', '+']);
    commands.set(`later ${line}`, ['zrange', lane.later(line), 0, -1]);
    commands.set(`watched ${line}`, ['zrange', lane.watched(line), 0, -1]);
    for (const conversation of CONVERSATIONS) {
      commands.set(`list ${line} ${conversation}`, ['lrange', KEYS.list(line, conversation), 0, -1]);
      commands.set(`lease ${line} ${conversation}`, ['get', KEYS.lease(line, conversation)]);
      commands.set(`mark ${line} ${conversation}`, ['exists', KEYS.mark(line, conversation)]);
    }
  }
  for (const conversation of CONVERSATIONS)
    commands.set(`held ${conversation}`, ['lrange', KEYS.held(conversation), 0, -1]);
  for (const key of RECORDS) commands.set(`record ${key}`, ['hmget', key, 'rev', 'data']);
  for (const id of model.messages.keys()) commands.set(`state ${id}`, ['hget', KEYS.message(id), 'state']);
  commands.set('alarms', ['zrange', lane.alarms, 0, -1]);
  commands.set('entries of alarms', ['hkeys', lane.alarmData]);
  const found = await readAll(redis, commands);

  for (const line of LINES) {
    const findable = new Set([
      ...(found.get(`ready ${line}`) as [string, string[]][]).map(([, fields]) => fields[1]),
      ...(found.get(`later ${line}`) as string[]),
      ...(found.get(`watched ${line}`) as string[]),
    ]);
    for (const conversation of CONVERSATIONS) {
      const { list, lease = null } = model.line(line, conversation);
      const name = `${line} ${conversation}`;
      assert.deepEqual(found.get(`list ${name}`), list, `list ${name}`);
      assert.equal(found.get(`lease ${name}`), lease, `lease ${name}`);
      const isFindable = findable.has(formatJob(SLUG, conversation));
      assert(isFindable || list.length === 0, `${name} waits and nobody would find it`);
      assert(isFindable || found.get(`mark ${name}`) === 0, `${name} is marked ready and is not`);
    }
  }
  for (const conversation of CONVERSATIONS)
    assert.deepEqual(found.get(`held ${conversation}`), model.held.get(conversation), `held ${conversation}`);
  for (const key of RECORDS) {
    const count = model.revisions.get(key);
    const record = count === undefined ? [null, null] : [String(count), JSON.stringify({ count })];
    assert.deepEqual(found.get(`record ${key}`), record, key);
  }
  for (const [id, { state }] of model.messages)
    assert.equal(found.get(`state ${id}`), state, `state of ${id}`);
  const alarms = [...model.alarms.keys()].sort();
  assert.deepEqual((found.get('alarms') as string[]).sort(), alarms, 'alarms');
  assert.deepEqual((found.get('entries of alarms') as string[]).sort(), alarms, 'entries of alarms');
}

const MAY_STAY = ['seen', 'msg', 'mid', 'sent', 'conv', 'shared', 'model-log'];

/** Demands that nothing is left over when all work is done: no lease, mark, list, alarm or waiting line. */
export async function expectClean(redis: Redis, model: Model): Promise<void> {
  const names = (await redis.keys('*')).map((key) => key.replace(KEYS.prefix, '').split(':')[0] ?? '');
  const own = [lane.tag, lane.ready('in'), lane.ready('out'), lane.dead].map((key) => key.split(':')[0]);
  assert.deepEqual(
    names.filter((name) => !MAY_STAY.includes(name) && !own.includes(name)),
    [],
    'keys that stay behind',
  );
  const lines = LINES.flatMap((line) => [lane.later(line), lane.watched(line)]);
  const waiting = await redis.exists(lane.alarms, lane.alarmData, ...lines);
  assert.equal(waiting, 0, 'something still waits');
  for (const line of LINES) assert.equal(await redis.xlen(lane.ready(line)), 0, `ready ${line}`);
  const failed = [...model.messages.values()].filter(({ state }) => state === 'failed').length;
  assert.equal(await redis.hlen(lane.dead), model.dead.size + failed, 'dead letters');
}
