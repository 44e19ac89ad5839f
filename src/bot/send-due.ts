import type { PendingAnswer, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findAuthor, tellStaff } from '../staff/audience.ts';
import { dropPending, isAnswerable, savePending, setSending } from '../staff/pending.ts';
import { confirmSent, sendAnswer } from '../staff/send-answer.ts';
import type { DecisionContext } from './decision.ts';

/**
 * The time for taking an answer back is over: it leaves, and its author is told. An alarm that comes late finds the
 * answer gone, taken back, or written anew with a time of its own.
 */
export async function sendDue(code: string, context: DecisionContext): Promise<void> {
  const { records } = context;
  const petition = await records.petition(code);
  const answer = petition?.pending;
  if (!petition || answer?.sendAt === undefined) return;
  if (answer.sendAt > records.now) return setSending(petition, records);
  const reply = isAnswerable(petition)
    ? confirmSent(sendAnswer(petition, answer, context), answer.staff, context)
    : dropAnswer(petition, answer, context);
  tellStaff(await findAuthor(answer, petition, context), code, reply, context);
}

/** The citizen took the petition back, or said that all is well: nobody waits for the answer any more. */
function dropAnswer(petition: Petition, { text }: PendingAnswer, context: DecisionContext): Reply {
  const { code, status } = petition;
  savePending(dropPending(petition), context);
  context.records.audit({ actor: 'system', act: 'answer-dropped', subject: code });
  return { key: 'staff-answer-dropped', data: { code, status: { key: `staff-status-${status}` }, text } };
}
