import type { Redis } from 'ioredis';
import { nameHeldAlarm } from '../domain/alarm-names.ts';
import { addressOf } from '../domain/update.ts';
import type { Allowance } from '../domain/window.ts';
import { ChannelError, LeaseLostError } from '../errors.ts';
import { createRing, nameAlarm } from '../store/alarms.ts';
import { laneKeys } from '../store/keys.ts';
import { openMessage } from '../store/outgoing.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { formatUndelivered } from '../store/undelivered.ts';
import type { Courier } from './courier.ts';
import type { Work } from './crew.ts';
import type { DeadLetter } from './dead-letters.ts';
import { adoptionAge, demandLease, goOn, type NextAnswer, postponeLine, type TakenLine } from './line.ts';
import type { EngineObserver } from './observer.ts';
import { chooseDelay, GIVE_UP_AFTER_MS, readSentLife } from './patience.ts';
import { GROUP, scripts } from './scripts.ts';

export interface OutboxOptions {
  readonly redis: Redis;
  /** Opens the messages, which lie encrypted. */
  readonly box: SecretBox;
  readonly courier: Courier;
  readonly observer: EngineObserver;
  readonly now: () => number;
  /** Delay before the next try, ms, by the number of failed tries. */
  readonly retryDelayMs?: (error: ChannelError, attempts: number) => number;
}

/** Why a message is held that no platform was asked about. */
const CLOSED = 'window-closed';

/** The form of a message that goes once, while nobody knows what became of its call. */
const ONCE = 'once';
/** Why nothing is known of a message that may have gone out. */
const UNKNOWN = 'unknown';

/** The calls that show a message. Parts that went out in one form do not count in another. */
interface Prepared {
  readonly form: string;
  /** It goes at most once, whatever becomes of the call. */
  readonly isOnce: boolean;
  /** When it may go at the earliest (ms). */
  readonly at: number | undefined;
  readonly bodies: readonly unknown[];
  /** What a part becomes when the platform does not take it as it is. */
  strip(part: number): unknown;
}

type Outcome =
  | {
      readonly state: 'sent';
      readonly platformIds: readonly string[];
      readonly startedAt: number;
      readonly error?: string;
    }
  | { readonly state: 'held' | 'failed'; readonly error: string };

/**
 * Makes the function that works on the head of an outbox. Order per recipient is kept: while a message waits
 * for another try, those behind it wait too. After it the hand goes on with the next, if it may.
 */
