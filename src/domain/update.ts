/** Names of the platforms that a commune can connect. */
export type ChannelName = 'zalo' | 'messenger';

/** A file that a person sent: `url` is the platform's own and may expire. */
export interface Media {
  readonly type: 'image' | 'video' | 'audio' | 'file';
  readonly url: string;
  readonly name?: string;
  /** Fetched only after the petition was stored: the seals of its timeline do not cover it. */
  readonly late?: true;
}

/** What every update says of where it comes from. All ids are strings; `at` is in milliseconds since 1970. */
export interface UpdateOrigin {
  /** The platform's own id of the event, or a digest of the event where the platform gives none. */
  readonly id: string;
  readonly channel: ChannelName;
  /** OA id or Page id. */
  readonly account: string;
  /** The person's id, scoped to the account. */
  readonly user: string;
  readonly at: number;
  /** Platform id of the message that the person replied to. */
  readonly quotes?: string;
}

/** What a person did. */
export type UpdateContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly payload: string; readonly text?: string }
  | {
      readonly kind: 'image' | 'file' | 'audio' | 'video';
      readonly media: readonly Media[];
      readonly text?: string;
    }
  | { readonly kind: 'sticker' }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'contact'; readonly phone?: string; readonly name?: string }
  | { readonly kind: 'follow' | 'unfollow' }
  /** Get Started, chat-now, or a link that carried a reference. */
  | { readonly kind: 'start'; readonly ref?: string }
  /** The person's client reports on our messages: by id, or everything sent up to `watermark` (ms). */
  | { readonly kind: 'delivered' | 'seen'; readonly messages: readonly string[]; readonly watermark?: number }
  /**
   * A message of the account itself; `human` when an official typed it in the platform's own inbox, `by` being the
   * id of that official there when the platform tells it. What was typed is nobody's business here.
   */
  | { readonly kind: 'echo'; readonly human: boolean; readonly by?: string }
  /** A comment under a post of the account; `comment` is its id, by which it can be answered in private. */
  | { readonly kind: 'comment'; readonly comment: string; readonly text: string }
  /**
   * Something the platform reports that we know of and do nothing with (reaction, edit, deleted message).
   * `opensWindow`: the platform counts it as an act after which we may write again.
   */
  | { readonly kind: 'other'; readonly event: string; readonly opensWindow?: true };

/** One event of a platform, in our words: what `Channel.parse` gives. */
export type Update = UpdateOrigin & UpdateContent;

/** A time that was asked for has come. It is worked on like an update of its conversation. */
export type AlarmRing = UpdateOrigin & {
  readonly kind: 'alarm';
  readonly name: string;
  readonly data?: string;
};

/** What lies in a conversation's inbox. */
export type InboxEntry = Update | AlarmRing;

/** Name of a conversation: one person on one account of one channel. */
export function conversationOf(update: Pick<UpdateOrigin, 'channel' | 'account' | 'user'>): string {
  return `${update.channel}:${update.account}:${update.user}`;
}

/** Where a conversation lives; the reverse of `conversationOf`. Ids never hold a colon. */
export function addressOf(conversation: string): { channel: ChannelName; account: string; user: string } {
  const [channel = '', account = '', user = ''] = conversation.split(':');
  return { channel: channel as ChannelName, account, user };
}
