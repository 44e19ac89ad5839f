import type { DeliveryState, Outgoing } from '../domain/records.ts';
import { addressOf } from '../domain/update.ts';
import { localDay } from '../domain/working-time.ts';
import { type CommuneKeys, formatJob, laneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import { formatUndelivered } from './undelivered.ts';
import type { Unit } from './unit.ts';

/** Where a turn's outgoing messages and their states are. */
export interface OutgoingPlace {
  readonly unit: Unit;
  readonly keys: CommuneKeys;
  readonly box: SecretBox;
  readonly lane: string;
  readonly slug: string;
  readonly now: number;
  /** Name of the turn: its messages get ids made of it, the same when the turn is run again. */
  readonly turn: string;
}

/** Reason (`error`) of a message that failed because the person did not write again in time. */
const EXPIRED = 'expired';
/** How long its state can be looked up; what it said is erased at once. */
const EXPIRED_LIFE_MS = 30 * 24 * 3_600_000;
/** A day's count of paid messages is of use on that day. */
const TEXTS_LIFE_MS = 48 * 3_600_000;

function sealMessage(box: SecretBox, keys: CommuneKeys, id: string, message: Outgoing): string {
  return box.seal(JSON.stringify(message), keys.message(id));
}

/** The message that lies in a record's `payload`; it may wait there for days, so it is encrypted. */
export function openMessage(box: SecretBox, keys: CommuneKeys, id: string, payload: string): Outgoing {
  return JSON.parse(box.open(payload, keys.message(id))) as Outgoing;
}

/**
 * The messages of a turn: appended to the outboxes of their recipients at the commit.
 *
 * The record of a message, from here to its end (times in ms): `state`, a DeliveryState; `error`, why it is held or
 * failed, or waits for another try: a code of the platform, `window-closed`, `expired` or (by an operator) `dropped`;
 * `at`, when it was said; `settled`, when it came into that state; `released`, when it stopped being held or failed;
 * `tries`, how often it did not go; `about`, a petition's code; `payload`, the sealed message while it waits; `late`,
 * `part` and `form`, how far the sending came; `reported`, a state that the platform told of before its call had ended.
 */
export function createOutgoing(place: OutgoingPlace) {
  const { unit, keys, box } = place;
  let count = 0;
  /** When the held messages that this turn looked at were said. */
  const saidAt = new Map<string, number>();
  const nameOf = (id: string, at: number, conversation: string) =>
    formatUndelivered({ at, id, slug: place.slug, conversation });
  const nextMessage = () => `${place.turn}.${count}`;
  return {
    nextMessage,

    send(message: Outgoing): string {
      const id = nextMessage();
      count += 1;
      const payload = sealMessage(box, keys, id, message);
      const { about } = message;
      const record = {
        state: 'queued',
        at: String(place.now),
        payload,
        ...(about === undefined ? {} : { about }),
      };
      unit.add('HSET', keys.message(id), ...Object.entries(record).flat());
      unit.said.set(id, { message, record });
      unit.add('RPUSH', keys.list('out', message.to), id);
      unit.add('ZADD', laneKeys(place.lane).undelivered, 0, nameOf(id, place.now, message.to));
      const job = formatJob(place.slug, message.to);
      unit.add('SCHEDULE', keys.mark('out', message.to), laneKeys(place.lane).ready('out'), job);
      return id;
    },

    async delivery(id: string): Promise<DeliveryState | undefined> {
      return ((await unit.redis.hget(keys.message(id), 'state')) ?? undefined) as DeliveryState | undefined;
    },

    async textDelivery(id: string): Promise<{ state: DeliveryState; error: string } | undefined> {
      const [state, error] = await unit.redis.hmget(keys.message(id), 'state', 'error');
      return state ? { state: state as DeliveryState, error: error ?? '' } : undefined;
    },

    forgetText(id: string): void {
      unit.add('HDEL', keys.message(id), 'payload');
      unit.add('HDEL', laneKeys(place.lane).dead, id);
    },

    async takeText(cap: number | undefined): Promise<boolean> {
      const key = keys.texts(localDay(place.now));
      const count = (await unit.read<number>(key)) ?? 0;
      if (cap !== undefined && count >= cap) return false;
      // A record, not a counter: of two turns that take the day's last one, the second runs again.
      unit.save(key, count + 1);
      unit.add('PEXPIRE', key, TEXTS_LIFE_MS);
      return true;
    },

    async held(id: string): Promise<{ since: number; about?: string } | undefined> {
      const message = keys.message(id);
      const [state, since, about, at] = await unit.redis.hmget(message, 'state', 'settled', 'about', 'at');
      if (state !== 'held') return undefined;
      saidAt.set(id, Number(at));
      return { since: Number(since), ...(about ? { about } : {}) };
    },

    expireHeld(conversation: string, id: string): void {
      const message = keys.message(id);
      unit.add('LREM', keys.held(conversation), 1, id);
      unit.add('HSET', message, 'state', 'failed', 'error', EXPIRED, 'settled', place.now);
      unit.add('HDEL', message, 'payload');
      unit.add('PEXPIRE', message, EXPIRED_LIFE_MS);
      unit.add('INCR', laneKeys(place.lane).expired);
      const at = saidAt.get(id);
      if (at !== undefined) unit.add('ZREM', laneKeys(place.lane).undelivered, nameOf(id, at, conversation));
    },

    async quoted(conversation: string, platformMessageId: string): Promise<string | undefined> {
      const { channel } = addressOf(conversation);
      const id = await unit.redis.get(keys.platformMessage(channel, platformMessageId));
      if (!id) return undefined;
      return (await unit.redis.hget(keys.message(id), 'about')) ?? undefined;
    },
  };
}
