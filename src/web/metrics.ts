import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EngineObserver } from '../engine/observer.ts';
import { limitTime } from './limit-time.ts';

/** Depths and ages that are read from Redis when somebody asks for the metrics. */
export interface Depths {
  readonly ready: { readonly in: number; readonly out: number };
  readonly waiting: { readonly in: number; readonly out: number };
  readonly alarms: number;
  /** Held messages that nobody got before their waiting ended, since the beginning. */
  readonly expired: number;
  readonly deadLetters: number;
  /** How often people were shown each door of a matter that is no petition, since the beginning. */
  readonly guided: readonly { readonly door: string; readonly count: number }[];
  readonly undelivered: number;
  readonly links: readonly AccountLink[];
}

/** An account that should be linked. `ageMs` of its access token; `endsInMs`: then no refresh helps any more. */
export interface AccountLink {
  readonly channel: string;
  readonly account: string;
  readonly needsLink: boolean;
  readonly ageMs?: number;
  readonly endsInMs?: number;
}

/** Everything that is counted: an observer for the engine, a counter for webhooks, and the page for Prometheus. */
export interface Metrics {
  readonly observer: EngineObserver;
  countWebhook(channel: string, what: string): void;
  /** Counts what became of a file that a person sent: kept, later, too-big, type, gone, deleted. */
  countFile(what: string): void;
  /** Counts petitions deleted because their term was over. */
  countDeleted(petitions: number): void;
  read(): Promise<{ type: string; text: string }>;
}

/** Without Redis the depths cannot be read, but what was counted is worth even more then. */
const DEPTHS_MS = 2000;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the metrics of this process; problems are also told to `onProblem` for the log. */
export function createMetrics(
  readDepths: () => Promise<Depths>,
  onProblem: (where: string, error: unknown) => void,
): Metrics {
  const registers = [new Registry()];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `xtt_${name}`, help, labelNames, registers });
  const timer = (name: string, help: string) =>
    new Histogram({ name: `xtt_${name}`, help, buckets: SECONDS, registers });
  const gauge = (name: string, help: string, labelNames: string[]) =>
    new Gauge({ name: `xtt_${name}`, help, labelNames, registers });

  const webhooks = counter('webhook_events_total', 'Events that came in, by what became of them', [
    'channel',
    'what',
  ]);
  const turns = counter('turns_total', 'Turns, by how they ended', ['outcome']);
  const turnTime = timer('turn_seconds', 'Time a turn took');
  const waitTime = timer('turn_wait_seconds', 'Time a conversation waited for its turn');
  const messages = counter('messages_total', 'Outgoing messages, by how their sending ended', [
    'state',
    'error',
  ]);
  const sendTime = timer('message_seconds', 'Time the sending of a message took');
  const files = counter('files_total', 'Files that people sent, by what became of them', ['what']);
  const deleted = counter('petitions_deleted_total', 'Petitions deleted when their term was over', []);
  const problems = counter('problems_total', 'Errors of the program itself, by place', ['where']);
  const ready = gauge('queue_ready', 'Lines with work that is due', ['line']);
  const waiting = gauge('queue_waiting', 'Lines that wait for another try', ['line']);
  const alarms = gauge('alarms', 'Alarms that are set', []);
  const dead = gauge('dead_letters', 'Dead letters', []);
  const undelivered = gauge(
    'undelivered_messages',
    'Messages that were not sent: queued, held or failed',
    [],
  );
  const expired = counter('messages_expired_total', 'Held messages that nobody got in time', []);
  const guided = counter('guided_total', 'Matters that were shown a door of their own, by door', ['door']);
  const perAccount = ['channel', 'account'];
  const tokenAge = gauge('token_age_seconds', 'Age of the access token of an account', perAccount);
  const tokenEnd = gauge(
    'token_end_seconds',
    'Time until the refresh token of an account ends; below 604800 something has failed for weeks',
    perAccount,
  );
  const needsLink = gauge(
    'account_needs_link',
    '1 while somebody must link the account (again): nothing can be sent through it',
    perAccount,
  );

  async function readGauges(): Promise<void> {
    const depths = await readDepths();
    for (const line of ['in', 'out'] as const) {
      ready.set({ line }, depths.ready[line]);
      waiting.set({ line }, depths.waiting[line]);
    }
    alarms.set(depths.alarms);
    dead.set(depths.deadLetters);
    undelivered.set(depths.undelivered);
    // Counted in Redis by the turn that ends the waiting, so that it is exact whatever happens to a process.
    expired.reset();
    expired.inc(depths.expired);
    guided.reset();
    for (const { door, count } of depths.guided) guided.inc({ door }, count);
    for (const one of [tokenAge, tokenEnd, needsLink]) one.reset();
    for (const { channel, account, ...link } of depths.links) {
      needsLink.set({ channel, account }, Number(link.needsLink));
      if (link.ageMs !== undefined) tokenAge.set({ channel, account }, link.ageMs / 1000);
      if (link.endsInMs !== undefined) tokenEnd.set({ channel, account }, link.endsInMs / 1000);
    }
  }

  function reportProblem(where: string, error: unknown): void {
    problems.inc({ where });
    onProblem(where, error);
  }

  return {
    observer: {
      turnEnded({ outcome, tookMs, waitedMs }) {
        turns.inc({ outcome });
        // No turn was run, and the next one of that conversation waits because it has to.
        if (outcome === 'throttled') return;
        turnTime.observe(tookMs / 1000);
        waitTime.observe(waitedMs / 1000);
      },
      messageEnded({ state, error, tookMs }) {
        messages.inc({ state, error: error ?? '' });
        sendTime.observe(tookMs / 1000);
      },
      problem: reportProblem,
    },
    countFile: (what) => files.inc({ what }),
    countDeleted: (petitions) => deleted.inc(petitions),
    countWebhook: (channel, what) => webhooks.inc({ channel, what }),
    async read() {
      await limitTime(readGauges(), DEPTHS_MS).catch((error: unknown) => reportProblem('depths', error));
      const registry = registers[0] as Registry;
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
