import type { PendingText, Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { findStaff } from '../../domain/staff.ts';
import { findAuthor, tellStaff } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { dropPending, isApproving, isStampOf, needsApproval } from '../pending.ts';
import { showPreview } from '../preview.ts';
import { releaseText } from '../release-text.ts';
import { kindOf } from '../texts/registry.ts';

/** Lets a text leave at once instead of after its time, or although something kept it back. */
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
  pending: PendingText,
  stamp: string | undefined,
  context: StaffContext,
): Reply | undefined {
  const { commune, staff } = context;
  const { code } = petition;
  const refusal = kindOf(pending).refuse(petition, pending, context);
  if (refusal) return refusal;
  const isOwn = pending.staff === staff.id;
  if (!isOwn && (pending.halt !== undefined || !isStampOf(pending, stamp))) {
    const name = findStaff(commune, pending.staff)?.name ?? pending.staff;
    return { key: 'staff-pending-other', data: { code, name } };
  }
  // The button stood under an older text, or this one waits for something that nobody can skip.
  if (!isStampOf(pending, stamp) || pending.halt === 'proof' || isApproving(pending)) {
    return showPreview(petition, pending, context, !isStampOf(pending, stamp));
  }
  return undefined;
}

async function sendNow(petition: Petition, pending: PendingText, context: StaffContext): Promise<Reply> {
  const { halt: _halt, sendAt: _sendAt, ...text } = pending;
  const bare = dropPending(petition);
  if (needsApproval(petition, text, context.commune)) return releaseText(bare, text, context, false);
  const kind = kindOf(text);
  const sent = kind.send(bare, text, context);
  if (text.staff !== context.staff.id) {
    const told = kind.confirm(sent, text, text.staff, context);
    tellStaff(await findAuthor(text, sent, context), petition.code, told, context);
  }
  return kind.confirm(sent, text, context.staff.id, context);
}
