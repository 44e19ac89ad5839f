import type { Windows } from './window.ts';

/** A reply in words, ready to be fitted to a platform. */
export interface View {
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly images: readonly string[];
  readonly ask?: 'location' | 'photo' | 'phone';
}

/** `answer` comes back to us as `payload`; `url` opens a page; `phone` dials. */
export type Button =
  | { readonly type: 'answer'; readonly title: string; readonly payload: string }
  | { readonly type: 'url'; readonly title: string; readonly url: string }
  | { readonly type: 'phone'; readonly title: string; readonly phone: string };

/** One message that the platform can show as it is: what `Channel.render` takes. */
export interface Message {
  readonly text?: string;
  readonly buttons?: readonly Button[];
  /** Answers shown above the keyboard until the next message. Only where `Capabilities.quickReplies` > 0. */
  readonly quickReplies?: readonly Extract<Button, { type: 'answer' }>[];
  /** Sent instead of text where the platform cannot join them. */
  readonly image?: string;
}

/** What a platform can show, and for how long it lets us answer. Sizes are in characters (UTF-16 units). */
export interface Capabilities {
  readonly text: number;
  /** Text of a message that carries buttons. */
  readonly buttonText: number;
  readonly buttons: number;
  readonly buttonTitle: number;
  /** 0 where the platform has none. */
  readonly quickReplies: number;
  readonly quickReplyTitle: number;
  readonly payload: number;
  /** A button may dial a number without a country code, like 113. */
  readonly shortNumbers: boolean;
  /** An image can carry a text in the same message. */
  readonly caption: boolean;
  /** The platform's own; a commune may narrow or widen them. */
  readonly windows: Windows;
}
