import { createHash } from 'node:crypto';
import { conversationOf, type Update } from '../../domain/update.ts';
import type { Parsed } from '../channel.ts';
import {
  type Loose,
  readBody,
  readId,
  readLabel,
  readList,
  readMessageId,
  readMoment,
  readObject,
} from '../http.ts';
import { isEcho, readComment, readEvent } from './events.ts';

/** `now` stands in for a missing or impossible timestamp. */
export interface MessengerParseOptions {
  readonly now: number;
}

// What stands beside the event itself in an item.
const ENVELOPE: ReadonlySet<string> = new Set(['sender', 'recipient', 'timestamp', 'prior_message']);

/** Reads one webhook body: all its entries and their items. Standby, most of the feed and the unknown are ignored. */
export function parseWebhook(raw: Uint8Array, options: MessengerParseOptions): Parsed {
  const body = readBody(raw);
  if (body['object'] !== 'page') return { updates: [], ignored: [readLabel(body['object'])] };
  const updates: Update[] = [];
  const ignored: string[] = [];
  for (const entry of readList(body['entry']).map(readObject)) {
    for (const item of readList(entry['messaging']).map(readObject)) {
      const update = parseItem(item, entry, options.now);
      if (update === undefined) ignored.push(nameEvent(item));
      else updates.push(update);
    }
    // Another app holds these threads: not ours to answer.
    for (const _item of readList(entry['standby'])) ignored.push('standby');
    for (const change of readList(entry['changes']).map(readObject)) {
      const update = parseChange(change, entry, options.now);
      if (update === undefined) ignored.push(readLabel(change['field']));
      else updates.push(update);
    }
  }
  return { updates: sortInConversation(updates), ignored };
}

function parseItem(item: Loose, entry: Loose, now: number): Update | undefined {
  const message = readObject(item['message']);
  const page = readId(entry['id']);
  const sender = readId(readObject(item['sender'])['id']);
  const recipient = readId(readObject(item['recipient'])['id']);
  const echo = isEcho(message);
  const account = (echo ? sender : recipient) ?? page;
  const user = echo ? recipient : sender;
  // A Page is never a citizen: acting on its own words would be an echo loop.
  if (account === undefined || user === undefined || user === account || user === page) return undefined;
  const content = readEvent(item);
  if (content === undefined) return undefined;
  const at = readMoment(item['timestamp']) ?? readMoment(entry['time']) ?? now;
  const quotes = readMessageId(readObject(message['reply_to'])['mid']);
  const id = readEventId(item, account);
  return {
    id,
    channel: 'messenger',
    account,
    user,
    at,
    ...(quotes === undefined ? {} : { quotes }),
    ...content,
  };
}

/** Entries of the feed count seconds, unlike those of messages. */
function parseChange(change: Loose, entry: Loose, now: number): Update | undefined {
  const account = readId(entry['id']);
  const found = account === undefined ? undefined : readComment(change, account);
  if (account === undefined || found === undefined) return undefined;
  const { user, at = now, content } = found;
  return { id: `comment:${content.comment}`, channel: 'messenger', account, user, at, ...content };
}

/** The mid of a message or tap. Other events name somebody else's mid or none, so they get a digest. */
function readEventId(item: Loose, account: string): string {
  const mid = readMessageId(readObject(item['message'] ?? item['postback'])['mid']);
  // Without the entry around it: its time differs when the platform repeats an event.
  return (
    mid ??
    createHash('sha256')
      .update(`${account}:${JSON.stringify(item)}`)
      .digest('hex')
  );
}

function nameEvent(item: Loose): string {
  return readLabel(Object.keys(item).find((key) => !ENVELOPE.has(key)));
}

/** Orders each conversation's updates by their time; ties and the conversations themselves keep their places. */
function sortInConversation(updates: readonly Update[]): readonly Update[] {
  const queues = Map.groupBy(updates, conversationOf);
  for (const queue of queues.values()) queue.sort((one, other) => one.at - other.at);
  return updates.map((update) => queues.get(conversationOf(update))?.shift() ?? update);
}
