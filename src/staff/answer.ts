import { addEvent, type PendingAnswer, type Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff } from '../domain/staff.ts';
import type { Media } from '../domain/update.ts';
import { findAuthor, tellStaff } from './audience.ts';
import type { StaffContext } from './command.ts';
import { findPetition } from './find-petition.ts';
import { dropPending, findHalt, isAnswerable, isReason, listResultMedia } from './pending.ts';
import { haltAnswer, releaseAnswer } from './release-answer.ts';

/** What an official wants to tell a citizen. */
export type Draft = Pick<PendingAnswer, 'event' | 'text' | 'typed' | 'media' | 'to' | 'reasoned'>;

/** Files of one answer: the last ones. */
const MOST_MEDIA = 5;

/**
 * Takes an official's answer: it leaves after the time for taking it back, at once where the commune gives none, or
 * waits for its author or for a second official. Gives the replies to the official: what the citizen is to read, and
 * when. A petition that is over, of another department, or that a colleague is just answering is refused.
 */
export async function answerPetition(
  draft: Draft,
  code: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const found = await findPetition(code, context);
  if (found.refusal) return [found.refusal];
  const { petition } = found;
  const refusal = refuseAnswer(petition, context);
  if (refusal) return [refusal];
  const result = draft.event === 'done' ? listResultMedia(petition) : [];
  const media = mergeMedia(result, draft.media, context.media);
  const answer: PendingAnswer = {
    ...draft,
    ...(media.length > 0 && { media }),
    staff: context.staff.id,
    at: context.records.now,
  };
  const replaces = replacesOther(petition.pending, draft);
  await tellReplaced(petition, context);
  const bare = dropPending(petition);
  const halt = findHalt(answer, petition);
  return [
    halt === undefined
      ? await releaseAnswer(bare, answer, context, replaces)
      : haltAnswer(bare, { ...answer, halt }, context, replaces),
  ];
}

/**
 * The answer of an official who quoted a message about a petition: `/traloi`, or what was asked for. Not for an
 * official's own petition: there the quoted message may be one to the citizen, and the text no answer at all.
 */
export async function answerQuoted(
  about: string,
  text: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const petition = await context.records.petition(about);
  if (petition?.owner === context.conversationId)
    return [{ key: 'staff-own-petition', data: { code: about } }];
  return (
    (await giveReason(about, text, context)) ??
    answerPetition({ event: 'answered', text, typed: text }, about, context)
  );
}

/** Takes a text for the reason why there is no photo; undefined: this official was not asked for one. */
export async function giveReason(
  code: string,
  reason: string,
  context: StaffContext,
): Promise<readonly Reply[] | undefined> {
  const { records, staff, media = [] } = context;
  const pending = (await records.petition(code))?.pending;
  if (pending?.halt !== 'proof' || pending.staff !== staff.id) return undefined;
  if (media.length === 0 && !isReason(reason)) return [{ key: 'staff-reason-short', data: { code } }];
  const { halt: _halt, at: _at, staff: _staff, ...draft } = pending;
  const text = `${draft.text}\n${reason}`;
  const words = draft.typed === undefined ? {} : { typed: text };
  return answerPetition({ ...draft, text, ...words, reasoned: true }, code, context);
}

/**
 * Takes photos and files that an official sent onto a petition: into the answer that has not left yet, else kept for
 * the result. Words that came with them are an answer.
 */
export async function attachMedia(
  code: string,
  text: string | undefined,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const { records, staff, media = [] } = context;
  const found = await findPetition(code, context);
  if (found.refusal) return [found.refusal];
  const { petition } = found;
  if (petition.owner === context.conversationId) return [{ key: 'staff-own-petition', data: { code } }];
  if (text !== undefined) return answerQuoted(code, text, context);
  const { pending } = petition;
  if (pending?.staff === staff.id) {
    const { halt: _halt, at: _at, staff: _staff, sendAt: _sendAt, before: _before, ...draft } = pending;
    return answerPetition(draft, code, context);
  }
  if (!isAnswerable(petition)) return [refuseOver(petition)];
  records.savePetition(addEvent(petition, { at: records.now, event: 'noted', staff: staff.id, media }));
  records.audit({ actor: staff.id, act: 'petition-noted', subject: code });
  return [{ key: 'staff-media-kept', data: { code, files: media.length } }];
}

/** A colleague who has not finished an answer learns that this official's takes its place. */
async function tellReplaced(petition: Petition, context: StaffContext): Promise<void> {
  const { code, pending } = petition;
  if (!pending || pending.staff === context.staff.id) return;
  const reply = { key: 'staff-draft-replaced', data: { code, name: context.staff.name, text: pending.text } };
  tellStaff(await findAuthor(pending, petition, context), code, reply, context);
}

/** Whether other words were about to leave; what was only being completed is the same answer. */
function replacesOther(pending: PendingAnswer | undefined, { text }: Draft): boolean {
  return pending !== undefined && pending.halt === undefined && pending.text !== text;
}

function refuseAnswer(petition: Petition, { commune, staff }: StaffContext): Reply | undefined {
  const { code, pending } = petition;
  if (!isAnswerable(petition)) return refuseOver(petition);
  if (!pending || pending.halt !== undefined || pending.staff === staff.id) return undefined;
  return {
    key: 'staff-pending-other',
    data: { code, name: findStaff(commune, pending.staff)?.name ?? pending.staff },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}

function refuseOver({ code, status }: Petition): Reply {
  return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
}

function mergeMedia(...lists: readonly (readonly Media[] | undefined)[]): readonly Media[] {
  const all = lists.flatMap((list) => list ?? []);
  return [...new Map(all.map((one) => [one.url, one])).values()].slice(-MOST_MEDIA);
}
