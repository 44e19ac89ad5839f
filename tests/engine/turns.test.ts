import { describe, expect, it } from 'vitest';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { laneKeys } from '../../src/store/keys.ts';
import { dumpRedis } from '../helpers/dump-redis.ts';
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
  sendFrom,
  type TestEngineOptions,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({ appendonly: true });
const { run } = stage;

const textOf = ({ entry }: Turn) => (entry.kind === 'text' ? entry.text : entry.kind);

/** Adds one to a record that the whole commune shares, as a turn does that reads and changes it. */
async function countUp({ unit }: Turn): Promise<void> {
  unit.save(`${KEYS.prefix}count`, ((await unit.read<number>(`${KEYS.prefix}count`)) ?? 0) + 1);
}

async function readCount(): Promise<number> {
  return JSON.parse((await stage.server.client().hget(`${KEYS.prefix}count`, 'data')) ?? '0');
}

/** Resolves when nothing is left to do in the lane's inboxes. */
async function untilIdle(): Promise<void> {
  const redis = stage.server.client();
  for (;;) {
    const [ready, later] = await Promise.all([
      redis.xlen(laneKeys(LANE).ready('in')),
      redis.zcard(laneKeys(LANE).later('in')),
    ]);
    if (ready === 0 && later === 0) return;
  }
}

describe('once', () => {
  it('works on a repeated update once, also when the repeats come at the same moment', async () => {
    const push = makePusher(stage.server.client());
    const other = makePusher(stage.server.client());
    const update = makeText('an', 'xin chao', 'same');
    const answers = await Promise.all([push(update), other(update), push(update), other(update)]);
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
    const seen = createWitness<string>();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    await push(makeText('an', 'het'));
    await seen.until((texts) => texts.includes('het'));
    expect(seen.items).toEqual(['xin chao', 'het']);
  });
});

describe('order', () => {
  it('keeps the order of a conversation, over several workers, and works on others in parallel', async () => {
    const push = makePusher(stage.server.client());
    const done = createWitness<string>();
    let running = 0;
    let most = 0;
    const inside = new Set<string>();
    const options: TestEngineOptions = {
      async handle(turn) {
        expect(inside.has(turn.conversation)).toBe(false);
        inside.add(turn.conversation);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        await turn.unit.redis.ping();
        running -= 1;
        inside.delete(turn.conversation);
        done.add(`${turn.conversation} ${textOf(turn)}`);
      },
    };
    await Promise.all([run(options), run(options), run(options)]);
    const users = ['an', 'binh', 'chi', 'dung', 'em'];
    for (let n = 0; n < 20; n += 1) {
      await Promise.all(users.map((user) => push(makeText(user, String(n)))));
    }
    await done.until((items) => items.length === 100);
    for (const user of users) {
      const own = done.items.filter((item) => item.startsWith(`${conversationOfUser(user)} `));
      expect(own).toEqual(Array.from({ length: 20 }, (_, n) => `${conversationOfUser(user)} ${n}`));
    }
    expect(most).toBeGreaterThan(1);
  });
});

describe('all or nothing', () => {
  it('runs a turn again when a record that it changes was changed meanwhile, and loses no change', async () => {
    const push = makePusher(stage.server.client());
    const outcomes = createWitness<string>();
    const options: TestEngineOptions = {
      handle: countUp,
      observer: { turnEnded: ({ outcome }) => outcomes.add(outcome), messageEnded() {}, problem() {} },
    };
    await Promise.all([run(options), run(options)]);
    await Promise.all(Array.from({ length: 60 }, (_, n) => push(makeText(`user${n}`, 'x'))));
    await untilIdle();
    expect(await readCount()).toBe(60);
    expect(outcomes.items).not.toContain('dead');
  });

  it('writes nothing of a turn that throws, then works on it again', async () => {
    const push = makePusher(stage.server.client());
    const done = createWitness<string>();
    let tries = 0;
    await run({
      async handle(turn) {
        await countUp(turn);
        sendFrom(turn, conversationOfUser('binh'), 'hello');
        tries += 1;
        if (tries < 3) throw new Error('broken');
        done.add(textOf(turn));
      },
    });
    await push(makeText('an', 'x'));
    await done.until((items) => items.length === 1);
    await untilIdle();
    expect(tries).toBe(3);
    expect(await readCount()).toBe(1);
  });
});

