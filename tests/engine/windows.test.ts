import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/domain/records.ts';
import type { AlarmRing, Update, UpdateContent } from '../../src/domain/update.ts';
import type { Allowance } from '../../src/domain/window.ts';
import type { Courier } from '../../src/engine/courier.ts';
import { createIntake } from '../../src/engine/intake.ts';
import { createMailbox } from '../../src/engine/mailbox.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { ChannelError } from '../../src/errors.ts';
import { formatJob, laneKeys } from '../../src/store/keys.ts';
import {
  conversationOfUser,
  createTestCourier,
  createWitness,
  KEYS,
  LANE,
  LANES,
  SLUG,
  sendFrom,
  type TestEngineOptions,
  useEngines,
} from '../helpers/engine.ts';

const stage = useEngines({});
const AN = conversationOfUser('an');
const NOW = 1_800_000_000_000;

let ids = 0;

/** Something that the person did, as the webhook of the platform brings it in. */
async function act(content: UpdateContent, at: number): Promise<Update> {
  ids += 1;
  const update: Update = { id: `w${ids}`, channel: 'zalo', account: '388', user: 'an', at, ...content };
  const redis = stage.server.client();
  const mailbox = createMailbox({ redis, lanes: LANES, now: () => NOW });
  await createIntake({ redis, lanes: LANES, mailbox, communeOf: () => SLUG })(update);
  return update;
}

const say = (text: string, at: number) => act({ kind: 'text', text }, at);

/** A platform and its window, which is open or not, and what the courier was told. */
function makeStage(passage: (message: Outgoing) => Allowance) {
  const got = createWitness<string>();
  const asked = createWitness<{ key: string; lastAt: number | undefined; passage: Allowance }>();
  const rings = createWitness<AlarmRing>();
  const ended = createWitness<string>();
  const turns = createWitness<string>();
  const plain = createTestCourier(({ reply }, to) => {
    got.add(`${to.split(':')[2]} ${reply.key}`);
    return `p-${reply.key}`;
  });
  const courier: Courier = {
    ...plain,
    choosePassage(_slug, message, lastAt) {
      const chosen = passage(message);
      asked.add({ key: message.reply.key, lastAt, passage: chosen });
      return chosen;
    },
  };
  /** Says each word of a text back. */
  async function handle(turn: Turn): Promise<void> {
    const { entry } = turn;
    if (entry.kind === 'alarm') rings.add(entry);
    if (entry.kind === 'text')
      for (const word of entry.text.split(' ')) sendFrom(turn, AN, word, 'PA26-00001');
  }
  const options: TestEngineOptions = {
    ...{ handle, courier, now: () => NOW },
    observer: {
      turnEnded: ({ outcome }) => turns.add(outcome),
      messageEnded: ({ state }) => ended.add(state),
      problem() {},
    },
  };
  return { got, asked, rings, ended, turns, courier, options, run: () => stage.run(options) };
}

const lastAt = async () => Number(await stage.server.client().hget(KEYS.conversation(AN), 'lastAt'));

describe('the last act of a person', () => {
  it('is kept by its own time, never from the future and never moved back', async () => {
    const { asked, run } = makeStage(() => 'free');
    await run();
    for (const [word, at, kept] of [
      ['first', NOW - 5000, NOW - 5000],
      ['newer', NOW - 1000, NOW - 1000],
      ['repeated-late', NOW - 9000, NOW - 1000],
      ['clock-ahead', NOW + 60_000, NOW],
    ] as const) {
      await say(word, at);
      await asked.until((items) => items.some(({ key }) => key === word));
      expect(asked.items.at(-1)?.lastAt).toBe(kept);
      expect(await lastAt()).toBe(kept);
    }
  });

  it.each([
    [{ kind: 'other', event: 'reaction', opensWindow: true }, true],
    [{ kind: 'follow' }, true],
    [{ kind: 'unfollow' }, false],
    [{ kind: 'other', event: 'user_reacted_message' }, false],
    [{ kind: 'echo', human: true }, false],
    [{ kind: 'seen', messages: ['p-x'], watermark: NOW }, false],
  ] as const)('%j lets go what was held: %s', async (content, isOpened) => {
    let open = false;
    const { got, ended, turns, run } = makeStage(() => (open ? 'free' : 'closed'));
    await run();
    await say('answer', NOW - 5000);
    await ended.until((items) => items.includes('held'));
    open = true;
    await act(content, NOW);
    if (!isOpened) {
      // A turn of its own, if it has one, is over before that of the next text, which is an older act.
      await say('next', NOW - 1000);
      await got.until((items) => items.length === 2);
      expect(turns.items.every((outcome) => outcome === 'ok')).toBe(true);
      expect(await lastAt()).toBe(NOW - 1000);
      return;
    }
    await got.until((items) => items.length === 1);
    expect(got.items).toEqual(['an answer']);
    expect(await lastAt()).toBe(NOW);
  });
});

