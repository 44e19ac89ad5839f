import { PAYLOAD_PREFIX } from '../../domain/payload.ts';
import type { UpdateContent } from '../../domain/update.ts';
import {
  cleanText,
  cutText,
  type Loose,
  MOST_ATTACHMENTS,
  readId,
  readList,
  readMessageId,
  readObject,
  readPhone,
  readText,
} from '../http.ts';
import { readAttachments, readCard } from './attachments.ts';

/** Who the sender is; `either`: the sources disagree, so the known OAs decide. */
export type Sender = 'person' | 'account' | 'either';

/** How one kind of event is read. */
export interface EventReader {
  readonly sender: Sender;
  /** undefined: nothing in it for us. */
  readonly read: (event: Loose, name: string) => UpdateContent | undefined;
}

/** Every event that means something to us, by its name. */
export const EVENTS: ReadonlyMap<string, EventReader> = new Map([
  ...listReaders('person', readMessage, [
    'user_send_text',
    'user_send_image',
    'user_send_gif',
    'user_send_link',
    'user_send_audio',
    'user_send_video',
    'user_send_sticker',
    'user_send_location',
    'user_send_file',
    'user_send_business_card',
  ]),
  ...listReaders('account', readEcho, [
    'oa_send_text',
    'oa_send_image',
    'oa_send_gif',
    'oa_send_list',
    'oa_send_file',
    'oa_send_sticker',
    'oa_send_template',
    'oa_send_consent',
  ]),
  ...listReaders('either', readReceipt, ['user_seen_message', 'user_received_message']),
  ...listReaders('person', () => ({ kind: 'follow' }), ['follow']),
  ...listReaders('person', () => ({ kind: 'unfollow' }), ['unfollow']),
  ...listReaders('person', () => ({ kind: 'start' }), ['user_click_chatnow']),
  ...listReaders('person', readInfo, ['user_submit_info']),
  // Acts that count as an interaction, and others that an office may have to know of (platform docs).
  ...listReaders('person', (_event, name) => ({ kind: 'other', event: name, opensWindow: true }), [
    'user_call_oa',
    'widget_interaction_accepted',
  ]),
  ...listReaders('person', (_event, name) => ({ kind: 'other', event: name }), [
    'user_reacted_message',
    'user_reply_consent',
    'user_withdraw',
    'user_asking_product',
  ]),
]);

function listReaders(
  sender: Sender,
  read: EventReader['read'],
  names: readonly string[],
): readonly (readonly [string, EventReader])[] {
  return names.map((name) => [name, { sender, read }] as const);
}

function readMessage(event: Loose, name: string): UpdateContent {
  const message = readObject(event['message']);
  const text = cleanText(readText(message['text']) ?? '');
  // A tap on a query button comes as if the person had written its payload.
  if (text.startsWith(PAYLOAD_PREFIX)) return { kind: 'choice', payload: cutText(text, 1000) };
  const caption = text.trim() === '' ? undefined : text;
  const attachments = readList(message['attachments'], MOST_ATTACHMENTS).map(readObject);
  const content =
    name === 'user_send_business_card' ? readCard(attachments) : readAttachments(attachments, caption);
  // A text of nothing that can be seen is a message, too: its writer waits for an answer.
  const isBlank = name === 'user_send_text' && readText(message['text']) !== undefined;
  return (
    content ?? (isBlank ? { kind: 'text', text: '' } : { kind: 'other', event: name, opensWindow: true })
  );
}

function readEcho(event: Loose): UpdateContent {
  // Only a person answering in the platform's own inbox has an admin id.
  const by = readId(readObject(event['sender'])['admin_id']);
  return { kind: 'echo', human: by !== undefined, ...(by === undefined ? {} : { by }) };
}

function readReceipt(event: Loose, name: string): UpdateContent | undefined {
  const message = readObject(event['message']);
  // Reports on messages to phones share the event's name; they bring back the id that we gave.
  const ids = [...readList(message['msg_ids']), message['msg_id'], message['tracking_id']].map(readMessageId);
  const messages = [...new Set(ids.filter((id) => id !== undefined))];
  if (messages.length === 0) return undefined;
  return { kind: name === 'user_seen_message' ? 'seen' : 'delivered', messages };
}

function readInfo(event: Loose): UpdateContent {
  const info = readObject(event['info']);
  const phone = readPhone(info['phone']);
  const name = cleanText(readText(info['name']) ?? '', 200).trim();
  return { kind: 'contact', ...(phone === undefined ? {} : { phone }), ...(name === '' ? {} : { name }) };
}
