import type { Ground } from './ground.ts';
import { asList, asText, type Fields } from './json.ts';
import type { MessengerActs } from './messenger/acts.ts';
import { listButtons, pressButton } from './press.ts';
import type { MediaInput, Receipt } from './types.ts';
import type { Thread } from './world.ts';
import type { ZaloActs } from './zalo/acts.ts';

/** Longest text that a phone sends. */
const TEXT_LIMIT = 10_000;

/** The acts of both platforms. */
export interface Acts {
  readonly zalo: ZaloActs;
  readonly messenger: MessengerActs;
}

/** Carries out what the page asks in the person's name. Throws on acts that this phone does not have. */
export function performAct(ground: Ground, acts: Acts, thread: Thread, body: Fields): Promise<Receipt> {
  const { account, channel, user } = thread;
  const side = channel === 'zalo' ? acts.zalo : acts.messenger;
  switch (body['act']) {
    case 'text': {
      const text = readText(body['text']);
      const quote = asText(body['quote']);
      return side.sendText(user, account, text, quote === undefined ? {} : { quote });
    }
    case 'image':
      return side.sendImage(user, account, readImages(ground, body['media']));
    case 'file': {
      const [file] = readFiles(ground, body['media']);
      if (file === undefined) throw new Error('file is missing');
      const isVoice = 'type' in file && file.type.startsWith('audio/');
      return isVoice ? side.sendAudio(user, account, file) : side.sendFile(user, account, file);
    }
    case 'location':
      return side.sendLocation(
        user,
        account,
        readNumber(body['latitude'], 90),
        readNumber(body['longitude'], 180),
      );
    case 'press':
      return press(acts, thread, body);
    case 'seen':
      return side.seen(user, account);
    case 'sticker':
      return side.sendSticker(user, account);
    case 'office':
      return side.adminText(user, account, readText(body['text']));
    default:
      return channel === 'zalo'
        ? actOnZalo(acts.zalo, thread, body)
        : actOnMessenger(acts.messenger, thread, body);
  }
}

function actOnZalo(zalo: ZaloActs, { account, user }: Thread, body: Fields): Promise<Receipt> {
  if (body['act'] === 'follow') return zalo.follow(user, account);
  if (body['act'] === 'unfollow') return zalo.unfollow(user, account);
  if (body['act'] === 'chat-now') return zalo.chatNow(user, account);
  throw new Error('Zalo has no such act');
}

function actOnMessenger(messenger: MessengerActs, { account, user }: Thread, body: Fields): Promise<Receipt> {
  const ref = asText(body['ref']);
  const payload = asText(body['payload']);
  if (body['act'] === 'get-started') return messenger.getStarted(user, account, ref);
  if (body['act'] === 'open-link' && ref !== undefined) return messenger.openLink(user, account, ref);
  if (body['act'] === 'menu' && payload !== undefined) {
    return messenger.postback(user, account, payload, asText(body['title']));
  }
  if (body['act'] === 'comment') return messenger.comment(user, account, readText(body['text']));
  throw new Error('Messenger has no such act');
}

function press(acts: Acts, thread: Thread, body: Fields): Promise<Receipt> {
  const entry = thread.entries.find((one) => one.id === body['entry']);
  const button = entry === undefined ? undefined : listButtons(entry)[Number(body['button'])];
  if (entry === undefined || button === undefined) throw new Error('no such button');
  return pressButton(acts, thread, entry, button);
}

function readText(value: unknown): string {
  const text = asText(value)?.slice(0, TEXT_LIMIT);
  if (text === undefined) throw new Error('text is missing');
  return text;
}

/** Uploaded pictures by id; none given means the sample photo. */
function readImages(ground: Ground, value: unknown): readonly MediaInput[] | undefined {
  const images = readFiles(ground, value);
  return images.length === 0 ? undefined : images;
}

/** Uploaded files by id. */
function readFiles(ground: Ground, value: unknown): readonly MediaInput[] {
  return (asList(value) ?? []).map((id) => {
    const file = ground.media.get(String(id));
    if (file === undefined) throw new Error('the file is gone');
    return { bytes: file.bytes, type: file.type, name: file.name };
  });
}

function readNumber(value: unknown, limit: number): number {
  if (typeof value !== 'number' || Math.abs(value) > limit) throw new Error('not a coordinate');
  return value;
}
