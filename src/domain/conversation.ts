import type { Reply } from './reply.ts';

/** A language that the bot speaks, by the name of its file in `locales/`: `vi`, `en`. */
export type Locale = string;

/** A language that the bot speaks, and its own name for itself. */
export interface Language {
  readonly id: Locale;
  readonly name: string;
}

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

/** What a person last looked up, so that the next question can be about it. */
export interface Lookup {
  /** The words that were searched for, masked. */
  readonly text?: string;
  /** The procedure that was opened; none yet: the search has not come to one. */
  readonly code?: string;
  /** When it was last looked at (ms). */
  readonly at: number;
  /** Whether it helped was asked, or was told. */
  readonly judged?: 'asked' | 'told';
}

/** How long a question without a subject is taken to be about the last one. */
export const LOOKUP_LIFE_MS = 30 * 60_000;

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
  readonly lookup?: Lookup;
  /** When the person allowed us to keep a name and phone (Law 91/2025/QH15). */
  readonly consentAt?: number;
  /** While an official talks to the person in the platform's own inbox (ms), the bot keeps out of it. */
  readonly silentUntil?: number;
  /** When the person was last told to slow down (ms). */
  readonly slowedAt?: number;
  /** Of the petition that was begun and not sent: one reminder is set, or was given. */
  readonly reminder?: 'planned' | 'sent';
  /** Set by enrolment only. */
  readonly staff?: string;
}

/** What was looked up a short while ago; undefined: nothing, or too long ago to be what the next question is about. */
export function readLookup({ lookup }: Pick<Conversation, 'lookup'>, now: number): Lookup | undefined {
  return lookup !== undefined && now - lookup.at < LOOKUP_LIFE_MS ? lookup : undefined;
}

/** Half-done forms are offered again for seven days. */
export const DRAFT_LIFE_MS = 7 * 24 * 3_600_000;
