import type { Capabilities } from '../../domain/view.ts';

const HOUR = 3_600_000;

/** Where the files of citizens lie: pictures and films on the first, papers and voice notes on the second. */
export const mediaHosts = ['fbcdn.net', 'fbsbx.com'];

/**
 * What a Facebook Page can show. "Less than 2000" characters of text, hence 1990; the window is 24 hours, and
 * seven days for what an official typed, under a tag that is for answers of a person only (platform docs).
 */
export const capabilities: Capabilities = {
  text: 1990,
  buttonText: 640,
  buttons: 3,
  buttonTitle: 20,
  quickReplies: 13,
  quickReplyTitle: 20,
  payload: 1000,
  shortNumbers: false,
  caption: false,
  windows: { free: 24 * HOUR, extended: 7 * 24 * HOUR, extendedFor: 'answers', wordsOnly: true },
};
