import type { Redis } from 'ioredis';
import type { AuditLine } from '../domain/records.ts';
import { formatAudit } from '../store/audit.ts';
import { communeKeys, formatJob, laneKeys, laneOf, listLanes } from '../store/keys.ts';
import { sumOverLanes } from '../store/sum-over-lanes.ts';
import {
  formatPlace,
  formatUndelivered,
  parseUndelivered,
  type UndeliveredName,
} from '../store/undelivered.ts';
import { scripts } from './scripts.ts';

/** A message that was not sent: queued (perhaps waiting for another try), held, or failed. Nothing of its text. */
export interface Delivery extends UndeliveredName {
  readonly state: 'queued' | 'held' | 'failed';
  /** Why it did not go, mostly the platform's own code; empty when it was not tried yet. */
  readonly error: string;
  /** How often its sending failed. */
  readonly tries: number;
  /** When its outbox is tried again (ms); undefined: it is not waiting for a time. */
  readonly nextAt?: number;
  /** Petition code that it speaks of. */
  readonly about?: string;
}

/** Which messages are wanted. */
export interface DeliveryFilter {
  readonly slug?: string;
  readonly state?: string;
  readonly limit: number;
  /** A place as `formatPlace` writes it: only those after it. */
  readonly after?: string;
}

/** A message of a known conversation. */
type Target = Pick<UndeliveredName, 'id' | 'slug' | 'conversation'>;

/** Read at once from the index of a lane. */
const PAGE = 200;
/** Messages that were given up are known as such for thirty days, answers to petitions for as long as those. */
const DROPPED_LIFE_MS = 30 * 24 * 3_600_000;

/** The messages of all lanes that were not sent, for the operator. Safe beside running workers. */
export function createDeliveries(redis: Redis, lanes: number) {
  const placeOf = ({ slug, conversation }: Pick<Target, 'slug' | 'conversation'>) => {
    const lane = laneOf(slug, lanes);
    return { ...laneKeys(lane), keys: communeKeys(lane, slug), job: formatJob(slug, conversation) };
  };

  /** The next names of some lanes, in order; `from` is a bound as ZRANGE BYLEX takes it. */
  async function readNames(from: string, some: readonly string[]): Promise<string[]> {
    const pages = await Promise.all(
      some.map((lane) => redis.zrange(laneKeys(lane).undelivered, from, '+', 'BYLEX', 'LIMIT', 0, PAGE)),
    );
    return pages.flat().sort(compareBytes).slice(0, PAGE);
  }

  async function readDelivery(text: string): Promise<Delivery | undefined> {
    const name = parseUndelivered(text);
    const { keys, later, undelivered, job } = placeOf(name);
    const message = keys.message(name.id);
    const [[state, error, tries, about], hasPayload, nextAt] = await Promise.all([
      redis.hmget(message, 'state', 'error', 'tries', 'about'),
      redis.hexists(message, 'payload'),
      redis.zscore(later('out'), job),
    ]);
    if (!hasPayload || (state !== 'queued' && state !== 'held' && state !== 'failed')) {
      // Nothing of it can be sent any more: the index is behind.
      await redis.zrem(undelivered, text);
      return undefined;
    }
    return {
      ...{ ...name, state, error: error ?? '', tries: Number(tries ?? 0) },
      ...(state === 'queued' && nextAt !== null ? { nextAt: Number(nextAt) } : {}),
      ...(about ? { about } : {}),
    };
  }

  return {
    /** Oldest first, at most `limit`. */
    async list(filter: DeliveryFilter): Promise<Delivery[]> {
      const { slug, state, limit } = filter;
      const some = slug === undefined ? listLanes(lanes) : [laneOf(slug, lanes)];
      const found: Delivery[] = [];
      // "0" comes right after the slash that ends a place.
      let from = filter.after === undefined ? '-' : `[${filter.after}0`;
      while (found.length < limit) {
        const names = await readNames(from, some);
        const last = names.at(-1);
        if (last === undefined) break;
        const wanted = names.filter((name) => slug === undefined || parseUndelivered(name).slug === slug);
        for (const delivery of await Promise.all(wanted.map(readDelivery))) {
          if (delivery && (state === undefined || delivery.state === state)) found.push(delivery);
        }
        from = `(${last}`;
      }
      return found.slice(0, limit);
    },

    count: (): Promise<number> => sumOverLanes(lanes, ({ undelivered }) => redis.zcard(undelivered)),

    /** Finds a message by its id alone, among the communes `slugs`. */
    async find(id: string, slugs: readonly string[]): Promise<Target | undefined> {
      const times = await Promise.all(
        slugs.map((slug) => redis.hget(placeOf({ slug, conversation: '' }).keys.message(id), 'at')),
      );
      const index = times.findIndex((time) => time !== null);
      const slug = slugs[index];
      if (slug === undefined) return undefined;
      const place = formatPlace({ at: Number(times[index]), id });
      const { undelivered } = laneKeys(laneOf(slug, lanes));
      const [name] = await redis.zrange(undelivered, `[${place}/`, `(${place}0`, 'BYLEX');
      return name === undefined ? undefined : parseUndelivered(name);
    },

    /** Puts a message back to be sent, and says so in the commune's audit log. False: there is nothing of it to send. */
    async retry(target: Target, now: number, audit: AuditLine): Promise<boolean> {
      const { keys, ready, later, dead, job } = placeOf(target);
      const { id, conversation } = target;
      const done = await scripts.requeue(
        redis,
        [
          ...[
            keys.lease('out', conversation),
            keys.list('out', conversation),
            keys.mark('out', conversation),
          ],
          ...[ready('out'), later('out'), keys.message(id), keys.held(conversation), dead, keys.audit],
        ],
        [id, job, now, keys.message(''), ...formatAudit(audit, now)],
      );
      return done === 1;
    },

    /** Gives a message up for good, and says so in the commune's audit log. `busy`: it may be on its way just now. */
    async drop(target: Target, now: number, audit: AuditLine): Promise<'done' | 'busy' | 'gone'> {
      const { keys, later, dead, undelivered, job } = placeOf(target);
      const { id, conversation } = target;
      const at = Number(await redis.hget(keys.message(id), 'at'));
      const done = await scripts.discard(
        redis,
        [
          ...[
            keys.lease('out', conversation),
            keys.list('out', conversation),
            later('out'),
            keys.message(id),
          ],
          ...[keys.held(conversation), dead, undelivered, keys.audit],
        ],
        [id, job, now, DROPPED_LIFE_MS, formatUndelivered({ ...target, at }), ...formatAudit(audit, now)],
      );
      return done as 'done' | 'busy' | 'gone';
    },
  };
}

/** As Redis orders names. */
function compareBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
