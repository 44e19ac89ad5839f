import type { PendingAnswer, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { askApproval } from './ask-approval.ts';
import type { StaffContext } from './command.ts';
import { needsApproval, savePending } from './pending.ts';
import { showPreview } from './preview.ts';
import { confirmSent, sendAnswer } from './send-answer.ts';

/**
 * Lets an answer go that nothing keeps back: to a second official where its category asks for one, else to the
 * citizen, at once or after the time in which it can be taken back.
 */
export async function releaseAnswer(
  petition: Petition,
  answer: PendingAnswer,
  context: StaffContext,
  replaces: boolean,
): Promise<Reply> {
  const { commune, records, staff } = context;
  if (needsApproval(petition, commune)) return askApproval(petition, answer, context, replaces);
  if (commune.takeBackSeconds === 0) return leave(petition, answer, context);
  const sendAt = records.now + commune.takeBackSeconds * 1000;
  const pending = { ...answer, sendAt };
  savePending({ ...petition, pending }, context);
  records.audit({ actor: staff.id, act: 'answer-written', subject: petition.code });
  return showPreview(petition, pending, context, replaces);
}

/** Lets an answer leave that its author or a colleague does not want to wait any more. */
export function leave(petition: Petition, answer: PendingAnswer, context: StaffContext): Reply {
  const answered = sendAnswer(petition, answer, context);
  return confirmSent(answered, context.staff.id, context);
}

/** Keeps an answer until its author says what is to become of it. */
export function haltAnswer(
  petition: Petition,
  answer: PendingAnswer,
  context: StaffContext,
  replaces: boolean,
): Reply {
  savePending({ ...petition, pending: answer }, context);
  context.records.audit({ actor: answer.staff, act: 'answer-written', subject: petition.code });
  return showPreview(petition, answer, context, replaces);
}
