import type { UpdateContent } from '../../domain/update.ts';
import {
  cleanText,
  type Loose,
  MOST_ATTACHMENTS,
  readId,
  readList,
  readMessageId,
  readMoment,
  readObject,
  readText,
} from '../http.ts';
import { readAttachments } from './attachments.ts';

/** Payload of the Get Started button, set in the Page's Messenger profile. */
export const GET_STARTED = 'GET_STARTED';

/** Metadata of every message that we send: it comes back in the echo, often before the answer of the send call. */
export const OWN_MARK = 'xtt';

// Echoes from the Page's own inbox; the documents and the hand-over pages write it differently.
const INBOX_APPS: ReadonlySet<string> = new Set(['26390203743090', '263902037430900']);

/** An act from which the platform counts its window, though we do nothing with it (platform docs). */
const OPENS = { opensWindow: true } as const;

/** A comment and by whom; `at` in ms, where the platform tells it. */
export interface FeedComment {
  readonly user: string;
  readonly at: number | undefined;
  readonly content: Extract<UpdateContent, { kind: 'comment' }>;
}

type Reader = (event: Loose) => UpdateContent | undefined;

/** One key of an item is its event. The last four are acts of a person that we know of and do nothing with. */
const READERS: readonly (readonly [string, Reader])[] = [
  ['message', (message) => (isEcho(message) ? readEcho(message) : readMessage(message))],
  ['postback', readPostback],
  ['referral', (referral) => readStart(referral)],
  ['delivery', (delivery) => readReceipt('delivered', delivery)],
  ['read', (read) => readReceipt('seen', read)],
  ['reaction', ({ action }) => ({ kind: 'other', event: 'reaction', ...(action === 'react' ? OPENS : {}) })],
  ...['message_edit', 'optin', 'account_linking'].map((event): readonly [string, Reader] => [
    event,
    () => ({ kind: 'other', event }),
  ]),
];

/** What happened in one item of `messaging`; undefined when it is nothing that we know. */
export function readEvent(item: Loose): UpdateContent | undefined {
  const found = READERS.find(([key]) => item[key] !== undefined);
  return found?.[1](readObject(item[found[0]]));
}

/** Whether a message is the Page's own, coming back. */
export function isEcho(message: Loose): boolean {
  return message['is_echo'] === true || message['is_echo'] === 'true';
}

function readMessage(message: Loose): UpdateContent {
  if (message['is_deleted'] === true) return { kind: 'other', event: 'message_deleted' };
  if (message['is_unsupported'] === true) return { kind: 'other', event: 'message_unsupported', ...OPENS };
  const text = cleanText(readText(message['text']) ?? '');
  const caption = text.trim() === '' ? undefined : text;
  const payload = readText(readObject(message['quick_reply'])['payload']);
  if (payload !== undefined) return readChoice(payload, caption);
  if (readText(message['sticker_id']) !== undefined) return { kind: 'sticker' };
  const attachments = readList(message['attachments'], MOST_ATTACHMENTS).map(readObject);
  // A text of nothing that can be seen is a message, too: its writer waits for an answer.
  const isBlank = attachments.length === 0 && readText(message['text']) !== undefined;
  const content = readAttachments(attachments, caption);
  return content ?? (isBlank ? { kind: 'text', text: '' } : { kind: 'other', event: 'message', ...OPENS });
}

function readPostback(postback: Loose): UpdateContent {
  const payload = readText(postback['payload']);
  if (payload === GET_STARTED) return readStart(readObject(postback['referral']));
  const title = cleanText(readText(postback['title']) ?? '');
  return payload === undefined
    ? { kind: 'other', event: 'postback', ...OPENS }
    : readChoice(payload, title === '' ? undefined : title);
}

function readChoice(payload: string, text: string | undefined): UpdateContent {
  return { kind: 'choice', payload: cleanText(payload, 1000), ...(text === undefined ? {} : { text }) };
}

function readStart(referral: Loose): UpdateContent {
  const ref = cleanText(readText(referral['ref']) ?? '', 2083);
  return { kind: 'start', ...(ref === '' ? {} : { ref }) };
}

function readEcho(message: Loose): UpdateContent {
  const app = readText(message['app_id']);
  const isInbox = app === undefined || INBOX_APPS.has(app);
  return { kind: 'echo', human: isInbox && message['metadata'] !== OWN_MARK };
}

/**
 * A new comment in a change of the Page's feed; undefined for edits, removals, reactions, posts, pictures without
 * words, and what the Page itself wrote. `created_time` is in seconds (platform docs).
 */
export function readComment(change: Loose, page: string): FeedComment | undefined {
  const value = readObject(change['value']);
  if (change['field'] !== 'feed' || value['item'] !== 'comment' || value['verb'] !== 'add') return undefined;
  const user = readId(readObject(value['from'])['id']);
  const comment = readMessageId(value['comment_id']);
  const text = cleanText(readText(value['message']) ?? '').trim();
  if (user === undefined || user === page || comment === undefined || text === '') return undefined;
  const at = readMoment(`${value['created_time']}000`);
  return { user, at, content: { kind: 'comment', comment, text } };
}

function readReceipt(kind: 'delivered' | 'seen', receipt: Loose): UpdateContent | undefined {
  const messages = readList(receipt['mids'])
    .map(readMessageId)
    .filter((id) => id !== undefined);
  const watermark = readMoment(receipt['watermark']);
  if (messages.length === 0 && watermark === undefined) return undefined;
  return { kind, messages, ...(watermark === undefined ? {} : { watermark }) };
}
