import { createHash } from 'node:crypto';
import type { Ground, Placed } from '../ground.ts';
import { placeMedia } from '../ground.ts';
import { makeZaloMessageId } from '../ids.ts';
import type { Fields } from '../json.ts';
import type { ChatEntry, ChatMedia, MediaInput, Receipt } from '../types.ts';
import type { Thread } from '../world.ts';
import type { ZaloEvents } from './events.ts';

/** What a person (or the office, by hand) does on Zalo. Each act answers with the fate of its first webhook call. */
export interface ZaloActs {
  sendText(user: string, oaId: string, text: string, options?: { quote?: string }): Promise<Receipt>;
  /** Tap on a query button: `show` puts the payload into the chat, `hide` does not. */
  tap(user: string, oaId: string, payload: string, mode: 'show' | 'hide'): Promise<Receipt>;
  /** One or several images in one message; without input a sample photo. */
  sendImage(
    user: string,
    oaId: string,
    image?: MediaInput | readonly MediaInput[],
    text?: string,
  ): Promise<Receipt>;
  sendFile(user: string, oaId: string, file: MediaInput): Promise<Receipt>;
  sendAudio(user: string, oaId: string, audio: MediaInput): Promise<Receipt>;
  sendSticker(user: string, oaId: string, stickerId?: string): Promise<Receipt>;
  sendLocation(user: string, oaId: string, latitude: number, longitude: number): Promise<Receipt>;
  follow(user: string, oaId: string, source?: string): Promise<Receipt>;
  unfollow(user: string, oaId: string): Promise<Receipt>;
  /** The first "chat now" tap; later ones send nothing. */
  chatNow(user: string, oaId: string): Promise<Receipt>;
  /** The person reads everything that the OA sent. */
  seen(user: string, oaId: string): Promise<Receipt>;
  react(user: string, oaId: string, messageId: string, icon: string): Promise<Receipt>;
  /** The answer to a request for contact details. */
  submitInfo(user: string, oaId: string, info: Fields): Promise<Receipt>;
  /** An official types an answer at oa.zalo.me. */
  adminText(user: string, oaId: string, text: string, adminId?: string): Promise<Receipt>;
}

