import type { Redis } from 'ioredis';
import { LeaseLostError } from '../errors.ts';
import { type LineName, laneKeys } from '../store/keys.ts';
import { createLeases } from './leases.ts';
import { adoptionAge, type Bid, createBid, type TakenLine, takeLine } from './line.ts';
import { GROUP } from './scripts.ts';

/**
 * Works on the head of a line. `mayGoOn`: for how long (ms) it may take the line's next head under the same lease, which
 * it gives then; 0 for not at all.
 */
export type Work = (line: TakenLine, mayGoOn?: () => number) => Promise<TakenLine | undefined>;

/** What a crew needs. `reader` is a connection of its own, since it blocks while it waits for work. */
export interface CrewOptions {
  readonly redis: Redis;
  readonly reader: Redis;
  readonly line: LineName;
  readonly lanes: readonly string[];
  /** Name of this process in the consumer groups. */
  readonly consumer: string;
  /** Lines worked on at the same time. */
  readonly concurrency: number;
  readonly leaseMs: number;
  readonly work: Work;
  /** An error of Redis or of the program itself; the line comes back by its pending entry. */
  onError(error: unknown): void;
}

/** A process's hands on one kind of line. */
export interface Crew {
  start(): Promise<void>;
  /**
   * Gives `claim` a bid for the line that it makes ready, if a hand is free, and works on the line after `claim`
   * brought it; resolves or rejects with `claim`, before that work begins.
   */
  offer: Offer;
  /** Stops reading, then waits until the lines in hand are done. */
  stop(): Promise<void>;
}

/** How a line is offered to a crew of the same process. */
export type Offer = (claim: (bid?: Bid) => Promise<TakenLine | undefined>) => Promise<void>;

type StreamEntry = [id: string, fields: string[] | null];

const BLOCK_MS = 1000;
/**
 * Lines begun in one round of the event loop. What a round does delays every webhook that comes meanwhile; the rest
 * waits here, and not half done in memory.
 */
const STARTS_A_ROUND = 4;

/** Reads the ready streams of all lanes and works on each line that it can get the lease of. */
export function createCrew(options: CrewOptions): Crew {
  const { redis, reader, line, lanes, leaseMs } = options;
  const streams = lanes.map((lane) => ({ lane, key: laneKeys(lane).ready(line) }));
  const laneOfStream = new Map(streams.map(({ lane, key }) => [key, lane]));
  const inHand = new Set<Promise<void>>();
  let running = false;
  let loop: Promise<void> | undefined;
  let freed: (() => void) | undefined;
  let readerId: number | undefined;
  const leases = createLeases(redis, leaseMs);
  const untilMyTurn = createGate();

  async function runEntry(lane: string, entry: string, job: string): Promise<void> {
    try {
      const taken = await takeLine(redis, { line, lane, entry, job, leaseMs });
      if (taken) await workOn(taken);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) options.onError(error);
    }
  }

  const mayGoOn = () => (running ? leaseMs : 0);

  function workOn(taken: TakenLine): Promise<void> {
    return leases.keep(taken, async () => {
      // What waits for a claim goes first: a webhook's answer has left before the turn begins (law 1).
      await untilMyTurn();
      for (let next: TakenLine | undefined = taken; next; ) next = await options.work(next, mayGoOn);
    });
  }

  async function runClaim(claimed: Promise<TakenLine | undefined>): Promise<void> {
    const taken = await claimed.catch(() => undefined); // the claimer hears of it
    if (!taken) return;
    try {
      await workOn(taken);
    } catch (error) {
      if (!(error instanceof LeaseLostError)) options.onError(error);
    }
  }

  function takeInHand(work: Promise<void>): void {
    const held = work.finally(() => {
      inHand.delete(held);
      freed?.();
    });
    inHand.add(held);
  }

  function takeOn(lane: string, [entry, fields]: StreamEntry): void {
    const job = fields?.[1];
    if (job !== undefined) takeInHand(runEntry(lane, entry, job));
  }

  async function readReady(): Promise<void> {
    const free = options.concurrency - inHand.size;
    if (free <= 0) {
      await new Promise<void>((resolve) => {
        freed = resolve;
      });
      return;
    }
    const answer = (await reader.xreadgroup(
      ...(['GROUP', GROUP, options.consumer, 'COUNT', free, 'BLOCK', BLOCK_MS, 'STREAMS'] as const),
      ...streams.map(({ key }) => key),
      ...streams.map(() => '>'),
    )) as [string, StreamEntry[]][] | null;
    for (const [stream, entries] of answer ?? []) {
      const lane = laneOfStream.get(stream);
      if (lane !== undefined) for (const entry of entries) takeOn(lane, entry);
    }
  }

  /** Takes over entries whose worker died: pending for longer than any live lease. */
  async function adoptOrphans(): Promise<void> {
    for (const { lane, key } of streams) {
      const free = options.concurrency - inHand.size;
      if (!running || free <= 0) return;
      const answer = (await redis.xautoclaim(
        key,
        GROUP,
        options.consumer,
        adoptionAge(leaseMs),
        '0',
        'COUNT',
        free,
      )) as [string, StreamEntry[]];
      for (const entry of answer[1]) takeOn(lane, entry);
    }
  }

  async function createGroups(): Promise<void> {
    for (const { key } of streams) {
      await redis.xgroup('CREATE', key, GROUP, '0', 'MKSTREAM').catch((error: Error) => {
        if (!error.message.startsWith('BUSYGROUP')) throw error;
      });
    }
  }

  async function run(): Promise<void> {
    let orphansAt = 0;
    while (running) {
      try {
        if (Date.now() >= orphansAt) {
          orphansAt = Date.now() + leaseMs / 2;
          await adoptOrphans();
        }
        await readReady();
      } catch (error) {
        if (!running) return;
        options.onError(error);
        // A Redis that lost its streams is set up again; a Redis that is away is waited for by the client.
        await createGroups().catch(() => new Promise((resolve) => setTimeout(resolve, 200)));
      }
    }
  }

  return {
    async start() {
      await createGroups();
      readerId = await reader.client('ID');
      running = true;
      loop = run();
    },
    async offer(claim) {
      const isFree = running && inHand.size < options.concurrency;
      const claimed = claim(isFree ? createBid(leaseMs) : undefined);
      if (isFree) takeInHand(runClaim(claimed));
      await claimed;
    },
    async stop() {
      running = false;
      freed?.();
      // Ends the waiting read at once without losing what it may just be given, as closing it would.
      if (readerId !== undefined) await redis.client('UNBLOCK', readerId).catch(() => {});
      await loop;
      await Promise.all(inHand);
      leases.stop();
    },
  };
}

/** Makes a gate that lets the waiting in by order of their coming, a few in each round of the event loop. */
function createGate(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const open = (): void => {
    for (const enter of waiting.splice(0, STARTS_A_ROUND)) enter();
    if (waiting.length > 0) setImmediate(open);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(open);
    });
}
