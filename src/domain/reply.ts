import type { Locale } from './conversation.ts';

/** Values that fill a text: a number marked as a moment is written as date and hour; a list becomes lines. */
export type Datum =
  | string
  | number
  /** A moment in ms since 1970, written in the commune's time zone. */
  | { readonly at: number }
  /** Another text of the locales. */
  | Text
  | readonly (string | Text)[];

/** A text by its key in `locales/` with the data that fills it. */
export interface Text {
  readonly key: string;
  /** The language in which somebody else reads it; unset: the reader's. Only of a text inside another. */
  readonly locale?: Locale;
  readonly data?: Readonly<Record<string, Datum>>;
}

/**
 * Something a person can pick. `value` answers the question just asked; `go` opens a flow whenever it is
 * tapped, however late; `command` runs a staff command whenever it is tapped.
 */
export type Choice = Text &
  (
    | { readonly value: string }
    | { readonly go: string; readonly with?: string }
    | { readonly command: string }
  );

/** What a flow or a command says: keys and data only, no words and no platform. */
export interface Reply extends Text {
  readonly choices?: readonly Choice[];
  readonly media?: readonly { readonly type: 'image'; readonly url: string }[];
  readonly links?: readonly (Text & { readonly url: string })[];
  readonly phones?: readonly (Text & { readonly phone: string })[];
  readonly ask?: 'location' | 'photo' | 'phone';
}
