import type { Redis } from 'ioredis';
import { conversationOf, type InboxEntry } from '../domain/update.ts';
import { communeKeys, formatJob, laneKeys, laneOf } from '../store/keys.ts';
import { scripts } from './scripts.ts';

/** Platforms repeat a webhook for at most a few hours; two days leave room. */
const SEEN_LIFE_MS = 48 * 3_600_000;

/**
 * Entries that may wait in one conversation: far more than a person writes, and so few that a script neither fills
 * Redis nor makes the person behind it wait for hours.
 */
const MAX_WAITING = 200;

/** Where updates are put before a webhook is answered, and what the installation itself has to tell. */
export interface Mailbox {
  /**
   * Resolves when the entry is stored: `added`, or `repeated` when its id was seen before. `too-many`: so much waits
   * in the conversation that it was only counted; the person will be told.
   */
  push(slug: string, entry: InboxEntry): Promise<'added' | 'repeated' | 'too-many'>;
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
        [
          ...[JSON.stringify(entry), SEEN_LIFE_MS, formatJob(slug, conversation), options.now()],
          // What the installation has to tell is little, and there is nobody to say it again.
          ...[entry.kind === 'alarm' ? Number.MAX_SAFE_INTEGER : MAX_WAITING, ...writeTooMany(entry)],
        ],
      );
      if (added === 2) return 'too-many';
      return added === 1 ? 'added' : 'repeated';
    },
  };
}

/**
 * What stands in the inbox for this update and those after it that did not fit either, before and after their number.
 * No other entry begins like it.
 */
function writeTooMany({ id, channel, account, user, at }: InboxEntry): readonly [string, string] {
  const rest = JSON.stringify({ id: `too-many:${id}`, channel, account, user, at });
  return ['{"kind":"alarm","name":"too-many","data":"', `",${rest.slice(1)}`];
}
