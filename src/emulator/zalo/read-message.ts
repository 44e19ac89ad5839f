import { mediaPath } from '../ground.ts';
import { asFields, asList, asText, type Fields, isWebAddress } from '../json.ts';
import type { MediaStore } from '../media.ts';
import type { ChatButton, ChatCard, ChatMedia } from '../types.ts';
import { invalid, tooLong, ZaloError } from './errors.ts';

const TEXT_LIMIT = 2000;
const BUTTONS_LIMIT = 5;
const TITLE_LIMIT = 100;
const PAYLOAD_LIMIT = 1000;
const SUBTITLE_LIMIT = 500;
/** Uploaded ids live seven days. */
const UPLOAD_LIFE = 7 * 24 * 3600 * 1000;

/** A consultation message that passed every check. `echo` names the event that reports it. */
export interface ZaloMessage {
  readonly text?: string;
  readonly media?: readonly ChatMedia[];
  readonly buttons?: readonly ChatButton[];
  readonly cards?: readonly ChatCard[];
  readonly quotes?: string;
  readonly echo: 'oa_send_text' | 'oa_send_image' | 'oa_send_gif' | 'oa_send_sticker' | 'oa_send_file';
}

/** Where uploads are looked up, and the time that decides whether they are still there. */
export interface Uploads {
  readonly media: MediaStore;
  readonly now: number;
}

/** Reads the `message` of a send call. Throws ZaloError -201, -210, -233 or -100. */
export function readZaloMessage(value: unknown, uploads: Uploads): ZaloMessage {
  const message = asFields(value);
  if (message === undefined) throw invalid('message');
  const text = message['text'];
  if (text !== undefined && typeof text !== 'string') throw invalid('text');
  if (text !== undefined && text.length > TEXT_LIMIT) throw tooLong('text', TEXT_LIMIT);
  const quotes = message['quote_message_id'];
  if (quotes !== undefined && asText(quotes) === undefined) throw invalid('quote_message_id');
  const rest = {
    ...(text === undefined || text === '' ? {} : { text }),
    ...(typeof quotes === 'string' ? { quotes } : {}),
  };
  if (message['attachment'] === undefined) {
    if (rest.text === undefined || rest.text.trim() === '') throw invalid('text');
    return { ...rest, echo: 'oa_send_text' };
  }
  return { ...rest, ...readAttachment(message['attachment'], rest.text, uploads) };
}

function readAttachment(value: unknown, text: string | undefined, uploads: Uploads): ZaloMessage {
  const attachment = asFields(value);
  const payload = asFields(attachment?.['payload']);
  if (attachment === undefined) throw invalid('attachment');
  if (payload === undefined) throw invalid('payload');
  if (attachment['type'] === 'file') {
    const token = asText(payload['token']);
    if (token === undefined) throw invalid('token');
    return { media: [readUpload(token, 'file', uploads)], echo: 'oa_send_file' };
  }
  if (attachment['type'] !== 'template') throw invalid('attachment type');
  const kind = payload['template_type'];
  if (kind === 'media') return readMedia(payload, uploads);
  if (kind === 'request_user_info') return { cards: [readInfoRequest(payload)], echo: 'oa_send_text' };
  if (kind !== undefined && kind !== 'button') throw new ZaloError(-233, 'message type is not supported');
  if (text === undefined) throw invalid('text');
  return { buttons: readButtons(payload['buttons']), echo: 'oa_send_text' };
}

function readMedia(payload: Fields, uploads: Uploads): ZaloMessage {
  const elements = asList(payload['elements']);
  const element = asFields(elements?.[0]);
  if (elements?.length !== 1 || element === undefined) throw invalid('elements');
  if (payload['buttons'] !== undefined) throw invalid('buttons');
  const type = element['media_type'];
  const url = element['url'];
  const id = asText(element['attachment_id']);
  if ((url === undefined) === (id === undefined)) throw invalid('url or attachment_id');
  if (url !== undefined && !isWebAddress(url)) throw invalid('url');
  if (type === 'sticker') {
    if (id === undefined) throw invalid('attachment_id');
    return { media: [{ type: 'sticker', url: '', name: id }], echo: 'oa_send_sticker' };
  }
  if (type === 'gif' && !(Number(element['width']) > 0 && Number(element['height']) > 0)) {
    throw invalid('width or height');
  }
  if (type !== 'image' && type !== 'gif') throw invalid('media_type');
  const shown: ChatMedia =
    typeof url === 'string' ? { type, url } : { ...readUpload(id ?? '', type, uploads), type };
  return { media: [shown], echo: type === 'gif' ? 'oa_send_gif' : 'oa_send_image' };
}

function readUpload(id: string, type: ChatMedia['type'], uploads: Uploads): ChatMedia {
  const file = uploads.media.get(id);
  if (file === undefined || uploads.now > file.at + UPLOAD_LIFE) {
    throw new ZaloError(-100, 'attachment id is invalid or expired');
  }
  return { type, url: mediaPath(id), name: file.name };
}

function readButtons(value: unknown): readonly ChatButton[] {
  const buttons = asList(value);
  if (buttons === undefined || buttons.length === 0) throw invalid('buttons');
  if (buttons.length > BUTTONS_LIMIT) throw tooLong('buttons', BUTTONS_LIMIT);
  return buttons.map((button) => readButton(asFields(button)));
}

function readButton(button: Fields | undefined): ChatButton {
  const title = asText(button?.['title']);
  if (button === undefined || title === undefined) throw invalid('title');
  if (title.length > TITLE_LIMIT) throw tooLong('title', TITLE_LIMIT);
  const payload = button['payload'];
  const details = asFields(payload);
  switch (button['type']) {
    case 'oa.query.show':
    case 'oa.query.hide': {
      if (typeof payload !== 'string' || payload === '') throw invalid('payload');
      if (payload.length > PAYLOAD_LIMIT) throw tooLong('payload', PAYLOAD_LIMIT);
      return { title, type: button['type'] === 'oa.query.show' ? 'show' : 'hide', payload };
    }
    case 'oa.open.url': {
      const url = details?.['url'];
      if (!isWebAddress(url)) throw invalid('url');
      return { title, type: 'url', url };
    }
    case 'oa.open.phone':
    case 'oa.open.sms': {
      const phone = asText(details?.['phone_code']);
      if (phone === undefined) throw invalid('phone_code');
      return { title, type: button['type'] === 'oa.open.phone' ? 'phone' : 'sms', phone };
    }
    default:
      throw invalid('button type');
  }
}

function readInfoRequest(payload: Fields): ChatCard {
  const elements = asList(payload['elements']);
  const element = asFields(elements?.[0]);
  if (elements?.length !== 1 || element === undefined) throw invalid('elements');
  const title = asText(element['title']);
  const subtitle = asText(element['subtitle']);
  const imageUrl = element['image_url'];
  if (title === undefined) throw invalid('title');
  if (title.length > TITLE_LIMIT) throw tooLong('title', TITLE_LIMIT);
  if (subtitle === undefined) throw invalid('subtitle');
  if (subtitle.length > SUBTITLE_LIMIT) throw tooLong('subtitle', SUBTITLE_LIMIT);
  if (!isWebAddress(imageUrl)) throw invalid('image_url');
  return { title, subtitle, imageUrl, buttons: [] };
}
