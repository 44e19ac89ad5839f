import type { Redis } from 'ioredis';
import { TOO_MANY_ALARM } from '../domain/alarm-names.ts';
import { conversationOf, type InboxEntry } from '../domain/update.ts';
import { communeKeys, formatJob, laneKeys, laneOf } from '../store/keys.ts';
import type { Offer } from './crew.ts';
import { type Bid, describeBid, readLastAt, type TakenLine, winLine } from './line.ts';
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

export interface MailboxOptions {
  readonly redis: Redis;
  readonly lanes: number;
  readonly now: () => number;
  /** Workers of this process, which may begin at once. */
  readonly offerInbox?: Offer | undefined;
}

/** Makes the mailbox of all communes. */
export function createMailbox({ redis, lanes, now, offerInbox = refuse }: MailboxOptions): Mailbox {
  async function push(
    slug: string,
    entry: InboxEntry,
    bid?: Bid,
  ): Promise<TakenLine | 'added' | 'repeated' | 'too-many'> {
    const lane = laneOf(slug, lanes);
    const keys = communeKeys(lane, slug);
    const conversation = conversationOf(entry);
    const head = JSON.stringify(entry);
    const since = now();
    const added = await scripts.push(
      redis,
      [
        keys.seen(entry.channel, `${entry.account}:${entry.id}`),
        ...[keys.list('in', conversation), keys.mark('in', conversation), laneKeys(lane).ready('in')],
        ...[keys.lease('in', conversation), laneKeys(lane).watched('in'), keys.conversation(conversation)],
      ],
      [
        ...[head, SEEN_LIFE_MS, formatJob(slug, conversation), since],
        // What the installation has to tell is little, and there is nobody to say it again.
        ...[entry.kind === 'alarm' ? Number.MAX_SAFE_INTEGER : MAX_WAITING, ...writeTooMany(entry)],
        ...describeBid(bid, since),
      ],
    );
    if (added === 0) return 'repeated';
    if (added === 2) return 'too-many';
    if (!bid || !Array.isArray(added)) return 'added';
    const [revision, data, lastAt] = added as [string, string | null, string | null];
    const place = { line: 'in', lane, slug, conversation, keys, head, since } as const;
    return winLine(bid, place, { record: { revision: Number(revision), data }, lastAt: readLastAt(lastAt) });
  }

  return {
    async push(slug, entry) {
      let became: 'added' | 'repeated' | 'too-many' = 'added';
      await offerInbox(async (bid) => {
        const pushed = await push(slug, entry, bid);
        if (typeof pushed !== 'string') return pushed;
        became = pushed;
        return undefined;
      });
      return became;
    },
  };
}

/**
 * What stands in the inbox for this update and those after it that did not fit either, before and after their number.
 * No other entry begins like it.
 */
function writeTooMany({ id, channel, account, user, at }: InboxEntry): readonly [string, string] {
  const rest = JSON.stringify({ id: `${TOO_MANY_ALARM}:${id}`, channel, account, user, at });
  return [`{"kind":"alarm","name":"${TOO_MANY_ALARM}","data":"`, `",${rest.slice(1)}`];
}

/** A process without workers leaves every line to the ready stream. */
const refuse: Offer = async (claim) => {
  await claim();
};
