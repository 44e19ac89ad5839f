import { describe, expect, it } from 'vitest';
import type { DeliveryState, Outgoing } from '../../src/domain/records.ts';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import { createDeliveries } from '../../src/engine/deliveries.ts';
import { ChannelError } from '../../src/errors.ts';
import { readAudit } from '../../src/store/audit.ts';
import { laneKeys, laneOf } from '../../src/store/keys.ts';
import { createOutgoing } from '../../src/store/outgoing.ts';
import { formatPlace, formatUndelivered } from '../../src/store/undelivered.ts';
import { Unit } from '../../src/store/unit.ts';
import {
  BOX,
  conversationOfUser,
  createTestCourier,
  createWitness,
  KEYS,
  LANE,
  LANES,
  makePusher,
  makeText,
  SLUG,
  type TestEngineOptions,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({});
const AN = conversationOfUser('an');
const AUDIT = { actor: 'operator:test', act: 'delivery-retried' };
const ALL = { limit: 1000 };

const run = (options: Partial<TestEngineOptions>) => stage.run({ handle: async () => {}, ...options });
const open = () => createDeliveries(stage.server.client(), LANES);
const target = (id: string, conversation = AN) => ({ id, slug: SLUG, conversation });
const stateOf = (id: string) =>
  stage.server.client().hget(KEYS.message(id), 'state') as Promise<DeliveryState>;
const queueOf = (conversation: string) => stage.server.client().lrange(KEYS.list('out', conversation), 0, -1);

async function untilState(id: string, state: DeliveryState): Promise<void> {
  while ((await stateOf(id)) !== state);
}

/** Says something as a turn of that name and time does, and makes its outbox ready. Gives the ids. */
async function say(turn: string, now: number, words: readonly string[], to = AN): Promise<string[]> {
  const redis = stage.server.client();
  const unit = new Unit(redis);
  const outgoing = createOutgoing({ unit, keys: KEYS, box: BOX, lane: LANE, slug: SLUG, now, turn });
  const ids = words.map((key) => outgoing.send({ to, reply: { key }, locale: 'vi' }));
  for (const [command, key, ...args] of unit.ops()) {
    if (command !== 'SCHEDULE') await redis.call(command, key, ...args);
    else if (await redis.hsetnx(key, 'since', now))
      await redis.xadd(String(args[0]), '*', 'job', String(args[1]));
  }
  return ids;
}

/** A platform that refuses as it is told, and what reached it. */
function makePlatform(refusal: (key: string) => ConstructorParameters<typeof ChannelError>[0] | undefined) {
  const got = createWitness<string>();
  const courier = createTestCourier(({ reply }: Outgoing) => {
    const kind = refusal(reply.key);
    if (kind) throw new ChannelError(kind, `-${kind}`, 'refused');
    got.add(reply.key);
    return `p-${reply.key}`;
  });
  return { got, courier };
}

describe('the list', () => {
  it('shows what was not sent, oldest first, with its reason, and forgets what is sent', async () => {
    const { got, courier } = makePlatform((key) =>
      key === 'bad' ? 'permanent' : key === 'closed' ? 'window' : key === 'away' ? 'transient' : undefined,
    );
    const at = Date.now() - 5000;
    await run({ courier, retryDelayMs: { send: () => 3_600_000 } });
    await say('t1', at, ['bad', 'fine']);
    await say('t2', at + 1, ['closed'], conversationOfUser('binh'));
    await say('t3', at + 2, ['away', 'behind'], conversationOfUser('chi'));
    await got.until((items) => items.includes('fine'));
    await untilState('t1.1', 'sent');
    await untilState('t2.0', 'held');
    while (!(await open().list(ALL)).some(({ nextAt }) => nextAt));
    const found = await open().list(ALL);
    expect(found).toMatchObject([
      { id: 't1.0', slug: SLUG, conversation: AN, at, state: 'failed', error: '-permanent', tries: 1 },
      { id: 't2.0', at: at + 1, state: 'held', error: '-window', tries: 1 },
      { id: 't3.0', state: 'queued', error: '-transient', tries: 1, nextAt: expect.any(Number) },
      { id: 't3.1', state: 'queued', error: '', tries: 0, nextAt: expect.any(Number) },
    ]);
    expect(found).toHaveLength(4);
    expect((await open().list({ ...ALL, state: 'held' })).map(({ id }) => id)).toEqual(['t2.0']);
    expect(await open().list({ ...ALL, slug: 'xa-khac' })).toEqual([]);
    expect(await open().count()).toBe(4);
  });

  it('goes through thousands page by page, over all lanes, each once and in order', async () => {
    const redis = stage.server.client();
    const put = redis.pipeline();
    const places: string[] = [];
    for (let n = 0; n < 900; n += 1) {
      const slug = `xa-${n % 7}`;
      // Many were said in the same moment, and times have different lengths.
      const name = { at: Math.floor(n / 250) * 9_000, id: `m${n}.0`, slug, conversation: `zalo:388:${n}` };
      places.push(formatPlace(name));
      const lane = laneOf(slug, LANES);
      put.zadd(laneKeys(lane).undelivered, 0, formatUndelivered(name));
      put.hset(`{${lane}}:${slug}:msg:${name.id}`, {
        state: n % 3 ? 'failed' : 'held',
        at: name.at,
        payload: 'x',
      });
    }
    await put.exec();
    const read = async (state?: string) => {
      const seen: string[] = [];
      for (let after: string | undefined; ; after = seen.at(-1)) {
        const filter = { limit: 220, ...(after ? { after } : {}), ...(state ? { state } : {}) };
        const page = await open().list(filter);
        seen.push(...page.map(formatPlace));
        if (page.length < 220) return seen;
      }
    };
    expect(await read()).toEqual(places.toSorted());
    expect(await read('held')).toHaveLength(300);
    expect(await open().list({ limit: 1000, slug: 'xa-3' })).toHaveLength(Math.ceil((900 - 3) / 7));
  });

  it('drops what is no longer there', async () => {
    const redis = stage.server.client();
    const name = formatUndelivered({ at: 1, id: 'lost.0', slug: SLUG, conversation: AN });
    await redis.zadd(laneKeys(LANE).undelivered, 0, name);
    expect(await open().list(ALL)).toEqual([]);
    expect(await open().count()).toBe(0);
  });
});

describe('retry', () => {
  it('puts a failed message back to its place among those that wait, once, and keeps an audit line', async () => {
    const redis = stage.server.client();
    let isBroken = true;
    const { got, courier } = makePlatform((key) => (isBroken && key === 'b' ? 'permanent' : undefined));
    const engine = await run({ courier });
    await say('t1', 1000, ['a', 'b', 'c']);
    await untilState('t1.2', 'sent');
    await stage.stop(engine);
    await say('t0', 900, ['earlier']);
    await say('t2', 1000, ['same moment']);
    await say('t3', 1001, ['later']);
    isBroken = false;
    const answers = await Promise.all([1, 2].map(() => open().retry(target('t1.1'), Date.now(), AUDIT)));
    expect(answers).toContain(true);
    // The second finds it queued already, which is what it wanted.
    expect(await queueOf(AN)).toEqual(['t0.0', 't2.0', 't1.1', 't3.0']);
    expect(await redis.hlen(laneKeys(LANE).dead)).toBe(0);
    expect(await readAudit(redis, KEYS.audit, { limit: 5 })).toMatchObject([AUDIT, AUDIT]);
    await run({ courier });
    await got.until((items) => items.length === 6);
    expect(got.items).toEqual(['a', 'c', 'earlier', 'same moment', 'b', 'later']);
    await untilState('t3.0', 'sent');
    expect(await open().count()).toBe(0);
  });

  it('keeps the order within a turn', async () => {
    const { courier } = makePlatform(() => 'permanent');
    const engine = await run({ courier });
    const ids = await say('t', 1000, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    await untilState('t.10', 'failed');
    await stage.stop(engine);
    for (const index of [10, 2, 9, 0]) await open().retry(target(ids[index] ?? ''), Date.now(), AUDIT);
    expect(await queueOf(AN)).toEqual(['t.0', 't.2', 't.9', 't.10']);
  });

  it('leaves first what is being sent, or is half out', async () => {
    const redis = stage.server.client();
    const { courier } = makePlatform((key) => (key === 'bad' ? 'permanent' : undefined));
    const engine = await run({ courier });
    await say('t1', 1000, ['bad']);
    await untilState('t1.0', 'failed');
    await stage.stop(engine);
    await say('t2', 2000, ['half', 'next']);
    await redis.hset(KEYS.message('t2.0'), 'part', '1');
    await open().retry(target('t1.0'), Date.now(), AUDIT);
    expect(await queueOf(AN)).toEqual(['t2.0', 't1.0', 't2.1']);
  });

  it('of a held message takes along what is held for the same person, in order, and one says that it is late', async () => {
    let isClosed = true;
    const { got, courier } = makePlatform(() => (isClosed ? 'window' : undefined));
    const late: boolean[] = [];
    await run({
      courier: {
        ...courier,
        prepare: (slug, message, isLate, passage, id) => {
          if (!isClosed) late.push(isLate);
          return courier.prepare(slug, message, isLate, passage, id);
        },
      },
    });
    await say('t', 1000, ['a', 'b', 'c']);
    await untilState('t.2', 'held');
    expect(await open().retry(target('t.1'), Date.now(), AUDIT)).toBe(true);
    // The window is still closed: all of them are held again, in the same order.
    while ((await stage.server.client().llen(KEYS.held(AN))) < 3);
    isClosed = false;
    expect(await open().retry(target('t.2'), Date.now(), AUDIT)).toBe(true);
    await got.until((items) => items.length === 3);
    expect(got.items).toEqual(['a', 'b', 'c']);
    expect(late).toEqual([true, false, false]);
  });

  it('tries at once what waits for its next try', async () => {
    let isAway = true;
    const { got, courier } = makePlatform(() => (isAway ? 'transient' : undefined));
    await run({ courier, retryDelayMs: { send: () => 3_600_000 } });
    await say('t', Date.now(), ['a', 'b']);
    while (!(await open().list(ALL)).some(({ nextAt }) => nextAt));
    isAway = false;
    expect(await open().retry(target('t.0'), Date.now(), AUDIT)).toBe(true);
    await got.until((items) => items.length === 2);
    expect(got.items).toEqual(['a', 'b']);
  });

  it('gives an old message its hours again, instead of giving it up at once', async () => {
    const { courier } = makePlatform((key) => (key === 'x' ? 'permanent' : undefined));
    const engine = await run({ courier });
    await say('t', Date.now() - 24 * 3_600_000, ['x']);
    await untilState('t.0', 'failed');
    await stage.stop(engine);
    const states = createWitness<string>();
    await run({
      courier: makePlatform(() => 'transient').courier,
      observer: { turnEnded() {}, messageEnded: ({ state }) => states.add(state), problem() {} },
    });
    await open().retry(target('t.0'), Date.now(), AUDIT);
    await states.until((items) => items.length >= 3);
    expect(new Set(states.items)).toEqual(new Set(['retry']));
  });

  it('of what was sent, dropped or never said does nothing', async () => {
    const { got, courier } = makePlatform(() => undefined);
    await run({ courier });
    await say('t', 1000, ['a']);
    await untilState('t.0', 'sent');
    expect(await open().retry(target('t.0'), Date.now(), AUDIT)).toBe(false);
    expect(await open().retry(target('nothing.0'), Date.now(), AUDIT)).toBe(false);
    expect(got.items).toEqual(['a']);
    expect(await stage.server.client().xlen(KEYS.audit)).toBe(0);
  });

  it('of a dead letter by two operators at once works on the update once', async () => {
    const redis = stage.server.client();
    let isBroken = true;
    const seen = createWitness<string>();
    await stage.run({
      async handle({ entry }) {
        if (isBroken && entry.kind === 'text' && entry.text === 'late') throw new Error('not yet');
        seen.add(entry.kind === 'text' ? entry.text : entry.kind);
      },
    });
    const push = makePusher(redis);
    await push(makeText('an', 'late'));
    const letters = createDeadLetters(redis, LANES, BOX);
    let id: string | undefined;
    while (id === undefined) id = (await letters.list())[0]?.id;
    isBroken = false;
    const letter = id;
    const answers = await Promise.all([1, 2, 3].map(() => letters.retry(letter, Date.now(), 'operator:an')));
    expect(answers.filter((answer) => answer)).toHaveLength(1);
    await push(makeText('an', 'end'));
    await seen.until((items) => items.includes('end'));
    expect(seen.items).toEqual(['late', 'end']);
    const subject = letter;
    expect(await readAudit(redis, KEYS.audit, { limit: 5 })).toMatchObject([
      { actor: 'operator:an', act: 'dead-letter-retried', subject },
    ]);
  });
});

describe('drop', () => {
  it('never takes a message that may be on its way', async () => {
    const inside = createWitness<string>();
    const release = createWitness<'go'>();
    const { got, courier } = makePlatform(() => undefined);
    await run({
      courier: {
        ...courier,
        async send(conversation, body, lastCheck) {
          inside.add('in');
          await release.until((items) => items.length > 0);
          return courier.send(conversation, body, lastCheck);
        },
      },
    });
    await say('t', 1000, ['a', 'b']);
    await inside.until((items) => items.length === 1);
    const answer = await open().drop(target('t.0'), Date.now(), AUDIT);
    release.add('go');
    expect(answer).toBe('busy');
    await got.until((items) => items.length === 2);
    await untilState('t.1', 'sent');
    expect(await open().drop(target('t.0'), Date.now(), AUDIT)).toBe('gone');
    expect(await stage.server.client().xlen(KEYS.audit)).toBe(0);
  });

  it('records that the message never arrived, erases its text, and lets the next one go', async () => {
    const redis = stage.server.client();
    const { got, courier } = makePlatform((key) => (key === 'stuck' ? 'transient' : undefined));
    await run({ courier, retryDelayMs: { send: () => 3_600_000 } });
    await say('t', Date.now(), ['stuck', 'next']);
    while (!(await open().list(ALL)).some(({ nextAt }) => nextAt));
    expect(await open().drop(target('t.0'), Date.now(), { ...AUDIT, act: 'delivery-dropped' })).toBe('done');
    await got.until((items) => items.length === 1);
    expect(got.items).toEqual(['next']);
    await untilState('t.1', 'sent');
    expect(await redis.hmget(KEYS.message('t.0'), 'state', 'error', 'payload')).toEqual([
      'failed',
      'dropped',
      null,
    ]);
    expect(await redis.pttl(KEYS.message('t.0'))).toBeGreaterThan(0);
    expect(await open().list(ALL)).toEqual([]);
    expect(await open().retry(target('t.0'), Date.now(), AUDIT)).toBe(false);
    expect(await readAudit(redis, KEYS.audit, { limit: 5 })).toMatchObject([{ act: 'delivery-dropped' }]);
  });

  it.each([
    ['held', 'window'],
    ['failed', 'permanent'],
  ] as const)('of a %s message takes it out of where it lies', async (state, kind) => {
    const redis = stage.server.client();
    const { courier } = makePlatform(() => kind);
    await run({ courier });
    const [id = ''] = await say('t', 1000, ['a']);
    await untilState(id, state);
    await redis.hset(KEYS.message(id), 'about', 'PA26-00001');
    expect(await open().drop(target(id), Date.now(), AUDIT)).toBe('done');
    expect(await stateOf(id)).toBe('failed');
    // An answer to a petition is known as not arrived for as long as the petition.
    expect(await redis.pttl(KEYS.message(id))).toBe(-1);
    expect([await redis.llen(KEYS.held(AN)), await redis.hlen(laneKeys(LANE).dead)]).toEqual([0, 0]);
  });
});
