import type { Redis } from 'ioredis';
import { conversationOf, type InboxEntry } from '../domain/update.ts';
import { communeKeys, formatJob, laneKeys, laneOf } from '../store/keys.ts';
import { scripts } from './scripts.ts';

/** Platforms repeat a webhook for at most a few hours; two days leave room. */
const SEEN_LIFE_MS = 48 * 3_600_000;

/** Where updates are put before a webhook is answered, and what the installation itself has to tell. */
export interface Mailbox {
  /** Resolves when the entry is stored: `added`, or `repeated` when its id was seen before. */
  push(slug: string, entry: InboxEntry): Promise<'added' | 'repeated'>;
}

/** Makes the mailbox of all communes. */
export function createMailbox(options: { redis: Redis; lanes: number; now: () => number }): Mailbox {
  return {
    async push(slug, entry) {
      const lane = laneOf(slug, options.lanes);
      const keys = communeKeys(lane, slug);
      const conversation = conversationOf(entry);
      const added = await scripts.push(
        options.redis,
        [
          keys.seen(entry.channel, `${entry.account}:${entry.id}`),
          keys.list('in', conversation),
          keys.mark('in', conversation),
          laneKeys(lane).ready('in'),
        ],
        [JSON.stringify(entry), SEEN_LIFE_MS, formatJob(slug, conversation), options.now()],
      );
      return added === 1 ? 'added' : 'repeated';
    },
  };
}
