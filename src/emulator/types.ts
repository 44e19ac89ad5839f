/** The two platforms that are emulated. */
export type ChannelName = 'zalo' | 'messenger';

/**
 * How far an entry came. The person's own: sent (left the phone), delivered (our webhook answered 200), seen (the
 * bot marked it or answered), failed (the platform gave up). The bot's: sent, delivered (on the phone), seen.
 */
export type EntryState = 'sent' | 'delivered' | 'seen' | 'failed';

/** What a person can tap under a bot's entry. `payload` for postbacks and queries, `url` and `phone` for the rest. */
export interface ChatButton {
  readonly title: string;
  readonly type: 'show' | 'hide' | 'postback' | 'url' | 'phone' | 'sms';
  readonly payload?: string;
  readonly url?: string;
  readonly phone?: string;
}

/** A picture, a file or a sound of an entry. Files that people sent are served by the emulator. */
export interface ChatMedia {
  readonly type: 'image' | 'gif' | 'audio' | 'video' | 'file' | 'sticker';
  readonly url: string;
  readonly name?: string;
}

/** One element of a generic template, or a request for contact details. */
export interface ChatCard {
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly buttons: readonly ChatButton[];
}

/** One bubble of a chat, as the person sees it. */
export interface ChatEntry {
  /** The platform's message id (Zalo `msg_id`, Messenger `mid`). */
  readonly id: string;
  /** Grows over the whole emulator: order and cursor. */
  readonly serial: number;
  readonly from: 'me' | 'bot';
  readonly kind: 'text' | 'media' | 'location' | 'event';
  readonly at: number;
  readonly text?: string;
  readonly media?: readonly ChatMedia[];
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly buttons?: readonly ChatButton[];
  readonly quickReplies?: readonly ChatButton[];
  readonly cards?: readonly ChatCard[];
  /** For `kind: 'event'`: follow, unfollow, chat-now, open-link, submit-info, comment. */
  readonly event?: string;
  /** Id of the entry that this one answers. */
  readonly quotes?: string;
  /** Set when a person, and not the bot, answered from the office's inbox. */
  readonly admin?: string;
  readonly state: EntryState;
}

/** What the person's phone does with a message: shows it and reads it, only rings, or is off. */
export type PhoneMode = 'reading' | 'pocket' | 'off';

/** The bytes of a picture or file that a person sends, or the address of one that exists elsewhere. */
export type MediaInput =
  | { readonly url: string; readonly name?: string; readonly size?: number }
  | { readonly bytes: Uint8Array; readonly type: string; readonly name?: string };

/** What became of the first delivery of an act to the webhook. */
export interface Receipt {
  /** Message id of the act ('' for acts without one). */
  readonly id: string;
  /** The webhook answered 200 at the first attempt. */
  readonly accepted: boolean;
  /** HTTP status of the first attempt; undefined when it was not sent, timed out or could not connect. */
  readonly status?: number;
}
