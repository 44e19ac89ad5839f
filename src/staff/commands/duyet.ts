import { addEvent } from '../../domain/petition.ts';
import { refuseApprover, writeRequest } from '../ask-approval.ts';
import { findAuthor, tellStaff } from '../audience.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { dropPending, isStampOf } from '../pending.ts';
import { answer, confirmAnswer } from '../texts/answer.ts';

/** Approves an answer that waits for a second official; it leaves at once, and its author is told. */
export const duyet: StaffCommand = {
  name: 'duyet',
  help: 'staff-help-duyet',
  rank: 'leader',
  async run(args, context) {
    const { records, staff } = context;
    const { code, text: stamp } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-duyet' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const refusal = refuseApprover(petition, context);
    if (refusal || !petition.pending) return refusal ? [refusal] : [];
    // Whoever approves has read these very words.
    if (!isStampOf(petition.pending, stamp)) return [writeRequest(petition, petition.pending, context)];
    const approved = addEvent(dropPending(petition), { at: records.now, event: 'approved', staff: staff.id });
    const answered = answer.send(approved, petition.pending, context);
    records.audit({ actor: staff.id, act: 'answer-approved', subject: code });
    const notice = { key: 'staff-approved', data: { code, name: staff.name } };
    tellStaff(await findAuthor(petition.pending, petition, context), code, notice, context);
    // Who has just read whose answer it is need not be told again.
    return [confirmAnswer(answered)];
  },
};
