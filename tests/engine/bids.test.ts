import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/domain/records.ts';
import type { Offer } from '../../src/engine/crew.ts';
import { createBid } from '../../src/engine/line.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { laneKeys } from '../../src/store/keys.ts';
import { findLeftOver } from '../chaos/read-redis.ts';
import {
  createTestCourier,
  createWitness,
  LANE,
  LANES,
  makeEngine,
  makeText,
  SLUG,
  sendFrom,
  useEngines,
} from '../helpers/engine.ts';

// A process with both roles takes a line by a bid, without the ready stream; the promises are the same.
const stage = useEngines({});

const textOf = ({ entry }: Turn) => (entry.kind === 'text' ? entry.text : entry.kind);

const pushBy = (offerInbox: Offer) => {
  const mailbox = createMailbox({ redis: stage.server.client(), lanes: LANES, now: Date.now, offerInbox });
  return (user: string, text: string) => mailbox.push(SLUG, makeText(user, text));
};

/** Bids and wins like a worker that is killed right after. */
const dieHolding: Offer = async (claim) => {
  const taken = await claim(createBid(400));
  expect(taken?.entry).toBe('');
};

async function untilNothingIsLeft(): Promise<void> {
  const redis = stage.server.client();
  while ((await findLeftOver(redis)).length > 0);
}

const countReady = async () => {
  const redis = stage.server.client();
  const lane = laneKeys(LANE);
  // Ids of a stream's entries go on when they are deleted, so the last one tells whether there ever was one.
  const last = async (key: string) => String(((await redis.xinfo('STREAM', key)) as unknown[])[7]);
  return [await last(lane.ready('in')), await last(lane.ready('out'))];
};

describe('a bid', () => {
  it('brings the turn and its answer to the process at once, without the ready streams', async () => {
    const sent = createWitness<string>();
    const { offerInbox } = await stage.run({
      courier: createTestCourier((body: Outgoing) => {
        sent.add(body.reply.key);
        return 'p1';
      }),
      async handle(turn) {
        sendFrom(turn, turn.conversation, `answer-${textOf(turn)}`);
      },
    });
    const before = await countReady();
    await pushBy(offerInbox)('an', 'one');
    await sent.until((keys) => keys.length === 1);
    await untilNothingIsLeft();
    expect(sent.items).toEqual(['answer-one']);
    expect(await countReady()).toEqual(before);
  });

  it('is answered before the turn begins', async () => {
    const events = createWitness<string>();
    const { offerInbox } = await stage.run({
      async handle() {
        events.add('turn');
      },
    });
    await pushBy(offerInbox)('an', 'one').then(() => events.add('stored'));
    await events.until((items) => items.length === 2);
    expect(events.items).toEqual(['stored', 'turn']);
  });

  it('keeps the order of a conversation, and works on each update once', async () => {
    const said = createWitness<string>();
    const sent: string[] = [];
    const { offerInbox } = await stage.run({
      courier: createTestCourier((body: Outgoing) => {
        sent.push(body.reply.key);
        return `p${sent.length}`;
      }),
      async handle(turn) {
        sendFrom(turn, turn.conversation, textOf(turn));
        said.add(textOf(turn));
      },
    });
    const push = pushBy(offerInbox);
    const texts = Array.from({ length: 20 }, (_, index) => `t${index}`);
    await Promise.all(texts.map((text) => push('an', text)));
    await said.until((items) => items.length === texts.length);
    await untilNothingIsLeft();
    expect(said.items).toEqual(texts);
    expect(sent).toEqual(texts);
  });

  it('is not made while all hands are full: the ready stream keeps the rest', async () => {
    let release = () => {};
    const busy = new Promise<void>((resolve) => {
      release = resolve;
    });
    const seen = createWitness<string>();
    const { offerInbox } = await stage.run({
      concurrency: 1,
      async handle(turn) {
        seen.add(textOf(turn));
        await busy;
      },
    });
    const push = pushBy(offerInbox);
    await push('an', 'first');
    await seen.until((items) => items.length === 1);
    // The first line may stand there as well, when it came before the hand was free to bid.
    const ready = () => stage.server.client().xlen(laneKeys(LANE).ready('in'));
    try {
      const before = await ready();
      await push('binh', 'second');
      expect(await ready()).toBe(before + 1);
    } finally {
      release();
    }
    await seen.until((items) => items.length === 2);
    expect(seen.items).toEqual(['first', 'second']);
  });

  it('gives the line back when its process dies before the turn', async () => {
    const seen = createWitness<string>();
    await pushBy(dieHolding)('an', 'one');
    await stage.run({
      async handle(turn) {
        seen.add(textOf(turn));
      },
    });
    await seen.until((items) => items.length === 1);
    await untilNothingIsLeft();
    expect(seen.items).toEqual(['one']);
  });

  it('gives the outbox back when its process dies between the commit and the sending', async () => {
    const calls = createWitness<string>();
    let release = () => {};
    const hanging = new Promise<string>((resolve) => {
      release = () => resolve('p0');
    });
    const client = stage.server.client();
    const dying = makeEngine(stage.server.url, client, {
      courier: createTestCourier(() => {
        calls.add('call of the dying');
        return hanging;
      }),
      async handle(turn) {
        sendFrom(turn, turn.conversation, 'answer');
      },
    });
    await dying.start();
    await pushBy(dying.offerInbox)('an', 'one');
    await calls.until((items) => items.length === 1);
    client.disconnect();
    await stage.run({
      courier: createTestCourier((body: Outgoing) => {
        calls.add(body.reply.key);
        return 'p1';
      }),
      async handle() {
        calls.add('turn');
      },
    });
    await calls.until((items) => items.length === 2);
    await untilNothingIsLeft();
    expect(calls.items).toEqual(['call of the dying', 'answer']);
    release();
    await dying.stop();
  });
});
