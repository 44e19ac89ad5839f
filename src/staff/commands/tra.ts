import type { Reply } from '../../domain/reply.ts';
import { seesAll } from '../../domain/staff.ts';
import { askCode } from '../ask-code.ts';
import { findMember, tellStaff } from '../audience.ts';
import { releasePetition, tellReturned } from '../claim.ts';
import type { StaffCommand } from '../command.ts';
import { findOpenPetition, readCodeAndText } from '../find-petition.ts';

/** Gives a petition back to the queue of its department: by its handler, or by a leader. */
export const tra: StaffCommand = {
  name: 'tra',
  help: 'staff-help-tra',
  async run(args, context) {
    const { staff, records, conversationId } = context;
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [await askCode('tra', 'own', context)];
    // `/tra loii PA26-1 …` was meant to be an answer: nothing is given away because of a slip.
    if (text !== undefined) return [askWhich(code)];
    const found = await findOpenPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { handler } = found.petition;
    if (handler === undefined || (handler !== staff.id && !seesAll(staff)))
      return [{ key: 'staff-not-handler', data: { code } }];
    const released = releasePetition(found.petition, context, staff.id);
    records.audit({ actor: staff.id, act: 'petition-released', subject: code });
    const former = await findMember(handler, context);
    if (handler !== staff.id)
      tellStaff(former, code, { key: 'staff-taken-away', data: { code, name: staff.name } }, context);
    await tellReturned(released, context, [conversationId, ...former]);
    const choices = [{ key: 'staff-choice-queue', command: 'hangcho' }];
    return [{ key: 'staff-given-back', data: { code }, choices }];
  },
};

function askWhich(code: string): Reply {
  return {
    key: 'staff-give-back-which',
    data: { code },
    choices: [
      { key: 'staff-choice-give-back', command: `tra ${code}` },
      { key: 'staff-choice-answer', command: `traloi ${code}` },
    ],
  };
}
