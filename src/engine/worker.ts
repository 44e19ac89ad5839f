import type { Redis } from 'ioredis';
import type { InboxEntry } from '../domain/update.ts';
import { opensWindow } from '../domain/window.ts';
import { AppError, ConflictError, LeaseLostError } from '../errors.ts';
import { laneKeys } from '../store/keys.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { Unit } from '../store/unit.ts';
import { commitTurn } from './commit.ts';
import type { Offer, Work } from './crew.ts';
import { keepDeadLetter } from './dead-letters.ts';
import { postponeLine, type TakenLine } from './line.ts';
import type { EngineObserver, TurnOutcome } from './observer.ts';

/** One entry to work on. Everything that comes of it goes into `unit`. */
export interface Turn {
  readonly lane: string;
  readonly slug: string;
  readonly conversation: string;
  readonly entry: InboxEntry;
  readonly unit: Unit;
  /** The person just used up what may be worked on at once: say that the next ones will take a moment. */
  readonly isHasty?: boolean;
}

/** What the engine calls for each entry; it may be called again for the same entry. */
export interface TurnHandler {
  handle(turn: Turn): Promise<void>;
  /** The entry goes to the dead letters: say so politely. */
  giveUp(turn: Turn): Promise<void>;
  /** Work on an entry begins, for the first time; what it gives is called when that work ends. Must not throw. */
  begin?(conversation: string, entry: InboxEntry): () => void;
}

/** How fast a conversation may be worked on: how long (ms) its next entry has to wait, 0 for not at all. */
export type Pace = (conversation: string) => Promise<{ waitMs: number; isHasty: boolean }>;

export interface TurnWorkerOptions {
  readonly redis: Redis;
  /** Seals what a failed turn leaves behind. */
  readonly box: SecretBox;
  readonly handler: TurnHandler;
  readonly observer: EngineObserver;
  readonly now: () => number;
  /** Slows down people who send faster than anybody types; without one nobody is slowed. */
  readonly pace?: Pace;
  /** Where the answer of a turn may be sent at once. */
  readonly offerOutbox: Offer;
  /** Delay before an entry whose turn failed is tried again, ms, by the number of failures. */
  readonly retryDelayMs?: (failures: number) => number;
}

/** An entry whose turn threw this often goes to the dead letters. */
const MAX_FAILURES = 3;
/** An entry that was taken this often and never ended kills its workers; it goes to the dead letters too. */
const MAX_TAKEN = 10;
/** Conflicts cost nothing but time; after this many in a row the turn waits a little. */
const MAX_CONFLICTS = 20;

/** Makes the function that works on the head of an inbox: run the turn, commit it, or give it back. */
export function createTurnWorker(options: TurnWorkerOptions): Work {
  const { redis, handler, observer, now, offerOutbox } = options;
  const retryDelayMs = options.retryDelayMs ?? ((failures: number) => 500 * 4 ** failures);

  async function runTurn(line: TakenLine, entry: InboxEntry, unit: Unit, isHasty: boolean): Promise<void> {
    const { lane, slug, conversation } = line;
    await handler.handle({ lane, slug, conversation, entry, unit, isHasty });
    noteAct(line, entry, unit, now());
    await offerOutbox((bid) => commitTurn(line, unit, now(), bid));
  }

  async function bury(line: TakenLine, entry: InboxEntry | undefined, reason: string): Promise<void> {
    const { lane, slug, conversation } = line;
    const id = `u-${line.entry || line.token}-${line.lane}`;
    const place = { id, kind: 'update' as const, slug, conversation };
    const letter = keepDeadLetter(lane, { ...place, at: now(), reason, entry: line.head }, options.box);
    let unit = new Unit(redis);
    try {
      if (entry) await handler.giveUp({ lane, slug, conversation, entry, unit });
    } catch (error) {
      observer.problem('give-up', error);
      unit = new Unit(redis);
    }
    unit.add(...letter);
    if (entry) noteAct(line, entry, unit, now());
    await offerOutbox((bid) => commitTurn(line, unit, now(), bid));
  }

  /** Neither time nor an official who writes in the platform's own inbox is in the person's hands. */
  async function askPace({ conversation }: TakenLine, entry: InboxEntry) {
    if (entry.kind === 'alarm' || entry.kind === 'echo' || !options.pace)
      return { waitMs: 0, isHasty: false };
    return options.pace(conversation);
  }

  /** Gives how the turn ended; throws only what the next worker has to mend. */
  async function work(line: TakenLine, entry: InboxEntry | undefined): Promise<TurnOutcome> {
    if (!entry || line.taken > MAX_TAKEN) {
      await bury(line, entry, entry ? 'kills-workers' : 'unreadable');
      return 'dead';
    }
    const { waitMs, isHasty } = await askPace(line, entry);
    if (waitMs > 0) {
      await postponeLine(redis, line, { at: now() + waitMs, failures: 0 });
      return 'throttled';
    }
    for (let run = 0; run < MAX_CONFLICTS; run += 1) {
      const unit = new Unit(redis);
      if (run === 0) {
        unit.preload(line.keys.conversation(line.conversation), line.record.revision, line.record.data);
      }
      try {
        await runTurn(line, entry, unit, isHasty);
        return 'ok';
      } catch (error) {
        if (error instanceof LeaseLostError) throw error;
        if (error instanceof ConflictError) continue;
        observer.problem('turn', error);
        if (line.failed + 1 >= MAX_FAILURES) {
          await bury(line, entry, error instanceof AppError ? error.code : 'turn-failed');
          return 'dead';
        }
        await postponeLine(redis, line, { at: now() + retryDelayMs(line.failed), failures: 1 });
        return 'failed';
      }
    }
    await postponeLine(redis, line, { at: now() + 200, failures: 0 });
    return 'conflict';
  }

  return async (line) => {
    const started = performance.now();
    const waitedMs = Math.max(0, now() - line.since);
    const entry = readEntry(line.head);
    const end = entry && line.taken === 1 ? handler.begin?.(line.conversation, entry) : undefined;
    try {
      const outcome = await work(line, entry);
      observer.turnEnded({ outcome, tookMs: performance.now() - started, waitedMs });
    } finally {
      end?.();
    }
    // What else waits in the inbox takes its turn behind the others'.
    return undefined;
  };
}

/** After an act that opens the platform's window, its time is kept and what was held goes first. */
function noteAct(line: TakenLine, entry: InboxEntry, unit: Unit, now: number): void {
  if (!opensWindow(entry)) return;
  const { keys, conversation, job, lane } = line;
  // A platform repeats late what it could not deliver: an older act does not close what a newer one opened.
  const at = Math.max(line.lastAt ?? 0, Math.min(entry.at, now));
  unit.add('HSET', keys.conversation(conversation), 'lastAt', at);
  const outbox = [
    keys.list('out', conversation),
    keys.mark('out', conversation),
    laneKeys(lane).ready('out'),
  ];
  unit.add('RELEASE', keys.held(conversation), ...outbox, keys.message(''), job);
}

function readEntry(head: string): InboxEntry | undefined {
  try {
    return JSON.parse(head) as InboxEntry;
  } catch {
    return undefined;
  }
}
