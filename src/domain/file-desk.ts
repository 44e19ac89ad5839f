import type { ChannelName, Media } from './update.ts';

/** Why a file is not taken: too big, of a type that is not on the list, or no longer at its address. */
export type FileRefusal = 'too-big' | 'type' | 'gone';

/**
 * What came of bringing a file home: `media` refers to it from now on; `later`: its platform did not answer, the
 * link may be tried again; `refused`: it will never be taken.
 */
export type Collected =
  | { readonly media: Media }
  | { readonly later: true }
  | { readonly refused: FileRefusal };

/** The files of one commune. Neither call throws, and both may be repeated: the same content has the same place. */
export interface FileDesk {
  /** Fetches what a person sent from its platform and keeps it. */
  collect(channel: ChannelName, media: Media): Promise<Collected>;
  /** Deletes kept files that no petition and no draft refers to any more; gives how many. */
  sweep(): Promise<number>;
}
