import { describe, expect, it } from 'vitest';
import type { Courier } from '../../src/engine/courier.ts';
import { createDeadLetters } from '../../src/engine/dead-letters.ts';
import { createDeliveries } from '../../src/engine/deliveries.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { takeLine } from '../../src/engine/line.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import { createOutboxWorker } from '../../src/engine/outbox.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { ChannelError } from '../../src/errors.ts';
import { applyUnit } from '../../src/store/apply-unit.ts';
import { laneKeys } from '../../src/store/keys.ts';
import { createOutgoing } from '../../src/store/outgoing.ts';
import { Unit } from '../../src/store/unit.ts';
import {
  BOX,
  createTestCourier,
  createWitness,
  KEYS,
  LANE,
  LANES,
  makePusher,
  makeText,
  SLUG,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({});
const PHONE_LINE = 'zalo:388:tel-PA26-00001';
const ID = 'turn.0';

/** A turn that says one message to a phone. */
async function textPhone({ unit, lane, slug }: Turn): Promise<void> {
  const place = { unit, keys: KEYS, box: BOX, lane, slug, now: Date.now(), turn: 'turn' };
  const reply = { key: 'text-status-answered' };
  createOutgoing(place).send({
    to: PHONE_LINE,
    reply,
    locale: 'vi',
    about: 'PA26-00001',
    phone: '84912345678',
  });
}

const read = () => stage.server.client().hgetall(KEYS.message(ID));

/** A platform that keeps what it was called with, and answers as told. */
function makePlatform(answer: (count: number) => string | Promise<string> = () => 'z1') {
  const calls = createWitness<string>();
  const courier: Courier = {
    ...createTestCourier(() => {
      calls.add('call');
      return answer(calls.items.length);
    }),
    prepare: (_slug, message, _late, _passage, id) => [{ ...message, id }],
  };
  return { calls, courier };
}

/** Runs everything on what `textPhone` says, until its message is settled. */
async function settle(courier: Courier): Promise<void> {
  const ended = createWitness<string>();
  await stage.run({
    handle: textPhone,
    courier,
    observer: { turnEnded() {}, messageEnded: ({ state }) => ended.add(state), problem() {} },
  });
  await makePusher(stage.server.client())(makeText('an', 'x'));
  await ended.until((states) => states.some((state) => state !== 'retry'));
}

async function report(): Promise<void> {
  const redis = stage.server.client();
  const mailbox = createMailbox({ redis, lanes: LANES, now: Date.now });
  const intake = createIntake({ redis, lanes: LANES, mailbox, communeOf: () => SLUG });
  const origin = { id: 'r', channel: 'zalo', account: '388', user: '84912345678', at: 1 } as const;
  // The platform knows the message by the id that we gave it.
  await intake({ ...origin, kind: 'delivered', messages: ['z-unknown', ID] });
}

describe('a message to a phone', () => {
  it('is sent once, and is delivered when the platform says so by our id', async () => {
    const { calls, courier } = makePlatform();
    await settle(courier);
    expect(await read()).toMatchObject({ state: 'sent', error: '', about: 'PA26-00001' });
    await report();
    expect(await read()).toMatchObject({ state: 'delivered' });
    expect(calls.items).toHaveLength(1);
    // Neither the number nor the words are kept once it is out.
    expect(await read()).not.toHaveProperty('payload');
  });

  it('lies encrypted while it waits', async () => {
    const { courier } = makePlatform(() => {
      throw new ChannelError('permanent', 'unreachable/-118', 'refused');
    });
    await settle(courier);
    const all = JSON.stringify([await read(), await stage.server.client().hgetall(laneKeys(LANE).dead)]);
    expect(all).toContain('unreachable/-118');
    expect(all).not.toContain('912345678');
    // With the petition it goes for good.
    const redis = stage.server.client();
    const unit = new Unit(redis);
    const place = { unit, keys: KEYS, box: BOX, lane: LANE, slug: SLUG, now: 0, turn: 'later' };
    createOutgoing(place).forgetText(ID);
    await applyUnit(unit);
    expect(await read()).not.toHaveProperty('payload');
    expect(await createDeadLetters(redis, LANES, BOX).list()).toEqual([]);
    expect(await createDeliveries(redis, LANES).list({ limit: 9 })).toEqual([]);
  });

  it('is tried again when it surely did not leave', async () => {
    const { calls, courier } = makePlatform((count) => {
      if (count < 3) throw new ChannelError('transient', 'http-429', 'later');
      return 'z1';
    });
    await settle(courier);
    expect(await read()).toMatchObject({ state: 'sent', error: '' });
    expect(calls.items).toHaveLength(3);
  });

  it('is not tried again when it may be out: its state says that nobody knows', async () => {
    const { calls, courier } = makePlatform(() => {
      throw new ChannelError('transient', 'timeout', 'no answer', { maybeDelivered: true });
    });
    await settle(courier);
    expect(await read()).toMatchObject({ state: 'sent', error: 'unknown' });
    expect(calls.items).toHaveLength(1);
    // Until the platform says that it arrived after all.
    await report();
    expect(await read()).toMatchObject({ state: 'delivered' });
  });

  it('is not lost by a report that is faster than the answer to the call', async () => {
    const { courier } = makePlatform(async () => {
      await report();
      return 'z1';
    });
    await settle(courier);
    expect(await read()).toMatchObject({ state: 'delivered' });
  });

  it('is not sent again by who finds it after a process died in the middle of the call', async () => {
    const redis = stage.server.client();
    const crash = makePlatform(() => {
      throw new Error('SIGKILL');
    });
    const unread = await stage.run({ handle: textPhone, courier: crash.courier });
    await makePusher(redis)(makeText('an', 'x'));
    await crash.calls.until((calls) => calls.length === 1);
    await stage.stop(unread);
    await report();

    const { calls, courier } = makePlatform();
    const ended = createWitness<string>();
    await stage.run({
      handle: textPhone,
      courier,
      observer: { turnEnded() {}, messageEnded: ({ state }) => ended.add(state), problem() {} },
    });
    await ended.until((states) => states.length === 1);
    expect(calls.items).toEqual([]);
    expect(await read()).toMatchObject({ state: 'delivered', error: 'unknown' });
  });

  it('goes again when an operator retries one that failed', async () => {
    let isBroken = true;
    const { calls, courier } = makePlatform(() => {
      if (isBroken) throw new ChannelError('permanent', 'template/-131', 'refused');
      return 'z1';
    });
    await settle(courier);
    isBroken = false;
    const letters = createDeadLetters(stage.server.client(), LANES, BOX);
    expect(await letters.retry(ID, Date.now())).toBe(true);
    await calls.until((all) => all.length === 2);
    while ((await read())['state'] !== 'sent');
    expect(await letters.list()).toEqual([]);
  });

  it('waits, without a call and without a failure, until it may go', async () => {
    const { calls, courier } = makePlatform();
    let asked = 0;
    const findDelay = (_message: unknown, now: number) => {
      asked += 1;
      return asked < 3 ? now + 30 : undefined;
    };
    const counted = createWitness<number>();
    await settle({
      ...courier,
      findDelay,
      send: async (...call) => {
        counted.add(Number(await stage.server.client().hget(KEYS.mark('out', PHONE_LINE), 'failed')));
        return courier.send(...call);
      },
    });
    expect([asked, counted.items, calls.items.length]).toEqual([3, [0], 1]);
  });

  it('does not leave with a lease that is over', async () => {
    const redis = stage.server.client();
    const idle = await stage.run({ handle: textPhone, courier: makePlatform().courier, leaseMs: 60_000 });
    await stage.stop(idle);
    const { calls, courier } = makePlatform();
    const own = new Unit(redis);
    await textPhone({ unit: own, lane: LANE, slug: SLUG } as Turn);
    for (const [command, key, ...args] of own.ops()) {
      if (command !== 'SCHEDULE') await redis.call(command, key, ...args);
    }
    const place = {
      line: 'out',
      lane: LANE,
      entry: '',
      job: `${SLUG}|${PHONE_LINE}`,
      leaseMs: 60_000,
    } as const;
    const line = await takeLine(redis, place);
    if (!line) throw new Error('nothing to take');
    line.lease.until = 0;
    const work = createOutboxWorker({
      ...{ redis, courier, box: BOX, now: Date.now },
      observer: { turnEnded() {}, messageEnded() {}, problem() {} },
    });
    await expect(work(line)).rejects.toMatchObject({ code: 'lease-lost' });
    expect(calls.items).toEqual([]);
  });
});
