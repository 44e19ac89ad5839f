import { addEvent, isAnswer } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { askWords } from './ask-words.ts';
import type { StaffContext } from './command.ts';
import { findPetition } from './find-petition.ts';
import { isReason } from './pending.ts';
import { prepareText, toDraft } from './prepare-text.ts';
import { refuseOver } from './texts/answer.ts';

/**
 * What an official who quoted a message about a petition wants: to answer it, to give the reason that was asked for,
 * or to put other words in the place of a question or an extension that was just shown. Not for an official's own
 * petition: there the quoted message may be one to the citizen, and the text no answer at all.
 */
export async function answerQuoted(
  about: string,
  text: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const { conversationId, previewed, records, staff } = context;
  const petition = await records.petition(about);
  if (petition?.owner === conversationId) return [{ key: 'staff-own-petition', data: { code: about } }];
  // Nothing that can be seen is no answer.
  if (!/[^\s\p{C}]/u.test(text)) return askWords('traloi', about, context);
  const reasoned = await giveReason(about, text, context);
  if (reasoned) return reasoned;
  const pending = petition?.pending;
  const isReworded = previewed === about && pending?.staff === staff.id && !isAnswer(pending);
  const draft = isReworded ? toDraft(pending) : { event: 'answered' as const };
  return prepareText({ ...draft, text, typed: text }, about, context);
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
  const draft = toDraft(pending);
  const text = `${draft.text}\n${reason}`;
  const words = draft.typed === undefined ? {} : { typed: text };
  return prepareText({ ...draft, text, ...words, reasoned: true }, code, context);
}

/**
 * Takes photos and files that an official sent onto a petition: into the text that has not left yet, else kept for
 * the result. Words that came with them are an answer.
 */
export async function attachMedia(
  code: string,
  text: string | undefined,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const { conversationId, records, staff, media = [] } = context;
  const found = await findPetition(code, context);
  if (found.refusal) return [found.refusal];
  const { petition } = found;
  if (petition.owner === conversationId) return [{ key: 'staff-own-petition', data: { code } }];
  if (text !== undefined) return answerQuoted(code, text, context);
  const { pending } = petition;
  if (pending?.staff === staff.id) return prepareText(toDraft(pending), code, context);
  const refusal = refuseOver(petition);
  if (refusal) return [refusal];
  records.savePetition(addEvent(petition, { at: records.now, event: 'noted', staff: staff.id, media }));
  records.audit({ actor: staff.id, act: 'petition-noted', subject: code });
  return [{ key: 'staff-media-kept', data: { code, files: media.length } }];
}
