import type { Capabilities } from '../../domain/view.ts';

const HOUR = 3_600_000;

/** Where the files of citizens lie (platform docs). */
export const mediaHosts = ['zdn.vn'];

/**
 * What a Zalo OA can show. The platform refuses texts over 2000 characters with -210 and does not say how it
 * counts, hence 1900. Free answers for 48 hours, billed ones (about 55 đ) until the seventh day (platform docs).
 *
 * Only what an official typed is worth the money without being asked: it is rare, it is what the citizen waits for,
 * and it costs nothing before the commune links and fills a payment account (until then Zalo refuses, and the answer
 * waits). What the program says by itself never costs anything, unless the commune's file says `billed: all`.
 */
export const capabilities: Capabilities = {
  text: 1900,
  buttonText: 1900,
  buttons: 5,
  buttonTitle: 100,
  quickReplies: 0,
  quickReplyTitle: 0,
  payload: 1000,
  shortNumbers: true,
  caption: true,
  windows: { free: 48 * HOUR, extended: 7 * 24 * HOUR, extendedFor: 'answers', wordsOnly: false },
};
