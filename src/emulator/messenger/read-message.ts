import { mediaPath } from '../ground.ts';
import { asFields, asList, asText, type Fields, isWebAddress } from '../json.ts';
import type { MediaStore } from '../media.ts';
import type { ChatButton, ChatMedia } from '../types.ts';
import { badParameter, GraphError } from './errors.ts';
import { readShort, readTemplate, type ShownTemplate } from './read-template.ts';

const TEXT = 2000;
const METADATA = 1000;
const QUICK_REPLIES = 13;
const QUICK_REPLY_TITLE = 20;
const PAYLOAD = 1000;
const MEDIA_TYPES = ['image', 'audio', 'video', 'file'] as const;

/** A message that passed every check. `reusable`: its attachment gets an id. */
export interface GraphMessage extends ShownTemplate {
  readonly quickReplies?: readonly ChatButton[];
  readonly metadata?: string;
  readonly reusable?: boolean;
  /** The attachment as the echo tells it. */
  readonly attachment?: Fields;
}

/** Attachments by id, and the file of a multipart call. */
export interface Attachments {
  readonly ids: ReadonlyMap<string, ChatMedia>;
  readonly media: MediaStore;
  readonly filedata?: string;
}

/** Reads the `message` of a send call. Throws error 100. */
export function readGraphMessage(value: unknown, attachments: Attachments): GraphMessage {
  const message = asFields(value);
  if (message === undefined) throw badParameter('message must be an object');
  const metadata = message['metadata'];
  if (metadata !== undefined && (typeof metadata !== 'string' || metadata.length >= METADATA)) {
    throw badParameter('metadata must be shorter than 1000 characters');
  }
  const extras = {
    ...(metadata === undefined ? {} : { metadata }),
    ...(message['quick_replies'] === undefined
      ? {}
      : { quickReplies: readQuickReplies(message['quick_replies']) }),
  };
  if (message['attachment'] !== undefined) {
    if (message['text'] !== undefined) throw badParameter('text and attachment exclude each other');
    return { ...extras, ...readAttachment(message['attachment'], attachments) };
  }
  const text = message['text'];
  if (typeof text !== 'string' || text.trim() === '') throw badParameter('text or attachment is required');
  if (text.length > TEXT)
    throw badParameter('Length of param message[text] must be less than or equal to 2000');
  return { ...extras, text };
}

/** Reads an attachment object, also for uploads without a message. Throws error 100. */
export function readAttachment(value: unknown, attachments: Attachments): GraphMessage {
  const attachment = asFields(value);
  const payload = asFields(attachment?.['payload']) ?? {};
  if (attachment === undefined) throw badParameter('attachment must be an object');
  if (attachment['type'] === 'template') return { ...readTemplate(payload), attachment };
  const type = MEDIA_TYPES.find((one) => one === attachment['type']);
  if (type === undefined) throw badParameter('attachment type is not supported');
  const media = readMedia(type, payload, attachments);
  const reusable = payload['is_reusable'] === true || payload['is_reusable'] === 'true';
  return { media: [media], reusable, attachment: { type, payload: { url: media.url } } };
}

function readMedia(
  type: (typeof MEDIA_TYPES)[number],
  payload: Fields,
  { ids, media, filedata }: Attachments,
): ChatMedia {
  if (filedata !== undefined) {
    return { type, url: mediaPath(filedata), name: media.get(filedata)?.name ?? type };
  }
  const id = payload['attachment_id'];
  if (id !== undefined) {
    const known = ids.get(String(id));
    if (known === undefined) throw new GraphError(100, 'Invalid attachment id', 2018074);
    return known;
  }
  const url = payload['url'];
  if (!isWebAddress(url)) throw new GraphError(100, 'Failed to fetch the file from the url', 2018008);
  return { type, url };
}

function readQuickReplies(value: unknown): readonly ChatButton[] {
  const replies = asList(value);
  if (replies === undefined || replies.length === 0) throw badParameter('quick_replies must be a list');
  if (replies.length > QUICK_REPLIES) throw badParameter('quick_replies must be at most 13');
  return replies.map((reply) => readQuickReply(asFields(reply)));
}

function readQuickReply(reply: Fields | undefined): ChatButton {
  const type = reply?.['content_type'];
  if (type === 'user_phone_number' || type === 'user_email')
    return { title: type, type: 'postback', payload: type };
  if (reply === undefined || type !== 'text') throw badParameter('quick reply content_type is not supported');
  return {
    title: readShort(reply['title'], 'quick reply title', QUICK_REPLY_TITLE),
    type: 'postback',
    payload: readShort(asText(reply['payload']), 'quick reply payload', PAYLOAD),
  };
}
