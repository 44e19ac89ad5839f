import { describe, expect, it } from 'vitest';
import type { DeliveryState, Outgoing } from '../../src/domain/records.ts';
import type { Update } from '../../src/domain/update.ts';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { takeLine } from '../../src/engine/line.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import { createOutboxWorker } from '../../src/engine/outbox.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { ChannelError, type ChannelErrorKind, LeaseLostError } from '../../src/errors.ts';
import { createOutgoing } from '../../src/store/outgoing.ts';
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
  sendFrom,
  type TestEngineOptions,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({});
const AN = conversationOfUser('an');

const run = (options: Partial<TestEngineOptions>) => stage.run({ handle: answerEveryWord, ...options });

/** Says each word of a text back as a message of its own, all in one turn. */
async function answerEveryWord(turn: Turn): Promise<void> {
  if (turn.entry.kind !== 'text') return;
  for (const word of turn.entry.text.split(' ')) sendFrom(turn, turn.conversation, word, 'PA26-00001');
}

const push = (text: string, user = 'an') => makePusher(stage.server.client())(makeText(user, text));
const stateOf = async (id: string) =>
  (await stage.server.client().hget(KEYS.message(id), 'state')) as DeliveryState;

/** The id that `sendFrom` gives a message. */
function idOf(update: Pick<Update, 'id'>, key: string): string {
  return `t-${update.id}-${key}.0`;
}

/** Reads a message's state until it is the one that is waited for. */
async function untilState(id: string, state: DeliveryState): Promise<void> {
  while ((await stateOf(id)) !== state);
}

/** A platform that answers what it is told to, and a record of what reached it. */
function makePlatform(answer: (key: string, tries: number) => void = () => {}) {
  const got = createWitness<string>();
  const tries = new Map<string, number>();
  const courier = createTestCourier(({ reply }: Outgoing, to) => {
    const count = (tries.get(reply.key) ?? 0) + 1;
    tries.set(reply.key, count);
    answer(reply.key, count);
    got.add(`${to.split(':')[2]} ${reply.key}`);
    return `p-${reply.key}`;
  });
  return { got, tries, courier };
}

const refuse = (kind: ChannelErrorKind) => new ChannelError(kind, `-${kind}`, 'refused');

describe('order per recipient', () => {
  it('sends the messages of several turns in the order they were said', async () => {
    const { got, courier } = makePlatform();
    await Promise.all([run({ courier }), run({ courier })]);
    for (const text of ['a b c', 'd e', 'f']) await push(text);
    await got.until((items) => items.length === 6);
    expect(got.items).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((word) => `an ${word}`));
  });

  it('waits with the next message while one is tried again, and not with those of others', async () => {
    const blocked = createWitness<'free'>();
    const { got, courier, tries } = makePlatform((key, count) => {
      if (key === 'slow' && (count < 4 || blocked.items.length === 0)) throw refuse('transient');
    });
    await run({ courier });
    await push('slow then');
    await push('other', 'binh');
    await got.until((items) => items.includes('binh other'));
    expect(got.items).toEqual(['binh other']);
    blocked.add('free');
    await got.until((items) => items.length === 3);
    expect(got.items).toEqual(['binh other', 'an slow', 'an then']);
    expect(tries.get('slow')).toBeGreaterThanOrEqual(4);
  });
});

