import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Outgoing } from '../domain/records.ts';
import { LeaseLostError } from '../errors.ts';
import {
  type CommuneKeys,
  communeKeys,
  formatJob,
  type LineName,
  laneKeys,
  parseJob,
} from '../store/keys.ts';
import { pairUp } from '../store/pair-up.ts';
import { GROUP, scripts } from './scripts.ts';

/** A line that this process holds the lease of, with its head. */
export interface TakenLine {
  readonly line: LineName;
  readonly lane: string;
  readonly slug: string;
  readonly conversation: string;
  readonly job: string;
  /** Id of the entry in the ready stream; empty when the line was won by a bid. */
  readonly entry: string;
  readonly token: string;
  /** Until when (ms of `performance.now()`) the lease surely lasts; moved on while it is kept. */
  readonly lease: { until: number };
  readonly keys: CommuneKeys;
  readonly head: string;
  /** Fields of the head's message, in an outbox. */
  readonly message: Readonly<Record<string, string>>;
  /** That message as it was said, when this process itself just did. */
  readonly said?: Outgoing;
  /** How often the head was taken, this time included, and how often its work failed. */
  readonly taken: number;
  readonly failed: number;
  /** When the line became ready, ms. */
  readonly since: number;
  /** The conversation's record, in an inbox. */
  readonly record: { readonly revision: number; readonly data: string | null };
  /** When the person of the conversation last did what opens the platform's window (ms), if known. */
  readonly lastAt: number | undefined;
}

/**
 * An offer to work at once on a line that is about to become ready: the script that would make it ready gives its
 * lease to the bidder instead, which spares the way through the ready stream. A line that is taken so is watched:
 * when its process dies it becomes ready like any other.
 */
export interface Bid {
  readonly token: string;
  readonly leaseMs: number;
  /** When the lease ends at the earliest, ms of `performance.now()`. */
  readonly until: number;
}

/** Makes a bid; its lease counts from now. */
export function createBid(leaseMs: number): Bid {
  return { token: randomUUID(), leaseMs, until: performance.now() + leaseMs };
}

/** The arguments by which a script knows a bid, or that there is none: token, life, when to look after the line. */
export function describeBid(bid: Bid | undefined, now: number): readonly (string | number)[] {
  return bid ? [bid.token, bid.leaseMs, now + adoptionAge(bid.leaseMs)] : ['', 0, 0];
}

/** How long (ms) after its taking a line is given to others, if its lease is not kept. */
export function adoptionAge(leaseMs: number): number {
  return Math.ceil(leaseMs * 1.2);
}

/** A line that a bid won; its head was not taken before. */
export function winLine(
  bid: Bid,
  place: Pick<TakenLine, 'line' | 'lane' | 'slug' | 'conversation' | 'keys' | 'head' | 'since'>,
  found: Pick<TakenLine, 'lastAt'> & Partial<Pick<TakenLine, 'message' | 'said' | 'record'>>,
): TakenLine {
  return {
    ...place,
    job: formatJob(place.slug, place.conversation),
    entry: '',
    token: bid.token,
    lease: { until: bid.until },
    taken: 1,
    failed: 0,
    message: found.message ?? {},
    ...(found.said && { said: found.said }),
    record: found.record ?? { revision: 0, data: null },
    lastAt: found.lastAt,
  };
}

/** What a script tells of the next message of an outbox: its id, its fields, and when the person last acted. */
export type NextAnswer = [head: string, message: string[], lastAt: string | null];

/** The same line with its next message, under its lease that now lasts until `until`. */
export function goOn(line: TakenLine, until: number, since: number, answer: NextAnswer): TakenLine {
  const [head, message, lastAt] = answer;
  const { said: _, ...rest } = line;
  line.lease.until = until;
  return { ...rest, head, message: pairUp(message), taken: 1, failed: 0, since, lastAt: readLastAt(lastAt) };
}

/** The part of a taken line that its lease and its ready entry are found by. */
type Held = Pick<TakenLine, 'line' | 'lane' | 'conversation' | 'job' | 'entry' | 'token' | 'lease' | 'keys'>;

/**
 * Takes the lease on the line of a ready entry. undefined: somebody else holds it (the entry stays pending and
 * comes back when it is older than a lease), or nothing waits in it (the entry is taken away).
 */
export async function takeLine(
  redis: Redis,
  place: { line: LineName; lane: string; entry: string; job: string; leaseMs: number },
): Promise<TakenLine | undefined> {
  const { line, lane, entry, job } = place;
  const { slug, conversation } = parseJob(job);
  const keys = communeKeys(lane, slug);
  const token = randomUUID();
  const lease = { until: performance.now() + place.leaseMs };
  const answer = (await scripts.take(
    redis,
    [
      keys.lease(line, conversation),
      keys.list(line, conversation),
      keys.mark(line, conversation),
      keys.conversation(conversation),
    ],
    [token, place.leaseMs, line === 'out' ? keys.message('') : ''],
  )) as TakeAnswer;
  if (answer[0] === 'empty') {
    const ready = laneKeys(lane).ready(line);
    await redis.multi().xack(ready, GROUP, entry).xdel(ready, entry).exec();
  }
  if (answer[0] !== 'taken') return undefined;
  const [, head, message, taken, failed, since, revision, data, lastAt] = answer;
  return {
    ...{ line, lane, slug, conversation, job, entry, token, lease, keys, head },
    message: pairUp(message ?? []),
    taken: Number(taken),
    failed: Number(failed),
    since: Number(since),
    record: { revision: Number(revision), data },
    lastAt: readLastAt(lastAt),
  };
}

type TakeAnswer =
  | ['busy' | 'empty']
  | ['taken', string, string[] | null, number, string, string, string, string | null, string | null];

/** When the person last acted (ms), as a script gives it. */
export function readLastAt(text: string | null): number | undefined {
  return text === null ? undefined : Number(text);
}

/**
 * Gives a line back to be ready again at `at` (ms); `failures` are added to its head's count. `error`: why the
 * message at the head of an outbox could not be sent.
 */
export async function postponeLine(
  redis: Redis,
  held: Held & Pick<TakenLine, 'head'>,
  when: { at: number; failures: number; error?: string },
): Promise<void> {
  const lane = laneKeys(held.lane);
  const failed = await scripts.postpone(
    redis,
    [
      held.keys.lease(held.line, held.conversation),
      held.keys.mark(held.line, held.conversation),
      lane.ready(held.line),
      lane.later(held.line),
      lane.watched(held.line),
      ...(when.error === undefined ? [] : [held.keys.message(held.head)]),
    ],
    [held.token, held.job, held.entry, GROUP, when.at, when.failures, when.error ?? ''],
  );
  if (failed === -1) throw new LeaseLostError();
}

/**
 * Throws LeaseLostError when the lease may be over. What Redis is not asked about (a call to a platform) is asked
 * of this first: a process that was asleep past its lease must not go on where somebody else already does.
 */
export function demandLease({ lease }: Pick<TakenLine, 'lease'>): void {
  if (performance.now() >= lease.until) throw new LeaseLostError();
}
