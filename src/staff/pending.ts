import type { Commune } from '../domain/commune.ts';
import { lacksMarks } from '../domain/marks.ts';
import { officeOf } from '../domain/office.ts';
import { findAnswer, type Halt, isAnswer, type PendingText, type Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import type { Media } from '../domain/update.ts';
import type { StaffContext } from './command.ts';
import { windClock } from './deadline.ts';

/** What it takes to keep a text and to send it. */
export type TextRoom = Pick<StaffContext, 'commune' | 'calendar' | 'records'>;

/** The alarm at which a pending text leaves, in the petition's office conversation. */
export const SEND_ANSWER = 'send-answer';

/** An account of what was done, in letters, that stands for a photo; and a reason why there is none. */
const ACCOUNT_LETTERS = 40;
const REASON_LETTERS = 10;
/** Two colleagues who answer within a minute do not know of each other. */
const SAME_TIME_MS = 60_000;

/** Whether words are enough to say why there is no photo of the result. */
export function isReason(text: string): boolean {
  return countLetters(text) >= REASON_LETTERS;
}

/** What keeps a text from leaving by itself; undefined: nothing. */
export function findHalt(text: PendingText, petition: Petition): Halt | undefined {
  if (lacksProof(text)) return 'proof';
  const last = findAnswer(petition);
  if (last && last.staff !== text.staff && text.at - last.at < SAME_TIME_MS) return 'twice';
  return text.typed !== undefined && lacksMarks(text.typed) ? 'unmarked' : undefined;
}

function lacksProof({ event, text, media = [], reasoned }: PendingText): boolean {
  return event === 'done' && media.length === 0 && !reasoned && countLetters(text) < ACCOUNT_LETTERS;
}

function countLetters(text: string): number {
  return text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0;
}

/** Whether a second official has to approve it before it leaves; that is so for answers alone. */
export function needsApproval({ category }: Petition, text: PendingText, commune: Commune): boolean {
  return isAnswer(text) && commune.categories.find(({ id }) => id === category)?.approval === true;
}

/** Whether an answer lies with a second official. */
export function isApproving({ halt, sendAt }: PendingText): boolean {
  return halt === undefined && sendAt === undefined;
}

/** What buttons under a preview carry, so that they act on no later version of it. */
export function stampOf({ at }: PendingText): string {
  return at.toString(36);
}

/** Whether a command is meant for this version: a typed one names none. */
export function isStampOf(text: PendingText, stamp: string | undefined): boolean {
  return stamp === undefined || stamp === stampOf(text);
}

/** Photos that officials have added since the petition was last answered or opened again: those of the result. */
export function listResultMedia({ history }: Petition): readonly Media[] {
  const since = history.findLastIndex(({ event }) =>
    ['answered', 'done', 'forwarded', 'reopened'].includes(event),
  );
  return history.slice(since + 1).flatMap(({ event, media }) => (event === 'noted' ? (media ?? []) : []));
}

/** The petition without its pending text, as it was before. */
export function dropPending(petition: Petition): Petition {
  const { pending, ...rest } = petition;
  return petition.status === 'approving' ? { ...rest, status: pending?.before ?? 'processing' } : rest;
}

/**
 * Saves a petition whose pending text is new, changed or gone: its alarms ring for what it says now. Gives it as it is
 * kept.
 */
export function savePending(petition: Petition, room: TextRoom): Petition {
  const { records } = room;
  const kept = records.savePetition(petition);
  windClock(kept, room);
  setSending(kept, records);
  return kept;
}

/** The part of a line that names its message: the next one, if it goes to the petition's owner. */
export function nameMessage({ owner }: Petition, { records }: TextRoom): { readonly messageId?: string } {
  return owner === undefined ? {} : { messageId: records.nextMessage() };
}

/** Lets the alarm ring when the text is to leave; one that does not leave by itself has none. */
export function setSending({ code, pending }: Petition, records: Records): void {
  const conversation = officeOf(code);
  if (pending?.sendAt === undefined) records.cancelAlarm(conversation, SEND_ANSWER);
  else records.setAlarm({ conversation, name: SEND_ANSWER, at: pending.sendAt, data: code });
}