describe('leases', () => {
  it('gives the conversation of a dead worker to another one', async () => {
    const push = makePusher(stage.server.client());
    const redis = stage.server.client();
    const ready = laneKeys(LANE).ready('in');
    await push(makeText('an', 'one'));
    // A worker that read its work and died before it did anything: the entry is pending, nobody has the lease.
    await redis.xgroup('CREATE', ready, 'workers', '0', 'MKSTREAM');
    await redis.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 1, 'STREAMS', ready, '>');
    const seen = createWitness<string>();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    await seen.until((items) => items.includes('one'));
    await untilIdle();
    expect(seen.items).toEqual(['one']);
  });

  it('does not let a worker commit that lost its lease', async () => {
    const push = makePusher(stage.server.client());
    const seen = createWitness<string>();
    let first = true;
    await run({
      async handle(turn) {
        await countUp(turn);
        seen.add(textOf(turn));
        if (!first) return;
        first = false;
        // As if this worker had been asleep past its lease, and somebody else had taken over.
        await turn.unit.redis.set(KEYS.lease('in', turn.conversation), 'somebody else', 'PX', 300);
      },
    });
    await push(makeText('an', 'x'));
    await seen.until((items) => items.length === 2);
    await untilIdle();
    expect(await readCount()).toBe(1);
  });

  it('keeps the lease of a turn that takes longer than a lease', async () => {
    const push = makePusher(stage.server.client());
    const seen = createWitness<string>();
    const release = createWitness<'go'>();
    const handle = async (turn: Turn) => {
      seen.add(textOf(turn));
      await release.until((items) => items.length > 0);
      await countUp(turn);
    };
    await Promise.all([run({ handle }), run({ handle })]);
    await push(makeText('an', 'x'));
    await seen.until((items) => items.length === 1);
    const redis = stage.server.client();
    const lease = KEYS.lease('in', conversationOfUser('an'));
    const token = await redis.get(lease);
    // Older than a lease, the entry is offered to other workers; they find the lease kept, and leave it.
    const ready = laneKeys(LANE).ready('in');
    let deliveries = 1;
    while (deliveries < 3) {
      const [pending] = (await redis.xpending(ready, 'workers', '-', '+', 1)) as [
        unknown,
        unknown,
        unknown,
        number,
      ][];
      deliveries = pending?.[3] ?? 0;
    }
    expect(await redis.get(lease)).toBe(token);
    release.add('go');
    await untilIdle();
    expect(seen.items).toHaveLength(1);
    expect(await readCount()).toBe(1);
  });
});

describe('dead letters', () => {
  it('buries an update that fails three times, says so to the citizen, and goes on', async () => {
    const push = makePusher(stage.server.client());
    const sent = createWitness<string>();
    const seen = createWitness<string>();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
        if (textOf(turn) === 'poison') throw new Error('always');
      },
      async giveUp(turn) {
        sendFrom(turn, turn.conversation, 'trouble');
      },
      courier: createTestCourier(({ reply }, to) => {
        sent.add(`${to} ${reply.key}`);
        return 'p1';
      }),
    });
    await push(makeText('an', 'poison'));
    await push(makeText('an', 'next'));
    await seen.until((items) => items.includes('next'));
    await sent.until((items) => items.length === 1);
    expect(seen.items).toEqual(['poison', 'poison', 'poison', 'next']);
    expect(sent.items).toEqual([`${conversationOfUser('an')} trouble`]);
    const letters = createDeadLetters(stage.server.client(), LANES, BOX);
    const [letter, ...others] = await letters.list();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      kind: 'update',
      conversation: conversationOfUser('an'),
      reason: 'turn-failed',
    });
  });

  it('works on a letter again when an operator says so', async () => {
    const push = makePusher(stage.server.client());
    const seen = createWitness<string>();
    let broken = true;
    await run({
      async handle(turn) {
        if (broken) throw new Error('not yet');
        seen.add(textOf(turn));
      },
    });
    await push(makeText('an', 'late'));
    const letters = createDeadLetters(stage.server.client(), LANES, BOX);
    let id: string | undefined;
    while (id === undefined) id = (await letters.list())[0]?.id;
    // What was written lies sealed as long as nobody tries it again, and opens only in its place.
    const { dead } = laneKeys(LANE);
    const redis = stage.server.client();
    expect(await dumpRedis(redis)).not.toContain('late');
    const kept = (await redis.hget(dead, id)) ?? '';
    await redis.hset(dead, 'u-other', kept.replace(id, 'u-other'));
    await expect(letters.retry('u-other', Date.now())).rejects.toThrow();
    await redis.hdel(dead, 'u-other');

    broken = false;
    expect(await letters.retry(id, Date.now())).toBe(true);
    await seen.until((items) => items.length === 1);
    expect(seen.items).toEqual(['late']);
    expect(await letters.count()).toBe(0);
    expect(await letters.retry(id, Date.now())).toBe(false);
  });

  it('buries what kills its workers before they can say so', async () => {
    const push = makePusher(stage.server.client());
    await push(makeText('an', 'killer'));
    const redis = stage.server.client();
    await redis.hset(KEYS.mark('in', conversationOfUser('an')), 'taken', 10);
    const seen = createWitness<string>();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    await push(makeText('an', 'next'));
    await seen.until((items) => items.length === 1);
    expect(seen.items).toEqual(['next']);
    expect((await createDeadLetters(redis, LANES, BOX).list())[0]?.reason).toBe('kills-workers');
  });
});

describe('durability', () => {
  it('loses nothing that was acknowledged when Redis is killed', async () => {
    const push = makePusher(stage.server.client());
    const seen = createWitness<string>();
    await Promise.all([push(makeText('an', 'a')), push(makeText('binh', 'b'))]);
    await stage.server.kill();
    await stage.server.restart();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    await seen.until((items) => items.length === 2);
    expect([...seen.items].sort()).toEqual(['a', 'b']);
  });

  it('goes on by itself when Redis comes back', async () => {
    const seen = createWitness<string>();
    await run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    const push = makePusher(stage.server.client());
    await push(makeText('an', 'before'));
    await seen.until((items) => items.length === 1);
    // A turn that is not committed yet would rightly be run again.
    await untilIdle();
    await stage.server.kill();
    await stage.server.restart();
    await makePusher(stage.server.client())(makeText('an', 'after'));
    await seen.until((items) => items.includes('after'));
    expect(seen.items).toEqual(['before', 'after']);
  });
});
