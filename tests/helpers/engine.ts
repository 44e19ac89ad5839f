import { Redis } from 'ioredis';
import { afterEach, beforeEach } from 'vitest';
import type { Outgoing } from '../../src/domain/records.ts';
import type { Update } from '../../src/domain/update.ts';
import type { Courier } from '../../src/engine/courier.ts';
import { createEngine, type Engine, type EngineOptions } from '../../src/engine/engine.ts';
import { createMailbox, type Mailbox } from '../../src/engine/mailbox.ts';
import type { Turn } from '../../src/engine/worker.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { createOutgoing } from '../../src/store/outgoing.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { startTestRedis, type TestRedis, type TestRedisOptions } from './redis.ts';

export const LANES = 2;
export const SLUG = 'xa-mau';
export const LANE = laneOf(SLUG, LANES);
export const KEYS = communeKeys(LANE, SLUG);
export const BOX = createSecretBox('the secret of the tests');

let ids = 0;

/** A text of a citizen of the test's commune. */
export function makeText(user: string, text: string, id?: string): Update {
  ids += 1;
  return { id: id ?? `m${ids}`, channel: 'zalo', account: '388', user, at: 1, kind: 'text', text };
}

export const conversationOfUser = (user: string) => `zalo:388:${user}`;

/** Collects what engines do and wakes whoever waits for it. */
export function createWitness<Item>() {
  const items: Item[] = [];
  const waiting = new Set<() => void>();
  return {
    items,
    add(item: Item): void {
      items.push(item);
      for (const wake of waiting) wake();
    },
    /** Resolves when `when` holds; fails by the test's own time limit. */
    async until(when: (items: readonly Item[]) => boolean): Promise<void> {
      while (!when(items)) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
    },
  };
}

/** A courier that sends nothing: bodies are the replies, and `answer` decides what the platform says. */
export function createTestCourier(
  answer: (body: Outgoing, conversation: string) => Promise<string> | string,
): Courier {
  return {
    choosePassage: () => 'free',
    prepare: (_slug, message) => [message],
    async send(conversation, body, lastCheck) {
      lastCheck();
      return { messageId: await answer(body as Outgoing, conversation) };
    },
  };
}

export type TestEngineOptions = Partial<EngineOptions> & {
  handle(turn: Turn): Promise<void>;
  giveUp?(turn: Turn): Promise<void>;
};

/** An engine with short times on a test's Redis. */
export function makeEngine(url: string, redis: Redis, options: TestEngineOptions): Engine {
  const { handle, giveUp = async () => {}, ...rest } = options;
  return createEngine({
    redis,
    connect: () => {
      const reader = new Redis(url, { maxRetriesPerRequest: null });
      reader.on('error', () => {});
      return reader;
    },
    box: BOX,
    lanes: LANES,
    handler: { handle, giveUp },
    courier: createTestCourier(() => 'p1'),
    observer: { turnEnded() {}, messageEnded() {}, problem() {} },
    now: Date.now,
    leaseMs: 400,
    tickMs: 20,
    retryDelayMs: { turn: () => 10, send: () => 10 },
    ...rest,
  });
}

/** Puts updates in as a webhook would. */
export function makePusher(redis: Redis): (update: Update) => ReturnType<Mailbox['push']> {
  const mailbox = createMailbox({ redis, lanes: LANES, now: Date.now });
  return (update) => mailbox.push(SLUG, update);
}

/** Sends a reply from inside a turn. */
export function sendFrom(turn: Turn, to: string, key: string, about?: string): string {
  const { unit, lane, slug } = turn;
  const outgoing = createOutgoing({
    unit,
    keys: KEYS,
    box: BOX,
    lane,
    slug,
    now: Date.now(),
    turn: `t-${turn.entry.id}-${key}`,
  });
  return outgoing.send({ to, reply: { key }, locale: 'vi', ...(about ? { about } : {}) });
}

/** A Redis of the test's own before each test, and an end for every engine after it. */
export function useEngines(redis: TestRedisOptions) {
  const engines = new Set<Engine>();
  let server: TestRedis;
  beforeEach(async () => {
    server = await startTestRedis(redis);
  });
  afterEach(async () => {
    await Promise.all([...engines].map((engine) => engine.stop()));
    engines.clear();
    await server.stop();
  });
  return {
    get server() {
      return server;
    },
    /** Starts one more engine on the test's Redis. */
    async run(options: TestEngineOptions): Promise<Engine> {
      const engine = makeEngine(server.url, server.client(), options);
      engines.add(engine);
      await engine.start();
      return engine;
    },
    /** Ends one as a process that is told to. */
    async stop(engine: Engine): Promise<void> {
      engines.delete(engine);
      await engine.stop();
    },
  };
}
