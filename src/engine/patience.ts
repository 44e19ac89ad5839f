import type { ChannelError } from '../errors.ts';
import type { TakenLine } from './line.ts';

const HOUR_MS = 3_600_000;

/** A platform that is away for longer than this does not come back for this message. */
export const GIVE_UP_AFTER_MS = { transient: 6 * HOUR_MS, token: 48 * HOUR_MS };

/**
 * How long (ms) until the next try: seconds at first, five minutes in the end; a lost token is for a person to mend, so
 * it is asked rarely.
 */
export function chooseDelay(error: ChannelError, attempts: number): number {
  const base = error.kind === 'token' ? 60_000 : 1000;
  return Math.min(base * 2 ** attempts, 300_000) * (0.75 + Math.random() / 2);
}

/** How long (ms) a sent message is known: those about a petition can be quoted for thirty days; of small talk nobody asks after two. */
export function readSentLife({ message }: Pick<TakenLine, 'message'>): number {
  return (message['about'] === undefined ? 48 : 30 * 24) * HOUR_MS;
}