describe('a message that may not go now', () => {
  it('is held without asking the platform, and an alarm tells of it', async () => {
    const { got, rings, run } = makeStage(({ reply }) => (reply.key === 'next' ? 'free' : 'closed'));
    await run();
    const update = await say('one two', NOW - 5000);
    const name = (word: string) => `t-${update.id}-${word}.0`;
    await rings.until((items) => items.length === 2);
    expect(rings.items.map((ring) => ring.name)).toEqual([`held:${name('one')}`, `held:${name('two')}`]);
    expect(got.items).toEqual([]);
    const redis = stage.server.client();
    expect(await redis.hmget(KEYS.message(name('one')), 'state', 'error', 'settled')).toEqual([
      'held',
      'window-closed',
      String(NOW),
    ]);
    expect(await redis.lrange(KEYS.held(AN), 0, -1)).toEqual([name('one'), name('two')]);
  });

  it('is not held when the person writes at that very moment: its release would be missed', async () => {
    const { courier, options, ended } = makeStage(() => 'free');
    const redis = stage.server.client();
    let tries = 0;
    await stage.run({
      ...options,
      courier: {
        ...courier,
        async send(to, body, lastCheck) {
          tries += 1;
          if (tries > 1) return courier.send(to, body, lastCheck);
          // The platform refuses, and before that is written down the person acts and the held ones are released.
          await redis.hset(KEYS.conversation(AN), 'lastAt', String(NOW));
          throw new ChannelError('window', '-230', 'refused');
        },
      },
    });
    await say('answer', NOW - 5000);
    await ended.until((items) => items.length === 2);
    expect(ended.items).toEqual(['retry', 'sent']);
    expect(await redis.exists(KEYS.held(AN))).toBe(0);
    const alarms = await redis.zrange(laneKeys(LANE).alarms, 0, '-1');
    expect(alarms.filter((alarm) => alarm.startsWith(formatJob(SLUG, AN)))).toEqual([]);
  });

  it('is tried again as patiently as any other when it was released after days', async () => {
    let passed = 0;
    let isOpen = false;
    let failures = 1;
    const { courier, options, ended } = makeStage(() => (isOpen ? 'free' : 'closed'));
    await stage.run({
      ...options,
      now: () => Date.now() + passed,
      courier: {
        ...courier,
        async send(...call) {
          if (failures > 0) {
            failures -= 1;
            throw new ChannelError('transient', 'http-500', 'away');
          }
          return courier.send(...call);
        },
      },
    });
    await say('answer', Date.now());
    await ended.until((items) => items.includes('held'));
    passed = 5 * 24 * 3_600_000;
    isOpen = true;
    await act({ kind: 'follow' }, Date.now() + passed);
    await ended.until((items) => items.length === 3);
    expect(ended.items).toEqual(['held', 'retry', 'sent']);
  });

  it.each([
    ['extended', 'held'],
    ['free', 'failed'],
  ] as const)('in the %s window a refusal for good makes it %s', async (passage, state) => {
    const { courier, options, ended } = makeStage(() => passage);
    await stage.run({
      ...options,
      courier: {
        ...courier,
        async send() {
          throw new ChannelError('permanent', '10', 'the tag was not granted');
        },
      },
    });
    await say('answer', NOW - 5000);
    await ended.until((items) => items.length === 1);
    expect(ended.items).toEqual([state]);
  });

  it('starts from its first part when it goes in another form than before', async () => {
    let passage: Allowance = 'free';
    const sent = createWitness<string>();
    const { options, courier } = makeStage(() => passage);
    await stage.run({
      ...options,
      now: Date.now,
      courier: {
        ...courier,
        prepare: (_slug, _message, late, way) => [`${way}${late} 1`, `${way}${late} 2`],
        async send(_to, body) {
          if (body === 'freefalse 2') {
            passage = 'extended';
            throw new ChannelError('transient', 'http-500', 'away');
          }
          sent.add(String(body));
          return { messageId: `p-${sent.items.length}` };
        },
      },
    });
    await say('answer', NOW - 5000);
    await sent.until((items) => items.length === 3);
    expect(sent.items).toEqual(['freefalse 1', 'extendedfalse 1', 'extendedfalse 2']);
  });
});
