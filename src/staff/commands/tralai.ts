import { addEvent } from '../../domain/petition.ts';
import { refuseApprover } from '../ask-approval.ts';
import { askWords } from '../ask-words.ts';
import { findAuthor, tellStaff } from '../audience.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { dropPending, savePending } from '../pending.ts';

/** Sends an answer that waits for a second official back to its author, with the reason: `/tralai PA26-00001 …`. */
export const tralai: StaffCommand = {
  name: 'tralai',
  help: 'staff-help-tralai',
  rank: 'leader',
  async run(args, context) {
    const { records, staff } = context;
    const { code, text: reason } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-tralai', data: { code: 'PA26-00001' } }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const { pending } = petition;
    const refusal = refuseApprover(petition, context);
    if (refusal || !pending) return refusal ? [refusal] : [];
    if (reason === undefined) return askWords('tralai', code, context);
    const event = { at: records.now, event: 'sent-back' as const, staff: staff.id, text: reason };
    savePending(addEvent(dropPending(petition), event), context);
    records.audit({ actor: staff.id, act: 'answer-sent-back', subject: code });
    const notice = { key: 'staff-sent-back', data: { code, name: staff.name, reason, text: pending.text } };
    tellStaff(await findAuthor(pending, petition, context), code, notice, context);
    return [{ key: 'staff-sent-back-done', data: { code } }];
  },
};
