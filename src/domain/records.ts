import type { AnswerTemplate } from './answer-template.ts';
import type { Conversation, Locale } from './conversation.ts';
import type { Door } from './door.ts';
import type { LearningRecords } from './learning.ts';
import type { LinkNews } from './link.ts';
import type { Petition, PetitionEvent } from './petition.ts';
import type { QueueGlimpse, QueueView, SilenceGlimpse } from './queue.ts';
import type { Rating } from './rating.ts';
import type { KeptRating, Span } from './rating-summary.ts';
import type { Reply } from './reply.ts';
import type { SealedReport } from './sealed-report.ts';
import type { Tally } from './tally.ts';

/** State of an outgoing message (law 9). */
export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'seen' | 'held' | 'failed';

/** A message to put into somebody's outbox. */
export interface Outgoing {
  readonly to: string;
  readonly reply: Reply;
  readonly locale: Locale;
  /** Number of the question that the reply's answer buttons belong to. */
  readonly turn?: number;
  /** Petition code: quoting this message speaks of that petition. */
  readonly about?: string;
  /**
   * Only of what an official typed to this person: the very words, alone. A platform may take them when it takes
   * nothing automatic, so nothing else may ever stand here.
   */
  readonly typed?: string;
  /** Id of the comment that this answers in private, once. */
  readonly comment?: string;
  /** The phone (`84…`) that gets this as a paid template message by day: once, whatever happens on the way. */
  readonly phone?: string;
}

/** Something to be told about at a time: it comes back as a turn of `conversation`. `at` is in ms. */
export interface Alarm {
  readonly conversation: string;
  /** One alarm a name and conversation; setting it again moves it. */
  readonly name: string;
  readonly at: number;
  readonly data?: string;
}

/** The last answer to a petition, which did not reach the citizen: it waits for a word of the citizen, or failed. */
export interface UndeliveredAnswer {
  readonly petition: Petition;
  readonly event: PetitionEvent;
  readonly state: 'held' | 'failed';
}

/** A one-time code by which an official enrols. */
export interface Invite {
  readonly staff: string;
  readonly expiresAt: number;
}

/** A chat in which an official is enrolled, since when (ms) where that is known. */
export interface StaffDevice {
  readonly conversation: string;
  readonly since?: number;
}

/** A line of the audit log: who did what to which thing. No personal data. */
export interface AuditLine {
  readonly actor: string;
  readonly act: string;
  readonly subject?: string;
}

/**
 * One turn's view of the store. Reads remember the revision they saw; writes are collected and committed
 * together at the end of the turn, or not at all.
 */
export interface Records extends LearningRecords {
  /** The turn's clock, ms since 1970. */
  readonly now: number;

  conversation(id: string): Promise<Conversation | undefined>;
  saveConversation(id: string, conversation: Conversation): void;
  /** When the person last did something there (ms), the act that is worked on now not counted. */
  lastActAt(id: string): Promise<number | undefined>;

  petition(code: string): Promise<Petition | undefined>;
  /** Gives the petition as it is kept: the new lines of its timeline have their hashes. */
  savePetition(petition: Petition): Petition;
  /** Next number of the year; the same turn run again gets the same number, so no number is skipped. */
  reservePetitionNumber(year: number): Promise<number>;
  /** Newest first. */
  petitionsOf(conversation: string, limit: number): Promise<readonly Petition[]>;
  /** Open petitions of others that may be shown to who writes of this hamlet (undefined: none) and category, newest first. */
  sameMatters(category: string, hamlet: string | undefined, limit: number): Promise<readonly Petition[]>;
  /** Petitions that hold this very file. */
  petitionsWithFile(file: string): Promise<readonly Petition[]>;
  /** Petitions of others that a conversation follows, newest first. */
  followedPetitions(conversation: string, limit: number): Promise<readonly Petition[]>;
  /** Open petitions of one department, or of all, first deadline first. */
  openPetitions(department: string | undefined, limit: number): Promise<readonly Petition[]>;
  /** Of a view of the open petitions by deadline, `limit` from place `from` (0 the first) on. */
  queue(view: QueueView, from: number, limit: number): Promise<QueueGlimpse>;
  /**
   * Of the open petitions of one department, or of all, `limit` from place `from` on: about those first whose owners
   * last wrote longest ago, but after `since` (ms).
   */
  fallingSilent(
    department: string | undefined,
    since: number,
    from: number,
    limit: number,
  ): Promise<SilenceGlimpse>;

