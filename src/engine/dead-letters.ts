import type { Redis } from 'ioredis';
import type { AuditLine } from '../domain/records.ts';
import { formatAudit } from '../store/audit.ts';
import { communeKeys, formatJob, laneKeys, listLanes } from '../store/keys.ts';
import type { SecretBox } from '../store/secret-box.ts';
import { sumOverLanes } from '../store/sum-over-lanes.ts';
import type { Op } from '../store/unit.ts';
import { createDeliveries } from './deliveries.ts';
import { scripts } from './scripts.ts';

/** What could not be worked on or delivered, with its reason (law 8). `id` names it for retry and drop. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: 'update' | 'message';
  readonly slug: string;
  readonly conversation: string;
  /** ms since 1970. */
  readonly at: number;
  /** A code, never a text of a person. */
  readonly reason: string;
  /** The inbox entry of an update, sealed. A message keeps its content in its own record. */
  readonly entry?: string;
}

/** The write that keeps a letter; `entry`, what a person wrote, is sealed for the weeks in which it may lie there. */
export function keepDeadLetter(lane: string, letter: DeadLetter, box: SecretBox): Op {
  const { dead } = laneKeys(lane);
  const { id, entry } = letter;
  const kept = entry === undefined ? letter : { ...letter, entry: box.seal(entry, placeOf(lane, id)) };
  return ['HSET', dead, id, JSON.stringify(kept)];
}

/** What binds a sealed entry to its letter. */
function placeOf(lane: string, id: string): string {
  return `${laneKeys(lane).dead} ${id}`;
}

/** The dead letters of all lanes, for the operator. `actor` is who the commune's audit log names. */
export function createDeadLetters(redis: Redis, lanes: number, box: SecretBox) {
  const deliveries = createDeliveries(redis, lanes);

  const find = async (id: string): Promise<{ lane: string; letter: DeadLetter } | undefined> => {
    for (const lane of listLanes(lanes)) {
      const found = await redis.hget(laneKeys(lane).dead, id);
      if (found) return { lane, letter: JSON.parse(found) as DeadLetter };
    }
    return undefined;
  };

  /** Takes out the letter of an update; an `entry` is put at the end of its inbox. */
  async function exhume(
    lane: string,
    letter: DeadLetter,
    entry: string,
    now: number,
    audit: AuditLine,
  ): Promise<boolean> {
    const { id, slug, conversation } = letter;
    const keys = communeKeys(lane, slug);
    const done = await scripts.exhume(
      redis,
      [
        ...[laneKeys(lane).dead, keys.list('in', conversation), keys.mark('in', conversation)],
        ...[laneKeys(lane).ready('in'), keys.audit],
      ],
      [id, entry, formatJob(slug, conversation), now, ...formatAudit(audit, now)],
    );
    return done === 1;
  }

  return {
    async list(): Promise<DeadLetter[]> {
      const all = await Promise.all(listLanes(lanes).map((lane) => redis.hvals(laneKeys(lane).dead)));
      return all
        .flat()
        .map((letter) => JSON.parse(letter) as DeadLetter)
        .sort((a, b) => a.at - b.at);
    },

    count: (): Promise<number> => sumOverLanes(lanes, ({ dead }) => redis.hlen(dead)),

    /**
     * Puts a letter back: an update at the end of its inbox, a message in its place of the outbox. False: there is no
     * such letter.
     */
    async retry(id: string, now: number, actor = 'operator'): Promise<boolean> {
      const found = await find(id);
      if (!found) return false;
      const { lane, letter } = found;
      const audit = { actor, act: 'dead-letter-retried', subject: id };
      if (letter.kind === 'message') return deliveries.retry(letter, now, audit);
      const entry = letter.entry === undefined ? '' : box.open(letter.entry, placeOf(lane, id));
      return exhume(lane, letter, entry, now, audit);
    },

    async drop(id: string, now: number, actor = 'operator'): Promise<boolean> {
      const found = await find(id);
      if (!found) return false;
      const { lane, letter } = found;
      const audit = { actor, act: 'dead-letter-dropped', subject: id };
      if (letter.kind === 'message') return (await deliveries.drop(letter, now, audit)) === 'done';
      return exhume(lane, letter, '', now, audit);
    },
  };
}
