import type { Reply } from './reply.ts';

/** A language that the bot speaks, by the name of its file in `locales/`: `vi`, `en`. */
export type Locale = string;

/** The language of the commune, which has every word; a newcomer is greeted in it. */
export const HOME_LOCALE: Locale = 'vi';

/** A stored place in a flow. Only settled snapshots are sealed: no port in flight, no timer. */
export interface SealedFlow {
  readonly name: string;
  readonly version: number;
  readonly snapshot: { readonly value: unknown; readonly context: unknown };
}

/** A half-done form that its flow may pick up again. `at` is in ms since 1970. */
export interface KeptDraft {
  readonly data: unknown;
  readonly at: number;
}

/** What we remember of one conversation between two messages. */
export interface Conversation {
  readonly locale: Locale;
  /** The person has been greeted. */
  readonly met: boolean;
  /** Number of questions asked; a button carries the number of its question. */
  readonly turn: number;
  readonly flow?: SealedFlow;
  /** The last question with choices, to read a typed number or label by, and to repeat after help. */
  readonly question?: Reply;
  readonly drafts?: Readonly<Record<string, KeptDraft>>;
  /** When the person allowed us to keep a name and phone (Law 91/2025/QH15). */
  readonly consentAt?: number;
  /** While an official talks to the person in the platform's own inbox (ms), the bot keeps out of it. */
  readonly silentUntil?: number;
  /** When the person was last told to slow down (ms). */
  readonly slowedAt?: number;
  /** Set by enrolment only. */
  readonly staff?: string;
}

/** Half-done forms are offered again for seven days. */
export const DRAFT_LIFE_MS = 7 * 24 * 3_600_000;