  /** Counts something of today under a department, or NO_DEPARTMENT. What petitions go through is counted by itself. */
  count(department: string, name: string): void;
  /** The counts of these local days (`yyyy-mm-dd`), summed. */
  tally(days: readonly string[]): Promise<Tally>;

  /** What stands beside a petition's code on its receipt; who has both may see its state. */
  receiptSecret(code: string): string;
  /** Whether somebody typed the secret of this petition's receipt, in whatever way. */
  isReceiptSecret(code: string, typed: string): boolean;
  /** The message of an answer was said just now: until it is sent, the answer is among those not delivered. */
  trackAnswer(code: string, messageId: string): void;
  /** Answers of one department, or of all, that did not arrive, oldest first; they are late however fast they came. */
  undeliveredAnswers(department: string | undefined, limit: number): Promise<readonly UndeliveredAnswer[]>;

  /** Takes a petition away for good, with its claims on files. */
  deletePetition(petition: Petition): void;
  /** Petitions that are answered, closed or withdrawn and were last changed before `before`, oldest first. */
  endedPetitions(before: number, limit: number): Promise<readonly Petition[]>;

  /** Conversations in which this official is enrolled. */
  staffConversations(staff: string): Promise<readonly string[]>;
  staffDevices(staff: string): Promise<readonly StaffDevice[]>;
  linkStaff(staff: string, conversation: string): Promise<void>;
  /** From the next turn on the conversation has no rights of this official. */
  unlinkStaff(staff: string, conversation: string): Promise<void>;
  /** The commune's own templates of answers; undefined: those that it began with. */
  answerTemplates(): Promise<readonly AnswerTemplate[] | undefined>;
  saveAnswerTemplates(templates: readonly AnswerTemplate[]): void;
  /** Looks up a code as typed; undefined when unknown, used or too old. */
  invite(code: string): Promise<Invite | undefined>;
  consumeInvite(code: string): void;
  /** Counts a wrong guess; true while the conversation may guess again (5 an hour). */
  countGuess(conversation: string): Promise<boolean>;

  /** What the admins were last told of an account's link; undefined: nothing yet, so all was fine. */
  linkNews(channel: string, account: string): Promise<LinkNews | undefined>;
  saveLinkNews(channel: string, account: string, news: LinkNews): void;

  /** A person rates an official once a day. */
  hasRated(official: string, conversation: string): Promise<boolean>;
  saveRating(rating: Rating, conversation: string): void;
  /** What an official was given on these days, newest first; at most the last 10,000. */
  ratingsOf(official: string, span: Span): Promise<readonly KeptRating[]>;

  /** Keeps words of praise without who wrote them; `officials` are the ids of those named. */
  savePraise(text: string, officials: readonly string[]): void;
  /** Counts that somebody was shown the door of a matter that is no petition. */
  countGuided(door: Door): void;

  sealedReport(code: string): Promise<SealedReport | undefined>;
  saveSealedReport(report: SealedReport): void;
  deleteSealedReport(code: string): Promise<void>;
  /** Codes of reports that were passed before `before` (ms), oldest first. */
  sealedReports(before: number, limit: number): Promise<readonly string[]>;
  /** Like `reservePetitionNumber`, for the codes of sealed reports. */
  reserveReportNumber(year: number): Promise<number>;

  /** Gives the id by which the message's delivery can be looked up. */
  send(message: Outgoing): string;
  /** The id that the next message will get: a line that is sealed with it can be named in that very message. */
  nextMessage(): string;
  delivery(messageId: string): Promise<DeliveryState | undefined>;
  /** The same of a message to a phone, and what stood against it: a code such as `quota/-144`. */
  textDelivery(
    messageId: string,
  ): Promise<{ readonly state: DeliveryState; readonly error: string } | undefined>;
  /** Erases a message to a phone, number and all, wherever it lies because it could not be sent. */
  forgetText(messageId: string): void;
  /** Counts one of today's paid messages; false: the day's `cap` is reached, nothing was counted. */
  takeText(cap: number | undefined): Promise<boolean>;
  /** A message that waits for the person to write again, since `since` (ms); undefined: it does not, or no more. */
  held(messageId: string): Promise<{ readonly since: number; readonly about?: string } | undefined>;
  /** Ends the waiting of a held message: it is failed with the reason `expired`, counted, and its content erased. */
  expireHeld(conversation: string, messageId: string): void;
  /** What a quoted platform message was about. */
  quoted(conversation: string, platformMessageId: string): Promise<string | undefined>;

  setAlarm(alarm: Alarm): void;
  cancelAlarm(conversation: string, name: string): void;
  audit(line: AuditLine): void;
}
