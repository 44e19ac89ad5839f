import { createHash } from 'node:crypto';
import type { UpdateOrigin } from '../../domain/update.ts';
import type { Parsed } from '../channel.ts';
import {
  type Loose,
  readBody,
  readId,
  readLabel,
  readMessageId,
  readMoment,
  readObject,
  readText,
} from '../http.ts';
import { EVENTS, type Sender } from './events.ts';

/** `accounts` are the OAs we know; `now` stands in for a missing or impossible timestamp. */
export interface ZaloParseOptions {
  readonly accounts: readonly string[];
  readonly now: number;
}

/** Reads one webhook body. Groups, tags, anonymous visitors and unknown events are ignored by name. */
export function parseWebhook(raw: Uint8Array, options: ZaloParseOptions): Parsed {
  const event = readBody(raw);
  const name = readText(event['event_name']) ?? '';
  const reader = EVENTS.get(name);
  const ignored: Parsed = { updates: [], ignored: [readLabel(name)] };
  if (reader === undefined) return ignored;
  const parties = readParties(event, reader.sender, options.accounts);
  const content = reader.read(event, name);
  if (parties === undefined || content === undefined) return ignored;
  const message = readObject(event['message']);
  const quotes = readMessageId(message['quote_msg_id']);
  const at = readMoment(event['timestamp']) ?? options.now;
  const id = readEventId(name, message) ?? createHash('sha256').update(raw).digest('hex');
  const origin = {
    id,
    channel: 'zalo' as const,
    ...parties,
    at,
    ...(quotes === undefined ? {} : { quotes }),
  };
  return { updates: [{ ...origin, ...content }], ignored: [] };
}

/** A reaction's `msg_id` is that of the message reacted to, and one message can get several. */
function readEventId(name: string, message: Loose): string | undefined {
  const id = name === 'user_reacted_message' ? undefined : readMessageId(message['msg_id']);
  return id === undefined ? undefined : `${name}:${id}`;
}

function readParties(
  event: Loose,
  sender: Sender,
  accounts: readonly string[],
): Pick<UpdateOrigin, 'account' | 'user'> | undefined {
  const from = readId(readObject(event['sender'])['id']);
  const to = readId(readObject(event['recipient'])['id']);
  const oa = readId(event['oa_id']);
  const isOurs = (id: string | undefined) => id !== undefined && (id === oa || accounts.includes(id));
  const fromAccount = sender === 'account' || (sender === 'either' && isOurs(from));
  const person =
    readId(event['user_id']) ??
    readId(readObject(event['follower'])['id']) ??
    readId(readObject(event['data'])['user_id']);
  const account = (fromAccount ? from : to) ?? oa;
  const user = (fromAccount ? to : from) ?? person;
  // An account is never a citizen: acting on its own words would be an echo loop.
  return account === undefined || user === undefined || isOurs(user) ? undefined : { account, user };
}