/** Creates the acts. `filter()` tells whether texts that begin with `#` are swallowed. */
export function createZaloActs(ground: Ground, events: ZaloEvents, filter: () => boolean): ZaloActs {
  const { world, options } = ground;
  const appId = options.zalo.appId;
  const open = (user: string, oaId: string): Thread => world.open('zalo', oaId, user);

  async function say(
    thread: Thread,
    name: string,
    message: Fields,
    entry?: Omit<ChatEntry, 'id' | 'serial' | 'at' | 'from' | 'state'>,
  ): Promise<Receipt> {
    const id = makeZaloMessageId();
    if (entry !== undefined) world.add(thread, { ...entry, id, from: 'me', state: 'sent' });
    world.touch(thread);
    const text = message['text'];
    if (filter() && typeof text === 'string' && text.startsWith('#')) return { id, accepted: false };
    const { text: words, ...rest } = message;
    const body = words === undefined ? { msg_id: id, ...rest } : { text: words, msg_id: id, ...rest };
    return { id, ...(await events.fromUser(thread, name, body, entry && id)) };
  }

  function sendMedia(
    thread: Thread,
    name: string,
    type: ChatMedia['type'],
    placed: readonly Placed[],
    text?: string,
  ) {
    const attachments = placed.map((file) => ({ payload: describePayload(type, file), type }));
    const words = text === undefined ? {} : { text };
    const entry = { kind: 'media' as const, media: placed.map((file) => file.shown), ...words };
    return say(thread, name, { ...words, attachments }, entry);
  }

  async function tell(thread: Thread, fields: Fields, event?: string, opensWindow = true): Promise<Receipt> {
    const id = makeZaloMessageId();
    if (event !== undefined) world.add(thread, { id, from: 'me', kind: 'event', event, state: 'sent' });
    world.touch(thread, opensWindow);
    const posted = await events.plain(thread.user, fields);
    if (event !== undefined) world.setState(thread, id, posted.accepted ? 'delivered' : 'sent');
    return { id: '', ...posted };
  }

  return {
    sendText(user, oaId, text, extra = {}) {
      const quote = extra.quote === undefined ? {} : { quote_msg_id: extra.quote };
      const quotes = extra.quote === undefined ? {} : { quotes: extra.quote };
      return say(open(user, oaId), 'user_send_text', { text, ...quote }, { kind: 'text', text, ...quotes });
    },
    tap(user, oaId, payload, mode) {
      const entry = { kind: 'text' as const, text: payload };
      return say(open(user, oaId), 'user_send_text', { text: payload }, mode === 'show' ? entry : undefined);
    },
    sendImage(user, oaId, image, text) {
      const images: readonly (MediaInput | undefined)[] = Array.isArray(image) ? image : [image];
      const placed = images.map((one) => placeMedia(ground, 'image', one));
      return sendMedia(open(user, oaId), 'user_send_image', 'image', placed, text);
    },
    sendFile: (user, oaId, file) =>
      sendMedia(open(user, oaId), 'user_send_file', 'file', [placeMedia(ground, 'file', file)]),
    sendAudio: (user, oaId, audio) =>
      sendMedia(open(user, oaId), 'user_send_audio', 'audio', [placeMedia(ground, 'audio', audio)]),
    sendSticker(user, oaId, stickerId = '46964') {
      const sticker = placeMedia(ground, 'sticker', {
        url: `${ground.baseUrl()}/emulator/assets/sticker.svg`,
        name: stickerId,
      });
      return sendMedia(open(user, oaId), 'user_send_sticker', 'sticker', [sticker]);
    },
    sendLocation(user, oaId, latitude, longitude) {
      const coordinates = { latitude: String(latitude), longitude: String(longitude) };
      const attachments = [{ payload: { coordinates }, type: 'location' }];
      const entry = { kind: 'location' as const, location: { latitude, longitude } };
      return say(open(user, oaId), 'user_send_location', { text: '', attachments }, entry);
    },
    follow(user, oaId, source = 'oa_profile') {
      const thread = open(user, oaId);
      thread.follower = true;
      const people = { oa_id: oaId, follower: { id: user }, user_id_by_app: events.appUserId(thread) };
      return tell(thread, { ...people, event_name: 'follow', source, app_id: appId }, 'follow');
    },
    unfollow(user, oaId) {
      const thread = open(user, oaId);
      thread.follower = false;
      const people = { oa_id: oaId, follower: { id: user }, user_id_by_app: events.appUserId(thread) };
      return tell(thread, { ...people, event_name: 'unfollow', app_id: appId }, 'unfollow', false);
    },
    async chatNow(user, oaId) {
      const thread = open(user, oaId);
      if (thread.chattedNow) return { id: '', accepted: false };
      thread.chattedNow = true;
      const people = { app_id: appId, oa_id: oaId, user_id: user, user_id_by_app: events.appUserId(thread) };
      return tell(thread, { ...people, event_name: 'user_click_chatnow' }, 'chat-now');
    },
    async seen(user, oaId) {
      const thread = open(user, oaId);
      const unread = thread.entries.filter((entry) => entry.from === 'bot' && entry.state !== 'seen');
      if (unread.length === 0) return { id: '', accepted: false };
      for (const entry of unread) world.setState(thread, entry.id, 'seen');
      return {
        id: '',
        ...(await events.seen(
          thread,
          unread.map((entry) => entry.id),
        )),
      };
    },
    async react(user, oaId, messageId, icon) {
      const thread = open(user, oaId);
      const people = { sender: { id: user }, recipient: { id: oaId } };
      const message = { msg_id: messageId, react_icon: icon };
      return tell(
        thread,
        { event_name: 'user_reacted_message', app_id: appId, ...people, message },
        undefined,
        false,
      );
    },
    submitInfo(user, oaId, info) {
      const people = { sender: { id: user }, recipient: { id: oaId } };
      const fields = { app_id: appId, ...people, event_name: 'user_submit_info', info };
      return tell(open(user, oaId), fields, 'submit-info');
    },
    async adminText(user, oaId, text, adminId = '4267886274574868951') {
      const thread = open(user, oaId);
      const id = makeZaloMessageId();
      world.add(thread, { id, from: 'bot', kind: 'text', text, admin: adminId, state: 'delivered' });
      return { id, ...(await events.echo(thread, 'oa_send_text', { text, msg_id: id }, adminId)) };
    },
  };
}

/** Payload of an attachment, by kind. `size` is a string. */
function describePayload(type: ChatMedia['type'], file: Placed): Fields {
  if (type === 'audio') return { url: file.address };
  if (type === 'sticker') return { id: file.name, url: file.address };
  if (type === 'file') {
    const checksum = createHash('md5')
      .update(file.bytes ?? file.address)
      .digest('hex');
    const ending = file.name.includes('.') ? file.name.slice(file.name.lastIndexOf('.') + 1) : '';
    return { url: file.address, size: String(file.size), name: file.name, checksum, type: ending };
  }
  return { thumbnail: file.address, url: file.address };
}
