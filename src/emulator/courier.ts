import { setTimeout as pause } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import type { FaultBox } from './faults.ts';

/** Webhook calls that may wait for a retry at the same time; older ones win. */
const WAITING_LIMIT = 10_000;

/** One signed webhook call. `again` makes the body of a duplicate when it differs. */
export interface Letter {
  /** Letters of one lane leave one after the other. */
  readonly lane: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly again?: () => Pick<Letter, 'body' | 'headers'>;
  /** Told once: true when an attempt got its 200, false when the platform gave up. */
  readonly settled?: (accepted: boolean) => void;
}

/** Outcome of the first attempt. */
export interface Posted {
  readonly accepted: boolean;
  readonly status?: number;
}

/** What happened so far. */
export interface CourierCounts {
  posted: number;
  accepted: number;
  retried: number;
  duplicated: number;
  /** Not sent because the webhook was disabled. */
  dropped: number;
}

/** Settings of one platform's webhook calls. Times in ms. */
export interface CourierOptions {
  readonly url: () => string;
  readonly timeout: number;
  /** Waiting times before each retry. */
  readonly delays: readonly number[];
  /** Header that counts retries, from 1. */
  readonly retryHeader?: string;
  readonly faults: FaultBox;
  readonly dispatcher: Dispatcher;
}

/** Posts webhooks as a platform does: in time, again on failure, and not at all after the last failed retry. */
export interface Courier {
  readonly counts: CourierCounts;
  readonly enabled: boolean;
  enable(): void;
  post(letter: Letter): Promise<Posted>;
  /** One call out of band, without signature or retry. */
  call(
    method: 'GET' | 'POST',
    url: string,
    body?: string,
  ): Promise<{ status: number; text: string } | undefined>;
  /** Resolves when no first attempt is under way. */
  settled(): Promise<void>;
  close(): void;
}

/** Creates a courier. */
export function createCourier(options: CourierOptions): Courier {
  const counts: CourierCounts = { posted: 0, accepted: 0, retried: 0, duplicated: 0, dropped: 0 };
  const lanes = new Map<string, Promise<unknown>>();
  const closing = new AbortController();
  let enabled = true;
  let waiting = 0;

  async function call(
    method: 'GET' | 'POST',
    url: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; text: string } | undefined> {
    try {
      const answer = await request(url, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        body: body ?? null,
        dispatcher: options.dispatcher,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(options.timeout)]),
      });
      return { status: answer.statusCode, text: await answer.body.text() };
    } catch {
      return undefined;
    }
  }

  async function attempt(letter: Pick<Letter, 'body' | 'headers'>, retry: number): Promise<Posted> {
    const count =
      retry > 0 && options.retryHeader !== undefined ? { [options.retryHeader]: String(retry) } : {};
    counts.posted += 1;
    const answer = await call('POST', options.url(), letter.body, { ...letter.headers, ...count });
    if (answer?.status === 200) counts.accepted += 1;
    return answer === undefined
      ? { accepted: false }
      : { accepted: answer.status === 200, status: answer.status };
  }

  async function retry(letter: Letter): Promise<void> {
    waiting += 1;
    let accepted = false;
    try {
      for (let number = 1; number <= options.delays.length && !accepted && enabled; number += 1) {
        await pause(options.delays[number - 1], undefined, { signal: closing.signal, ref: false });
        counts.retried += 1;
        accepted = (await attempt(letter, number)).accepted;
      }
      if (!accepted) enabled = false;
      letter.settled?.(accepted);
    } catch {
      // Only closing ends the pause early: the platform is gone, nobody is told.
    } finally {
      waiting -= 1;
    }
  }

  async function deliver(letter: Letter): Promise<Posted> {
    const posted = await attempt(letter, 0);
    if (posted.accepted) letter.settled?.(true);
    else if (waiting < WAITING_LIMIT && !closing.signal.aborted) void retry(letter);
    else letter.settled?.(false);
    if (options.faults.happens(options.faults.rates.duplicates)) {
      counts.duplicated += 1;
      await attempt(letter.again?.() ?? letter, 0);
    }
    return posted;
  }

  async function post(letter: Letter): Promise<Posted> {
    if (!enabled || closing.signal.aborted) {
      counts.dropped += 1;
      letter.settled?.(false);
      return { accepted: false };
    }
    const shuffled = options.faults.rates.shuffle;
    const before = shuffled
      ? pause(options.faults.random() * 200, undefined, { ref: false })
      : (lanes.get(letter.lane) ?? Promise.resolve());
    const run = before.then(() => deliver(letter));
    const lane = shuffled
      ? `shuffled ${letter.lane} ${counts.posted} ${options.faults.random()}`
      : letter.lane;
    lanes.set(lane, run);
    const posted = await run;
    if (lanes.get(lane) === run) lanes.delete(lane);
    return posted;
  }

  return {
    counts,
    get enabled() {
      return enabled;
    },
    enable() {
      enabled = true;
    },
    post,
    call: (method, url, body) => call(method, url, body),
    async settled() {
      while (lanes.size > 0) await Promise.allSettled(lanes.values());
    },
    close: () => closing.abort(),
  };
}