export function createOutboxWorker(options: OutboxOptions): Work {
  const { redis, courier, observer, now } = options;
  const retryDelayMs = options.retryDelayMs ?? chooseDelay;

  /** Notes how many parts are out, and by which name the platform reports on the last of them. */
  async function note(line: TakenLine, part: number, name: string, form: string): Promise<void> {
    const { channel } = addressOf(line.conversation);
    const kept = await scripts.progress(
      redis,
      [
        line.keys.lease('out', line.conversation),
        line.keys.message(line.head),
        line.keys.platformMessage(channel, name),
      ],
      [line.token, part, line.head, readSentLife(line), form],
    );
    if (kept === 0) throw new LeaseLostError();
  }

  /** One call; gives the platform's id of the message. */
  async function call(line: TakenLine, body: unknown): Promise<string> {
    const { messageId } = await courier.send(line.conversation, body, () => demandLease(line));
    return messageId;
  }

  /**
   * One call for a message that must not come twice: what is noted before it tells whoever finds the message again, or
   * hears nothing, that it may be out. The platform reports on it by our own id, even when its answer was lost.
   */
  async function sendOnce(line: TakenLine, body: unknown): Promise<Outcome> {
    const startedAt = now();
    const unsure: Outcome = { state: 'sent', platformIds: [], startedAt, error: UNKNOWN };
    if (line.message['form'] === ONCE) return unsure;
    await note(line, 0, line.head, ONCE);
    try {
      return { state: 'sent', platformIds: [await call(line, body)], startedAt };
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      if (error.maybeDelivered) return unsure;
      await note(line, 0, line.head, '');
      throw error;
    }
  }

  /** One part. When the platform does not like what it is made of, the person gets its bare words at least. */
  async function sendPart(line: TakenLine, { bodies, strip }: Prepared, part: number): Promise<string> {
    try {
      return await call(line, bodies[part]);
    } catch (error) {
      const bare = error instanceof ChannelError && error.kind === 'content' ? strip(part) : undefined;
      if (bare === undefined) throw error;
      observer.problem('content', error);
      return await call(line, bare);
    }
  }

  async function sendParts(line: TakenLine, prepared: Prepared): Promise<Outcome> {
    const { form, bodies, isOnce } = prepared;
    if (isOnce) return sendOnce(line, bodies[0]);
    const startedAt = now();
    const platformIds: string[] = [];
    const { part: sent = 0, form: sentForm } = line.message;
    for (let part = sentForm === form ? Number(sent) : 0; part < bodies.length; part += 1) {
      const messageId = await sendPart(line, prepared, part);
      platformIds.push(messageId);
      if (part + 1 === bodies.length) break;
      await note(line, part + 1, messageId, form);
    }
    return { state: 'sent', platformIds, startedAt };
  }

  /**
   * `again`: the person acted meanwhile, so that what was to be held is tried again instead. Gives the next message
   * when there is one and the caller goes on with it, for `leaseMs`.
   */
  async function settle(
    line: TakenLine,
    outcome: Outcome,
    leaseMs: number,
  ): Promise<TakenLine | 'done' | 'again'> {
    const { keys, conversation, head } = line;
    const { channel } = addressOf(conversation);
    const sent = outcome.state === 'sent' ? outcome : undefined;
    const error = outcome.error ?? '';
    const at = now();
    const until = performance.now() + leaseMs;
    const letter: DeadLetter | undefined =
      outcome.state === 'failed'
        ? { id: head, kind: 'message', slug: line.slug, conversation, at, reason: error }
        : undefined;
    const ring =
      outcome.state === 'held'
        ? createRing({ conversation, name: nameHeldAlarm(head), at }, line.entry || line.token)
        : undefined;
    const answer = (await scripts.settle(
      redis,
      [
        ...[keys.lease('out', conversation), keys.list('out', conversation), keys.mark('out', conversation)],
        ...[laneKeys(line.lane).ready('out'), keys.message(head), keys.held(conversation)],
        ...[keys.sent(conversation), laneKeys(line.lane).dead, keys.conversation(conversation)],
        ...[laneKeys(line.lane).alarms, laneKeys(line.lane).alarmData, laneKeys(line.lane).undelivered],
        ...[laneKeys(line.lane).watched('out'), keys.undeliveredAnswers],
        ...(sent?.platformIds.map((id) => keys.platformMessage(channel, id)) ?? []),
      ],
      [
        ...[line.token, line.job, line.entry, GROUP, at, head, outcome.state, error, readSentLife(line)],
        ...[sent?.startedAt ?? 0, letter ? JSON.stringify(letter) : '', line.lastAt ?? ''],
        ...(ring ? [nameAlarm(line.slug, conversation, ring.name), JSON.stringify(ring)] : ['', '']),
        formatUndelivered({ at: Number(line.message['at']), id: head, slug: line.slug, conversation }),
        ...[leaseMs || '', at + adoptionAge(leaseMs), keys.message('')],
      ],
    )) as string | NextAnswer;
    if (typeof answer !== 'string') return goOn(line, until, at, answer);
    return answer === 'again' ? 'again' : 'done';
  }

  /** Gives the outcome, or undefined when the message is to be tried again. */
  async function judge(
    line: TakenLine,
    error: ChannelError,
    passage: Allowance,
  ): Promise<Outcome | undefined> {
    // What is refused for good after the free window (a tag that was not granted) may yet go in the next one.
    const { kind, platformCode } = error;
    const isFinal = kind === 'permanent' || kind === 'content';
    if (kind === 'window' || (isFinal && passage === 'extended'))
      return { state: 'held', error: platformCode };
    if (isFinal) return { state: 'failed', error: platformCode };
    // The days that it was held are not the platform's fault.
    const age = now() - Number(line.message['released'] ?? line.message['at'] ?? now());
    if (age > GIVE_UP_AFTER_MS[kind]) return { state: 'failed', error: platformCode };
    const at = now() + retryDelayMs(error, line.failed);
    await postponeLine(redis, line, { at, failures: 1, error: platformCode });
    return undefined;
  }

  async function work(line: TakenLine): Promise<{ outcome: Outcome | undefined; error?: ChannelError }> {
    const payload = line.message['payload'];
    if (payload === undefined) return { outcome: { state: 'failed', error: 'no-record' } };
    let prepared: Prepared;
    let passage: Allowance;
    try {
      const message = line.said ?? openMessage(options.box, line.keys, line.head, payload);
      passage = courier.choosePassage(line.slug, message, line.lastAt, now());
      if (passage === 'closed') return { outcome: { state: 'held', error: CLOSED } };
      const late = line.message['late'] === '1';
      prepared = {
        form: late ? `${passage}-late` : passage,
        isOnce: message.phone !== undefined,
        at: courier.findDelay?.(message, now()),
        bodies: courier.prepare(line.slug, message, late, passage, line.head),
        strip: (part) => courier.strip?.(line.slug, message, late, passage)[part],
      };
    } catch (error) {
      observer.problem('prepare', error);
      return { outcome: { state: 'failed', error: 'cannot-render' } };
    }
    if (prepared.at !== undefined) {
      await postponeLine(redis, line, { at: prepared.at, failures: 0 });
      return { outcome: undefined };
    }
    try {
      return { outcome: await sendParts(line, prepared) };
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return { outcome: await judge(line, error, passage), error };
    }
  }

  return async (line, mayGoOn = () => 0) => {
    const started = performance.now();
    const { outcome, error } = await work(line);
    const end = outcome === undefined ? 'again' : await settle(line, outcome, mayGoOn());
    observer.messageEnded({
      state: outcome === undefined || end === 'again' ? 'retry' : outcome.state,
      ...(error ? { error: error.kind } : {}),
      tookMs: performance.now() - started,
    });
    return typeof end === 'string' ? undefined : end;
  };
}
