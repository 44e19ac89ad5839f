import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Redis } from 'ioredis';
import { listLanes } from '../store/keys.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { createClockwork } from './clockwork.ts';
import type { Courier } from './courier.ts';
import { type Crew, createCrew, type Offer } from './crew.ts';
import type { EngineObserver } from './observer.ts';
import { createOutboxWorker, type OutboxOptions } from './outbox.ts';
import { createTurnWorker, type Pace, type TurnHandler, type TurnWorkerOptions } from './worker.ts';

export interface EngineOptions {
  readonly redis: Redis;
  /** Opens one more connection; the engine closes it. Reading for work blocks a connection. */
  connect(name: string): Redis;
  readonly lanes: number;
  readonly handler: TurnHandler;
  readonly courier: Courier;
  readonly box: SecretBox;
  readonly observer: EngineObserver;
  readonly now: () => number;
  /** Slows down people who send too fast. */
  readonly pace?: Pace;
  /** How long (ms) a worker may be silent before others take over its conversations. */
  readonly leaseMs?: number;
  /** Conversations worked on at the same time, and recipients sent to at the same time. */
  readonly concurrency?: number;
  readonly tickMs?: number;
  readonly retryDelayMs?: {
    readonly turn?: NonNullable<TurnWorkerOptions['retryDelayMs']>;
    readonly send?: NonNullable<OutboxOptions['retryDelayMs']>;
  };
}

/** The durable heart of a worker process: turns, deliveries, alarms. */
export interface Engine {
  start(): Promise<void>;
  /** Where a mailbox of this process may offer the inboxes that it fills. */
  readonly offerInbox: Offer;
  /** Takes nothing new, ends what is in hand, then resolves. */
  stop(): Promise<void>;
}

/** Makes the engine of this process. Any number of processes may share a Redis. */
export function createEngine(options: EngineOptions): Engine {
  const { redis, handler, courier, box, observer, now } = options;
  const lanes = listLanes(options.lanes);
  const consumer = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  const delays = options.retryDelayMs ?? {};
  const readers = [options.connect('inbox'), options.connect('outbox')] as const;
  const shared = {
    ...{ redis, lanes, consumer },
    leaseMs: options.leaseMs ?? 10_000,
    concurrency: options.concurrency ?? 256,
    onError: (error: unknown) => observer.problem('engine', error),
  };
  const senders = createCrew({
    ...shared,
    reader: readers[1],
    line: 'out',
    work: createOutboxWorker({
      ...{ redis, courier, box, observer, now },
      ...(delays.send ? { retryDelayMs: delays.send } : {}),
    }),
  });
  const workers = createCrew({
    ...shared,
    reader: readers[0],
    line: 'in',
    work: createTurnWorker({
      ...{ redis, box, handler, observer, now, offerOutbox: senders.offer },
      ...(options.pace ? { pace: options.pace } : {}),
      ...(delays.turn ? { retryDelayMs: delays.turn } : {}),
    }),
  });
  const crews: readonly Crew[] = [workers, senders];
  const clockwork = createClockwork({
    ...{ redis, lanes, now, everyMs: options.tickMs ?? 250 },
    onError: (error) => observer.problem('clockwork', error),
  });
  return {
    offerInbox: workers.offer,
    async start() {
      await Promise.all(crews.map((crew) => crew.start()));
      clockwork.start();
    },
    async stop() {
      await clockwork.stop();
      await Promise.all(crews.map((crew) => crew.stop()));
      for (const reader of readers) reader.disconnect();
    },
  };
}
