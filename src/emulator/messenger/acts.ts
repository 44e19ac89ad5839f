import { type Ground, type Placed, placeMedia } from '../ground.ts';
import { makeMid } from '../ids.ts';
import type { Fields } from '../json.ts';
import type { ChatButton, ChatEntry, ChatMedia, MediaInput, Receipt } from '../types.ts';
import { readWords } from '../words.ts';
import type { Thread } from '../world.ts';
import type { MessengerEvents } from './events.ts';
import type { PageBook } from './pages.ts';

/** What a person (or the office, by hand) does on Messenger. Answers as Zalo's acts. */
export interface MessengerActs {
  sendText(user: string, pageId: string, text: string, options?: { quote?: string }): Promise<Receipt>;
  /** Tap on a quick reply; its title is looked up in the chat when it is not given. */
  quickReply(user: string, pageId: string, payload: string, title?: string): Promise<Receipt>;
  /** Tap on a button or a menu item; its title is looked up in the chat when it is not given. */
  postback(user: string, pageId: string, payload: string, title?: string): Promise<Receipt>;
  /** Tap on Get Started, with the ref of the m.me link that led here. */
  getStarted(user: string, pageId: string, ref?: string): Promise<Receipt>;
  /** Opens m.me/<page>?ref=…: Get Started for a new person, a referral in a chat that exists. */
  openLink(user: string, pageId: string, ref: string): Promise<Receipt>;
  sendImage(
    user: string,
    pageId: string,
    image?: MediaInput | readonly MediaInput[],
    text?: string,
  ): Promise<Receipt>;
  sendFile(user: string, pageId: string, file: MediaInput): Promise<Receipt>;
  sendAudio(user: string, pageId: string, audio: MediaInput): Promise<Receipt>;
  /** The thumbs-up when no id is given. */
  sendSticker(user: string, pageId: string, stickerId?: number): Promise<Receipt>;
  sendLocation(user: string, pageId: string, latitude: number, longitude: number): Promise<Receipt>;
  react(user: string, pageId: string, mid: string, reaction: string, emoji: string): Promise<Receipt>;
  /** The person reads everything that the Page sent. */
  seen(user: string, pageId: string): Promise<Receipt>;
  /** A comment under a post of the Page; `id` of the answer is the comment id. */
  comment(user: string, pageId: string, text: string): Promise<Receipt>;
  /** An official types an answer in the Page's inbox. */
  adminText(user: string, pageId: string, text: string): Promise<Receipt>;
}

/** The thumbs-up sticker. */
const THUMBS_UP = 369239263222822;
/** A ref may hold letters, digits, `-`, `_` and `=`. */
const REF = /^[A-Za-z0-9_=-]{1,2083}$/;

