import type { Commune } from '../../domain/commune.ts';
import type { Locale } from '../../domain/conversation.ts';
import type { Catalogue } from '../../domain/procedure.ts';
import type { Text } from '../../domain/reply.ts';
import type { ChannelName } from '../../domain/update.ts';

/** Puts a text of `locales/` into words. */
export type Words = (locale: Locale, text: Text) => string;

/** A chat with the commune. */
export interface Chat {
  readonly channel: ChannelName;
  readonly url: string;
}

/** Procedures that belong together: to an event of life, or to a field of administration. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly string[];
}

/** What the pages know of a commune. */
export interface CommuneSite {
  readonly commune: Pick<Commune, 'slug' | 'name' | 'province' | 'address' | 'hotline' | 'hoursText'>;
  readonly catalogue: Catalogue;
  readonly events: readonly Topic[];
  readonly words: Words;
  /** The chats that this installation serves; with a code, those that can open that procedure do. */
  chats(code?: string): readonly Chat[];
}

/** What the pages of an installation show. */
export interface ProcedureSite {
  readonly communes: ReadonlyMap<string, CommuneSite>;
  /** For what belongs to no commune. */
  readonly words: Words;
  readonly languages: readonly { readonly id: Locale; readonly name: string }[];
}
