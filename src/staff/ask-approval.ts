import { resume } from '../domain/clock.ts';
import type { PendingText, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, nameCategory, seesAll } from '../domain/staff.ts';
import { findApprovers, tellStaff } from './audience.ts';
import type { StaffContext } from './command.ts';
import type { FactsRoom } from './describe-facts.ts';
import { savePending, stampOf } from './pending.ts';
import { showPreview, showToCitizen, showToOfficial } from './preview.ts';

/** Puts an answer before the leaders; the petition waits for one of them. Gives the reply to the author. */
export async function askApproval(
  petition: Petition,
  answer: PendingText,
  context: StaffContext,
  replaces: boolean,
): Promise<Reply> {
  const { commune, records, staff } = context;
  const { code } = petition;
  // An official who has written an answer works on it, whoever took it on.
  const going = resume(petition, records.now, context.calendar);
  const before = going.status === 'received' ? 'processing' : going.status;
  const handler = findStaff(commune, petition.handler)?.id ?? answer.staff;
  const pending = { ...answer, before };
  const waiting: Petition = { ...going, status: 'approving', handler, pending };
  savePending(waiting, context);
  records.audit({ actor: staff.id, act: 'answer-written', subject: code });
  const approvers = await findApprovers(answer.staff, context);
  tellStaff(approvers, code, writeRequest(waiting, pending, context), context);
  if (approvers.length === 0) return { key: 'staff-approve-nobody', data: { code } };
  return showPreview(waiting, pending, context, replaces);
}

/** What a leader decides on: the whole answer, as the citizen would read it. */
export function writeRequest(petition: Petition, answer: PendingText, room: FactsRoom): Reply {
  const { commune } = room;
  const { code } = petition;
  return {
    key: 'staff-approve-ask',
    data: {
      code,
      category: nameCategory(commune, petition.category),
      name: findStaff(commune, answer.staff)?.name ?? answer.staff,
      shown: showToCitizen(petition, answer, room),
    },
    choices: [
      { key: 'staff-choice-approve', command: `duyet ${code} ${stampOf(answer)}` },
      { key: 'staff-choice-send-back', command: `tralai ${code}` },
      { key: 'staff-choice-see', command: `xem ${code}` },
    ],
    ...showToOfficial(petition, answer, room),
  };
}

/** Why this official may not decide on a petition's answer now; undefined: may. */
export function refuseApprover(petition: Petition, { commune, staff }: StaffContext): Reply | undefined {
  const { code, pending, status } = petition;
  if (!seesAll(staff)) return { key: 'staff-approve-leaders', data: { code } };
  if (status === 'approving' && pending) {
    return pending.staff === staff.id ? { key: 'staff-approve-own', data: { code } } : undefined;
  }
  const last = petition.history.findLast(({ event }) => event === 'approved' || event === 'sent-back');
  if (!last) return { key: 'staff-approve-none', data: { code } };
  const name = findStaff(commune, last.staff)?.name ?? last.staff ?? '';
  return { key: 'staff-approve-already', data: { code, name, act: { key: `staff-act-${last.event}` } } };
}