/** Creates the acts. */
export function createMessengerActs(ground: Ground, events: MessengerEvents, pages: PageBook): MessengerActs {
  const { world } = ground;
  const open = (user: string, page: string): Thread => world.open('messenger', page, user);
  type Shown = Omit<ChatEntry, 'id' | 'serial' | 'at' | 'from' | 'state'>;

  async function say(thread: Thread, message: Fields, entry: Shown): Promise<Receipt> {
    const mid = makeMid();
    world.add(thread, { ...entry, id: mid, from: 'me', state: 'sent' });
    world.touch(thread);
    return { id: mid, ...(await events.fromUser(thread, 'messages', 'message', { mid, ...message }, mid)) };
  }

  async function tapPostback(thread: Thread, title: string, payload: string, ref?: string): Promise<Receipt> {
    const mid = makeMid();
    world.add(thread, { id: mid, from: 'me', kind: 'text', text: title, state: 'sent' });
    world.touch(thread);
    const referral = ref === undefined ? {} : { referral: describeReferral(ref) };
    const value = { mid, title, payload, ...referral };
    return { id: mid, ...(await events.fromUser(thread, 'messaging_postbacks', 'postback', value, mid)) };
  }

  function sendMedia(thread: Thread, type: ChatMedia['type'], files: readonly Placed[], text?: string) {
    const attachments = files.map((file) => ({ type, payload: { url: file.address } }));
    const words = text === undefined ? {} : { text };
    const entry: Shown = { kind: 'media', media: files.map((file) => file.shown), ...words };
    return say(thread, { ...words, attachments }, entry);
  }

  function getStarted(user: string, page: string, ref?: string): Promise<Receipt> {
    if (ref !== undefined) checkRef(ref);
    return tapPostback(
      open(user, page),
      readWords().getStarted,
      pages.getStarted(page) ?? 'GET_STARTED',
      ref,
    );
  }

  return {
    getStarted,
    sendText(user, page, text, extra = {}) {
      const reply = extra.quote === undefined ? {} : { reply_to: { mid: extra.quote } };
      const quotes = extra.quote === undefined ? {} : { quotes: extra.quote };
      return say(open(user, page), { text, ...reply }, { kind: 'text', text, ...quotes });
    },
    quickReply(user, page, payload, title) {
      const thread = open(user, page);
      const text = title ?? findTitle(thread, payload, (entry) => entry.quickReplies);
      return say(thread, { text, quick_reply: { payload } }, { kind: 'text', text });
    },
    postback(user, page, payload, title) {
      const thread = open(user, page);
      const everyButton = (entry: ChatEntry) => [
        ...(entry.buttons ?? []),
        ...(entry.cards ?? []).flatMap((card) => card.buttons),
      ];
      return tapPostback(thread, title ?? findTitle(thread, payload, everyButton), payload);
    },
    async openLink(user, page, ref) {
      checkRef(ref);
      const thread = open(user, page);
      if (thread.lastAct === undefined) return getStarted(user, page, ref);
      const id = makeMid();
      world.add(thread, { id, from: 'me', kind: 'event', event: 'open-link', text: ref, state: 'sent' });
      world.touch(thread);
      return {
        id: '',
        ...(await events.fromUser(thread, 'messaging_referrals', 'referral', describeReferral(ref), id)),
      };
    },
    sendImage(user, page, image, text) {
      const images: readonly (MediaInput | undefined)[] = Array.isArray(image) ? image : [image];
      return sendMedia(
        open(user, page),
        'image',
        images.map((one) => placeMedia(ground, 'image', one)),
        text,
      );
    },
    sendFile: (user, page, file) => sendMedia(open(user, page), 'file', [placeMedia(ground, 'file', file)]),
    sendAudio: (user, page, audio) =>
      sendMedia(open(user, page), 'audio', [placeMedia(ground, 'audio', audio)]),
    sendSticker(user, page, stickerId = THUMBS_UP) {
      const url = `${ground.baseUrl()}/emulator/assets/sticker.svg`;
      const attachments = [{ type: 'sticker', payload: { url, sticker_id: stickerId } }];
      const media = [{ type: 'sticker' as const, url: '/emulator/assets/sticker.svg' }];
      return say(open(user, page), { sticker_id: stickerId, attachments }, { kind: 'media', media });
    },
    sendLocation(user, page, latitude, longitude) {
      const payload = { coordinates: { lat: latitude, long: longitude } };
      const entry = { kind: 'location' as const, location: { latitude, longitude } };
      return say(open(user, page), { attachments: [{ type: 'location', payload }] }, entry);
    },
    async react(user, page, mid, reaction, emoji) {
      const thread = open(user, page);
      world.touch(thread);
      const value = { reaction, emoji, action: 'react', mid };
      return { id: '', ...(await events.fromUser(thread, 'message_reactions', 'reaction', value)) };
    },
    async seen(user, page) {
      const thread = open(user, page);
      const unread = thread.entries.filter((entry) => entry.from === 'bot' && entry.state !== 'seen');
      if (unread.length === 0) return { id: '', accepted: false };
      for (const entry of unread) world.setState(thread, entry.id, 'seen');
      return { id: '', ...(await events.read(thread)) };
    },
    async comment(user, page, text) {
      const thread = open(user, page);
      const post = `${page}_${String(1000 + pages.comments.size)}`;
      const id = `${post.split('_')[1]}_${String(ground.now())}${pages.comments.size}`;
      pages.comments.set(id, { page, user, at: ground.now(), answered: false });
      world.add(thread, { id, from: 'me', kind: 'event', event: 'comment', text, state: 'sent' });
      const value = {
        from: { id: user, name: thread.name },
        message: text,
        post_id: post,
        comment_id: id,
        created_time: Math.floor(ground.now() / 1000),
        item: 'comment',
        parent_id: post,
        verb: 'add',
      };
      return { id, ...(await events.feed(page, value)) };
    },
    async adminText(user, page, text) {
      const thread = open(user, page);
      const mid = makeMid();
      world.add(thread, {
        id: mid,
        from: 'bot',
        kind: 'text',
        text,
        admin: 'page-inbox',
        state: 'delivered',
      });
      return { id: mid, ...(await events.echo(thread, mid, { text })) };
    },
  };
}

function describeReferral(ref: string): Fields {
  return { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' };
}

function checkRef(ref: string): void {
  if (!REF.test(ref)) throw new Error('a ref has letters, digits, - _ and = only');
}

function findTitle(
  thread: Thread,
  payload: string,
  list: (entry: ChatEntry) => readonly ChatButton[] | undefined,
): string {
  const found = thread.entries.findLast((entry) => list(entry)?.some((button) => button.payload === payload));
  return (found && list(found)?.find((button) => button.payload === payload)?.title) ?? payload;
}
