import type { Courier, Posted } from '../courier.ts';
import type { Ground } from '../ground.ts';
import type { Fields } from '../json.ts';
import { renderEscapedJson, signMessengerWebhook } from './signature.ts';

/** Time in which events are collected when several share a request, ms. */
const BATCH_TIME = 15;

/** One event of one person at one Page. `settled` as for letters. */
export interface MessengerEvent {
  readonly page: string;
  readonly lane: string;
  /** An item of `messaging`, or of `changes` for the feed. */
  readonly item: Fields;
  readonly list?: 'messaging' | 'changes';
  readonly settled?: (accepted: boolean) => void;
}

/** Sends Messenger's webhook events; several entries share a request when the faults say so. */
export interface Mailer {
  send(event: MessengerEvent): Promise<Posted>;
}

/** Creates the mailer. */
export function createMailer(ground: Ground, courier: Courier): Mailer {
  const secret = ground.options.messenger.appSecret;
  let batch: { events: MessengerEvent[]; posted: Promise<Posted> } | undefined;

  function write(events: readonly MessengerEvent[]) {
    const entry = events.map(({ page, item, list = 'messaging' }) => ({
      id: page,
      // Messaging entries count milliseconds, feed entries seconds.
      time: list === 'messaging' ? ground.now() : Math.floor(ground.now() / 1000),
      [list]: [item],
    }));
    const isNumeric = ground.faults.happens(ground.faults.rates.numericIds);
    const body = renderEscapedJson({ object: 'page', entry: isNumeric ? entry.map(loosenIds) : entry });
    return { body, headers: signMessengerWebhook(body, secret) };
  }

  function post(events: readonly MessengerEvent[], lane: string): Promise<Posted> {
    return courier.post({
      ...write(events),
      lane,
      again: () => write(events),
      settled: (accepted) => {
        for (const event of events) event.settled?.(accepted);
      },
    });
  }

  return {
    send(event) {
      if (!ground.faults.rates.batch) return post([event], event.lane);
      if (batch !== undefined) {
        batch.events.push(event);
        return batch.posted;
      }
      const events = [event];
      const posted = new Promise<Posted>((resolve) => {
        setTimeout(() => {
          batch = undefined;
          resolve(post(events, 'batch'));
        }, BATCH_TIME).unref();
      });
      batch = { events, posted };
      return posted;
    },
  };
}

/** Ids as bare numbers where a double holds them exactly, as in old captures. */
function loosenIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosenIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isId = key === 'id' && typeof inner === 'string' && /^[1-9]\d*$/.test(inner);
      return [key, isId && Number.isSafeInteger(Number(inner)) ? Number(inner) : loosenIds(inner)];
    }),
  );
}
