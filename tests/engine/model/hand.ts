import type { Redis } from 'ioredis';

/** One command on its way to Redis, or one call to the platform, with what came back. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly reply: unknown;
}

/**
 * A worker that does nothing by itself: each of its calls waits for a permit, so that the order in which several
 * of them come to Redis is decided from outside, and each can be stopped for good between any two calls.
 */
export interface Hand {
  readonly redis: Redis;
  readonly isIdle: boolean;
  /** Lets `work` run until its first call waits; the end of it is awaited by `advance`. */
  start(work: () => Promise<void>): Promise<void>;
  /** Lets the waiting call happen, then runs on to the next one or to the end. */
  advance(): Promise<void>;
  /** Never lets the work go on. `after`: the waiting call still reaches Redis, and its answer nobody. */
  die(after: boolean): Promise<void>;
  /** Makes something wait for a permit that is no call to Redis. */
  gate<Result>(name: string, args: readonly unknown[], run: () => Promise<Result>): Promise<Result>;
}

/** Makes a hand on a connection. `onCall` hears of every call right after it happened. */
export function createHand(redis: Redis, onCall: (call: Call) => void): Hand {
  let waiting: (() => Promise<void>) | undefined;
  let isDead = false;
  let isIdle = true;
  let failure: unknown;
  let stopped: () => void = () => {};

  function gate<Result>(name: string, args: readonly unknown[], run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (waiting) throw new Error('a hand does one thing at a time');
      waiting = async () => {
        const [outcome] = await Promise.allSettled([run()]);
        // What is wrong with an answer is the test's to say, not the worker's to catch.
        if (outcome.status === 'fulfilled') onCall({ name, args, reply: outcome.value });
        if (isDead) return;
        if (outcome.status === 'fulfilled') resolve(outcome.value);
        else reject(outcome.reason);
      };
      stopped();
    });
  }

  const untilStopped = () =>
    new Promise<void>((resolve) => {
      stopped = resolve;
    });

  async function advance(): Promise<void> {
    const call = waiting;
    if (!call) return;
    waiting = undefined;
    const next = untilStopped();
    await call();
    await next;
    if (failure !== undefined) throw failure;
  }

  return {
    redis: gateRedis(redis, gate),
    get isIdle() {
      return isIdle;
    },
    async start(work) {
      isIdle = false;
      const next = untilStopped();
      work()
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          isIdle = true;
          stopped();
        });
      await next;
    },
    advance,
    async die(after) {
      isDead = true;
      if (after) await waiting?.();
    },
    gate,
  };
}

/** A connection whose every command goes through the gate, transactions as a whole. */
function gateRedis(redis: Redis, gate: Hand['gate']): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'multi') {
        return (...args: unknown[]) => gate(String(name), args, async () => value.apply(target, args));
      }
      return () => {
        const transaction = target.multi();
        const exec = transaction.exec.bind(transaction);
        return Object.assign(transaction, { exec: () => gate('multi', [], exec) });
      };
    },
  });
}
