import type { PendingAnswer, Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { findStaff } from '../../domain/staff.ts';
import { findAuthor, tellStaff } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { dropPending, isAnswerable, isApproving, isStampOf, needsApproval } from '../pending.ts';
import { showPreview } from '../preview.ts';
import { leave, releaseAnswer } from '../release-answer.ts';
import { confirmSent } from '../send-answer.ts';

/** Lets an answer leave at once instead of after its time, or although something kept it back. */
export const guingay: StaffCommand = {
  name: 'guingay',
  help: 'staff-help-guingay',
  async run(args, context) {
    const { code, text: stamp } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-guingay' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const { pending } = petition;
    if (!pending) return [{ key: 'staff-pending-none', data: { code } }];
    return [refuse(petition, pending, stamp, context) ?? (await sendNow(petition, pending, context))];
  },
};

function refuse(
  petition: Petition,
  pending: PendingAnswer,
  stamp: string | undefined,
  context: StaffContext,
): Reply | undefined {
  const { commune, staff } = context;
  const { code, status } = petition;
  if (!isAnswerable(petition)) {
    return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
  }
  const isOwn = pending.staff === staff.id;
  if (!isOwn && (pending.halt !== undefined || !isStampOf(pending, stamp))) {
    const name = findStaff(commune, pending.staff)?.name ?? pending.staff;
    return { key: 'staff-pending-other', data: { code, name } };
  }
  // The button stood under an older text, or the answer waits for something that nobody can skip.
  if (!isStampOf(pending, stamp) || pending.halt === 'proof' || isApproving(pending)) {
    return showPreview(petition, pending, context, !isStampOf(pending, stamp));
  }
  return undefined;
}

async function sendNow(petition: Petition, pending: PendingAnswer, context: StaffContext): Promise<Reply> {
  const { halt: _halt, sendAt: _sendAt, ...answer } = pending;
  const bare = dropPending(petition);
  if (needsApproval(petition, context.commune)) return releaseAnswer(bare, answer, context, false);
  const reply = leave(bare, answer, context);
  if (answer.staff !== context.staff.id) {
    const told = confirmSent(petition, answer.staff, context);
    tellStaff(await findAuthor(answer, petition, context), petition.code, told, context);
  }
  return reply;
}