describe('states', () => {
  it('holds what the window does not allow, and sends it first when the citizen writes again', async () => {
    let isOpen = false;
    const { got, courier } = makePlatform((key) => {
      if (!isOpen && key !== 'probe') throw refuse('window');
    });
    const late = createWitness<boolean>();
    await run({
      courier: {
        ...courier,
        prepare: (slug, message, isLate, passage, id) => {
          late.add(isLate);
          return courier.prepare(slug, message, isLate, passage, id);
        },
      },
    });
    const update = makeText('an', 'first second');
    await makePusher(stage.server.client())(update);
    await untilState(idOf(update, 'second'), 'held');
    expect(await stateOf(idOf(update, 'first'))).toBe('held');
    expect(got.items).toEqual([]);
    isOpen = true;
    await push('third');
    await got.until((items) => items.length === 3);
    expect(got.items).toEqual(['an first', 'an second', 'an third']);
    // Only the first of those that waited says why.
    expect(late.items).toEqual([false, false, true, false, false]);
    await untilState(idOf(update, 'first'), 'sent');
  });

  it('sends what was held also when the turn of the citizen says nothing', async () => {
    let isOpen = false;
    const { got, courier } = makePlatform(() => {
      if (!isOpen) throw refuse('window');
    });
    await run({ courier });
    const update = makeText('an', 'held');
    await makePusher(stage.server.client())(update);
    await untilState(idOf(update, 'held'), 'held');
    isOpen = true;
    const photo = { ...makeText('an', ''), kind: 'sticker' } as Update;
    await makePusher(stage.server.client())(photo);
    await got.until((items) => items.length === 1);
    expect(got.items).toEqual(['an held']);
  });

  it('ends on a permanent error, keeps the message as a dead letter, and goes on with the next', async () => {
    const { got, courier } = makePlatform((key) => {
      if (key === 'bad') throw refuse('permanent');
    });
    await run({ courier });
    const update = makeText('an', 'bad good');
    await makePusher(stage.server.client())(update);
    await got.until((items) => items.length === 1);
    expect(got.items).toEqual(['an good']);
    expect(await stateOf(idOf(update, 'bad'))).toBe('failed');
    const letters = await createDeadLetters(stage.server.client(), LANES, BOX).list();
    expect(letters).toMatchObject([{ kind: 'message', conversation: AN, reason: '-permanent' }]);
  });

  it('sends the bare words of what the platform does not take as it is, and tells the operator', async () => {
    const { got, courier } = makePlatform((key) => {
      if (key === 'rich' || key === 'plain') throw refuse('content');
    });
    const problems = createWitness<string>();
    const strip = (_slug: string, message: Outgoing) =>
      message.reply.key === 'rich' ? [{ to: message.to, reply: { key: 'bare' } }] : [undefined];
    await run({
      courier: { ...courier, strip },
      observer: { turnEnded() {}, messageEnded() {}, problem: (where) => problems.add(where) },
    });
    const update = makeText('an', 'rich plain next');
    await makePusher(stage.server.client())(update);
    await got.until((items) => items.length === 2);
    expect(got.items).toEqual(['an bare', 'an next']);
    await untilState(idOf(update, 'rich'), 'sent');
    // Words that are refused themselves end as before.
    await untilState(idOf(update, 'plain'), 'failed');
    expect(problems.items).toEqual(['content']);
  });

  it('sends a dead message when an operator tries it again', async () => {
    let isBroken = true;
    const { got, courier } = makePlatform(() => {
      if (isBroken) throw refuse('permanent');
    });
    await run({ courier });
    const update = makeText('an', 'again');
    await makePusher(stage.server.client())(update);
    await untilState(idOf(update, 'again'), 'failed');
    isBroken = false;
    const letters = createDeadLetters(stage.server.client(), LANES, BOX);
    expect(await letters.retry(idOf(update, 'again'), Date.now())).toBe(true);
    await got.until((items) => items.length === 1);
    await untilState(idOf(update, 'again'), 'sent');
    expect(await letters.list()).toEqual([]);
  });

  it('keeps a message whose text cannot be made, instead of losing it', async () => {
    const { courier } = makePlatform();
    const problems = createWitness<string>();
    await run({
      courier: {
        ...courier,
        prepare: () => {
          throw new Error('no such words');
        },
      },
      observer: { turnEnded() {}, messageEnded() {}, problem: (where) => problems.add(where) },
    });
    const update = makeText('an', 'x');
    await makePusher(stage.server.client())(update);
    await untilState(idOf(update, 'x'), 'failed');
    expect(problems.items).toEqual(['prepare']);
    expect(await createDeadLetters(stage.server.client(), LANES, BOX).count()).toBe(1);
  });

  it('gives up on a platform that is away for longer than six hours', async () => {
    const { courier } = makePlatform(() => {
      throw refuse('transient');
    });
    let later = 0;
    const tried = createWitness<string>();
    await run({
      courier,
      now: () => Date.now() + later,
      observer: { turnEnded() {}, messageEnded: ({ state }) => tried.add(state), problem() {} },
    });
    const update = makeText('an', 'x');
    await makePusher(stage.server.client())(update);
    await tried.until((states) => states.length >= 3);
    expect(new Set(tried.items)).toEqual(new Set(['retry']));
    later = 6 * 3_600_000 + 60_000;
    await tried.until((states) => states.includes('failed'));
    expect(await stateOf(idOf(update, 'x'))).toBe('failed');
  });

  it('moves on to delivered and seen, by id or by read mark, and never back', async () => {
    const { got, courier } = makePlatform();
    await run({ courier });
    const redis = stage.server.client();
    const mailbox = createMailbox({ redis, lanes: LANES, now: Date.now });
    const intake = createIntake({ redis, lanes: LANES, mailbox, communeOf: () => SLUG });
    const update = makeText('an', 'one two');
    await mailbox.push(SLUG, update);
    await got.until((items) => items.length === 2);
    await untilState(idOf(update, 'two'), 'sent');
    const receipt = { id: 'r', channel: 'zalo', account: '388', user: 'an', at: 1 } as const;
    await intake({ ...receipt, kind: 'seen', messages: ['p-one', 'p-unknown'] });
    expect(await stateOf(idOf(update, 'one'))).toBe('seen');
    expect(await stateOf(idOf(update, 'two'))).toBe('sent');
    await intake({ ...receipt, kind: 'delivered', messages: [], watermark: Date.now() + 1 });
    expect(await stateOf(idOf(update, 'one'))).toBe('seen');
    expect(await stateOf(idOf(update, 'two'))).toBe('delivered');
    await intake({
      ...receipt,
      user: 'somebody-else',
      kind: 'seen',
      messages: [],
      watermark: Date.now() + 1,
    });
    expect(await stateOf(idOf(update, 'two'))).toBe('delivered');
  });
});

