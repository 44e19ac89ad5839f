import type { Update } from '../../../src/domain/update.ts';
import { createBid, type TakenLine, takeLine } from '../../../src/engine/line.ts';
import { createMailbox } from '../../../src/engine/mailbox.ts';
import { createOutboxWorker } from '../../../src/engine/outbox.ts';
import { GROUP } from '../../../src/engine/scripts.ts';
import { createTurnWorker, type TurnHandler } from '../../../src/engine/worker.ts';
import { LeaseLostError } from '../../../src/errors.ts';
import { type LineName, laneKeys } from '../../../src/store/keys.ts';
import { BOX, LANE, LANES, SLUG } from '../../helpers/engine.ts';
import type { Hand } from './hand.ts';
import { listParts } from './judge-arrivals.ts';

type Entry = [id: string, fields: string[] | null];

export interface Worker {
  readonly hand: Hand;
  readonly consumer: string;
  /** The lease that it works under. */
  held?: { readonly line: LineName; readonly conversation: string; readonly token: string };
}

export interface ShiftOptions {
  readonly now: () => number;
  readonly handler: TurnHandler;
  readonly leaseMs: number;
  /** What the platform says to a part of a message; throws `ChannelError`. */
  answer(conversation: string, part: string): { messageId: string };
}

const observer = { turnEnded() {}, messageEnded() {}, problem() {} };
const retryDelayMs = () => 1000;

/**
 * What a crew does with one ready entry, and nothing else: read it or take it over, then work on its line, and on the
 * outbox that its turn won.
 */
export async function runShift(
  worker: Worker,
  line: LineName,
  adopt: boolean,
  options: ShiftOptions,
): Promise<void> {
  const { redis } = worker.hand;
  const { leaseMs } = options;
  const [entry, job] = await readReady(worker, laneKeys(LANE).ready(line), adopt);
  if (entry === undefined || job === undefined) return;
  const taken = await takeLine(redis, { line, lane: LANE, entry, job, leaseMs });
  // Who adopts makes no bids, so that outboxes go through the stream as well.
  const won = taken && (await workOn(worker, taken, !adopt, options));
  if (won) await workOn(worker, won, true, options);
}

/** What a process with both roles does with an update: takes it in, and works at once on the inbox that it won. */
export async function takeIn(worker: Worker, update: Update, options: ShiftOptions): Promise<void> {
  let won: TakenLine | undefined;
  const mailbox = createMailbox({
    ...{ redis: worker.hand.redis, lanes: LANES, now: options.now },
    async offerInbox(claim) {
      won = await claim(createBid(options.leaseMs));
    },
  });
  await mailbox.push(SLUG, update);
  const outbox = won && (await workOn(worker, won, true, options));
  if (outbox) await workOn(worker, outbox, true, options);
}

/** Gives the outbox that was won, if any. */
async function workOn(
  worker: Worker,
  taken: TakenLine,
  mayBid: boolean,
  options: ShiftOptions,
): Promise<TakenLine | undefined> {
  const { redis } = worker.hand;
  const { now, handler, leaseMs } = options;
  const shared = { redis, observer, now, retryDelayMs };
  let won: TakenLine | undefined;
  worker.held = { line: taken.line, conversation: taken.conversation, token: taken.token };
  const work =
    taken.line === 'in'
      ? createTurnWorker({
          ...{ ...shared, handler, box: BOX },
          async offerOutbox(claim) {
            won = await claim(mayBid ? createBid(leaseMs) : undefined);
          },
        })
      : createOutboxWorker({ ...shared, box: BOX, courier: makeCourier(worker, options) });
  const mayGoOn = () => (mayBid ? leaseMs : 0);
  try {
    for (let next: TakenLine | undefined = taken; next; ) next = await work(next, mayGoOn);
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
  }
  delete worker.held;
  return won;
}

async function readReady({ hand, consumer }: Worker, ready: string, adopt: boolean) {
  const { redis } = hand;
  const entries = adopt
    ? ((await redis.xautoclaim(ready, GROUP, consumer, 0, '0', 'COUNT', 1)) as [string, Entry[]])[1]
    : (
        (await redis.xreadgroup('GROUP', GROUP, consumer, 'COUNT', 1, 'STREAMS', ready, '>')) as
          | [string, Entry[]][]
          | null
      )?.[0]?.[1];
  const [id, fields] = entries?.[0] ?? [];
  return [id, fields?.[1]] as const;
}

function makeCourier(
  { hand }: Worker,
  { answer }: ShiftOptions,
): Parameters<typeof createOutboxWorker>[0]['courier'] {
  return {
    choosePassage: () => 'free',
    prepare: (_slug, message) => listParts(message.reply.key),
    send: (to, part, lastCheck) =>
      hand.gate('send', [], async () => {
        lastCheck();
        return answer(to, String(part));
      }),
  };
}
