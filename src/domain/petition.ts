import type { WorkingSpan } from './commune.ts';
import type { Locale } from './conversation.ts';
import type { Publication } from './publication.ts';
import type { Media } from './update.ts';

/** Where something happened: a hamlet of the commune, words, a point, or several of these. */
export interface Place {
  readonly hamlet?: string;
  readonly text?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** What a citizen has told us so far; complete when it has a category, a text and a place. */
export interface PetitionDraft {
  readonly category?: string;
  readonly text?: string;
  readonly place?: Place;
  readonly media?: readonly Media[];
  readonly name?: string;
  readonly phone?: string;
  /** True: officials never learn who wrote; the answers still arrive. */
  readonly anonymous?: boolean;
}

/** A draft that can be filed. */
export type CompletePetition = PetitionDraft & Required<Pick<PetitionDraft, 'category' | 'text' | 'place'>>;

/** What a desk is asked for; a question is answered like a petition, praise only read and passed on. */
export type PetitionKind = 'petition' | 'question' | 'praise';

/** How fast a matter must go: the commune's deadline of the category, or a shorter or longer one. */
export type PetitionLevel = 'urgent' | 'normal' | 'complex';

/**
 * received: in the queue; processing: an official took it on; waiting: the citizen was asked something and the clock
 * stands; approving: an answer waits for a second official; answered: the citizen has been answered and is asked
 * whether it is solved; closed: the citizen said yes, or nothing for days; withdrawn: the citizen took it back;
 * merged: another petition of the same matter goes on for it.
 */
export type PetitionStatus =
  | 'received'
  | 'processing'
  | 'waiting'
  | 'approving'
  | 'answered'
  | 'closed'
  | 'withdrawn'
  | 'merged';

/**
 * One line of a petition's timeline; never changed once it is stored, since `hash` seals it. `messageId` is the
 * outgoing message whose delivery can be looked up.
 */
export interface PetitionEvent {
  readonly at: number;
  readonly event:
    | 'filed'
    /** An official took it on, or was given it. */
    | 'claimed'
    /** Back in the queue: the handler's time to begin is over, or the handler gave it back. */
    | 'released'
    /** To the department `to`. */
    | 'moved'
    /** The citizen was asked `text`; the clock stands. */
    | 'asked'
    /** The clock goes on: the citizen answered, or was given up on. */
    | 'resumed'
    /** The deadline is `until` now, for the reason `text` that the citizen read. */
    | 'extended'
    /** Between officials; the citizen never sees it. */
    | 'noted'
    | 'answered'
    | 'done'
    /** Not the commune's matter: the citizen was told whose it is. */
    | 'forwarded'
    /** The answer was approved by `staff`, or sent back with `text`. */
    | 'approved'
    | 'sent-back'
    /** The citizen was told at half time that it is being worked on. */
    | 'half-time'
    | 'late'
    | 'confirmed'
    | 'reopened'
    | 'added'
    /** Somebody else has the same matter. */
    | 'joined'
    | 'withdrawn'
    /** It goes on as the petition `to`; `to` of the other one is the code that was taken in. */
    | 'merged'
    | 'took-in'
    /** Closed because the citizen said nothing more. */
    | 'closed'
    | 'rated'
    | 'published'
    /** No longer public: the citizen or the commune took it back. */
    | 'unpublished'
    /** The answer of `messageId` waited for the citizen to write again, and nobody did. */
    | 'undelivered'
    /** The citizen's phone was told of the line `of` by the message `textId`: code and state, nothing else. */
    | 'texted'
    /** An official wrote to the citizen in the platform's own inbox; what was said is not kept. */
    | 'talked'
    /** An official told the citizen the last answer by other means, by phone or in person: `text` says how. */
    | 'told';
  readonly staff?: string;
  /** For `talked`: the official's id on the platform, where it tells one. */
  readonly by?: string;
  readonly text?: string;
  readonly media?: readonly Media[];
  readonly messageId?: string;
  readonly to?: string;
  /** For `texted`: the message to the phone, whose delivery can be looked up, and the place (0 the first) it told of. */
  readonly textId?: string;
  readonly of?: number;
  /** A moment that was set, in ms. */
  readonly until?: number;
  /** SHA-256 (hex) of this line and of the hash before it; the store gives it when the petition is saved. */
  readonly hash?: string;
}

/** Somebody else with the same matter, who is told every result. */
export interface Follower {
  readonly conversation: string;
  readonly locale: Locale;
}

/**
 * Why a text waits for its author: it was typed without diacritics, a colleague has just answered, or it says that
 * all is done and nothing proves it.
 */
export type Halt = 'unmarked' | 'twice' | 'proof';

/**
 * An official's words to the citizen that have not left yet: they can be taken back until `sendAt` (ms), or wait for
 * an official. What they bring about begins when they leave.
 */
export interface PendingText {
  /** An answer, a question, or the reason of a later deadline. */
  readonly event: 'answered' | 'done' | 'forwarded' | 'asked' | 'extended';
  readonly text: string;
  /** What of it the official typed, word by word; unset: the program wrote it (a template that it filled). */
  readonly typed?: string;
  readonly media?: readonly Media[];
  readonly staff: string;
  /** When it was written (ms); tells one version of it from the next. */
  readonly at: number;
  /** For `forwarded`: whose matter it is. */
  readonly to?: string;
  /** For `extended`: by how much, or the slower level that has a later deadline. */
  readonly span?: WorkingSpan;
  readonly level?: PetitionLevel;
  /** The official said why there is no photo; it stands in the text. */
  readonly reasoned?: true;
  /** It leaves when its author says so. */
  readonly halt?: Halt;
  /** Unset, and no `halt`: when a second official approves it. */
  readonly sendAt?: number;
  /** What the petition was before it had to be approved. */
  readonly before?: PetitionStatus;
}

/** A petition (phản ánh, kiến nghị), or something else that a desk answers. Times are in ms since 1970. */
export interface Petition extends CompletePetition {
  readonly code: string;
  /** Unset: a petition. */
  readonly kind?: PetitionKind;
  /** Unset: normal. */
  readonly level?: PetitionLevel;
  /** Code of the procedure that a question is about. */
  readonly procedure?: string;
  /** The conversation that filed it; answers go there. Unset: an official took it down for somebody at the desk. */
  readonly owner?: string;
  /** The official who took it down. */
  readonly registeredBy?: string;
  readonly locale: Locale;
  readonly department: string;
  readonly filedAt: number;
  readonly dueAt: number;
  readonly status: PetitionStatus;
  readonly handler?: string;
  /** Until when (ms) the handler must have begun; then it returns to the queue. */
  readonly claimedUntil?: number;
  /** Since when (ms) the clock stands; only while the citizen is waited for. */
  readonly pausedAt?: number;
  /** Everything that was due until this moment (ms) has been told. */
  readonly rungAt?: number;
  readonly pending?: PendingText;
  readonly followers?: readonly Follower[];
  /** It is about persons: nobody else learns of it. */
  readonly unshared?: true;
  /** Code of the petition that goes on for this one. */
  readonly mergedInto?: string;
  /** Whether and as what everybody may read of it. */
  readonly publication?: Publication;
  /** How well it was handled, 1 to 5. */
  readonly stars?: number;
  readonly history: readonly PetitionEvent[];
}

const OPEN: ReadonlySet<PetitionStatus> = new Set(['received', 'processing', 'waiting', 'approving']);

/** Whether somebody at the commune still owes the citizen something. */
export function isOpen({ status }: Pick<Petition, 'status'>): boolean {
  return OPEN.has(status);
}

const ANSWERS: ReadonlySet<PetitionEvent['event']> = new Set(['answered', 'done', 'forwarded']);
const SUPERSEDING: ReadonlySet<PetitionEvent['event']> = new Set([...ANSWERS, 'confirmed', 'reopened']);

/** Whether a line of a timeline is an answer to the citizen. */
export function isAnswer({ event }: Pick<PetitionEvent, 'event'>): boolean {
  return ANSWERS.has(event);
}

/**
 * The answer that the citizen is to have now: the last one, unless the citizen has said something to it or the
 * petition is over or open again.
 */
export function findAnswer({ status, history }: Petition): PetitionEvent | undefined {
  if (status !== 'answered' && status !== 'closed') return undefined;
  const last = history.findLast(({ event }) => SUPERSEDING.has(event));
  return last && isAnswer(last) ? last : undefined;
}

/** The line by which an official told the citizen the last answer outside the chat; undefined: nobody did. */
export function findTold({ history }: Pick<Petition, 'history'>): PetitionEvent | undefined {
  const answeredAt = history.findLastIndex(isAnswer);
  return answeredAt === -1 ? undefined : history.slice(answeredAt).find(({ event }) => event === 'told');
}

/**
 * The petition with one more line of its timeline, and what else that line changes. Whatever the handler does after
 * taking it on is a beginning: it no longer returns to the queue by itself.
 */
export function addEvent(
  petition: Petition,
  event: PetitionEvent,
  changes: Partial<Petition> = {},
): Petition {
  const { claimedUntil, ...rest } = petition;
  const hasBegun = event.event !== 'claimed' && event.staff !== undefined && event.staff === petition.handler;
  const lease = claimedUntil === undefined || hasBegun ? {} : { claimedUntil };
  return { ...rest, ...lease, ...changes, history: [...petition.history, event] };
}