describe('messages in several parts', () => {
  it('goes on after the part that is already out', async () => {
    const parts = createWitness<string>();
    let failures = 2;
    await run({
      courier: {
        choosePassage: () => 'free',
        prepare: (_slug, { reply }) => ['1', '2', '3'].map((part) => `${reply.key}${part}`),
        async send(_conversation, body) {
          if (body === 'x2' && failures > 0) {
            failures -= 1;
            throw refuse('transient');
          }
          parts.add(String(body));
          return { messageId: `p-${String(body)}` };
        },
      },
    });
    const update = makeText('an', 'x');
    await makePusher(stage.server.client())(update);
    await parts.until((items) => items.length === 3);
    expect(parts.items).toEqual(['x1', 'x2', 'x3']);
    await untilState(idOf(update, 'x'), 'sent');
    // Quoting any of its parts finds the message.
    for (const part of ['p-x1', 'p-x2', 'p-x3']) {
      expect(await stage.server.client().get(KEYS.platformMessage('zalo', part))).toBe(idOf(update, 'x'));
    }
  });
});

describe('a worker that was asleep past its lease', () => {
  it('does not send what another may be sending by now', async () => {
    const redis = stage.server.client();
    const unit = new Unit(redis);
    const place = { unit, keys: KEYS, box: BOX, lane: LANE, slug: SLUG, now: 1, turn: 't' };
    createOutgoing(place).send({ to: AN, reply: { key: 'hello' }, locale: 'vi' });
    for (const [command, key, ...args] of unit.ops()) {
      if (command !== 'SCHEDULE') await redis.call(command, key, ...args);
    }
    const { got, courier } = makePlatform();
    const observer = { turnEnded() {}, messageEnded() {}, problem() {} };
    const send = createOutboxWorker({ redis, box: BOX, courier, observer, now: Date.now });
    const job = `${SLUG}|${AN}`;
    const line = await takeLine(redis, { line: 'out', lane: LANE, entry: '1-1', job, leaseMs: 60_000 });
    if (!line) throw new Error('nobody else has the line');
    const { until } = line.lease;
    line.lease.until = performance.now() - 1;
    await expect(send(line)).rejects.toBeInstanceOf(LeaseLostError);
    expect(got.items).toEqual([]);
    line.lease.until = until;
    await send(line);
    expect(got.items).toEqual(['an hello']);
  });
});
