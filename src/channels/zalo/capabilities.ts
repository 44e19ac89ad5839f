import type { Capabilities } from '../../domain/view.ts';

const HOUR = 3_600_000;

/**
 * What a Zalo OA can show. The platform refuses texts over 2000 characters with -210 and does not say how it
 * counts, hence 1900. Free answers for 48 hours, billed ones until the seventh day (platform docs).
 */
export const capabilities: Capabilities = {
  text: 1900,
  buttonText: 1900,
  buttons: 5,
  buttonTitle: 100,
  quickReplies: 0,
  quickReplyTitle: 0,
  payload: 1000,
  caption: true,
  windows: { free: 48 * HOUR, extended: 7 * 24 * HOUR },
};
