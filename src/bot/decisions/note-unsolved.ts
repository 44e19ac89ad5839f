import type { Command } from '../../domain/command.ts';
import { maskPersonal } from '../../domain/mask.ts';
import { addEvent } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { createNoticeChoices } from '../../staff/describe-petition.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** Somebody with the same matter finds it unsolved: noted for those who work on it; nothing is opened again. */
export const noteUnsolved: CarryOut<Extract<Command, { type: 'note-unsolved' }>> = async (
  { code, missing },
  context,
) => {
  const { records, conversationId } = context;
  const petition = await records.petition(code);
  if (!petition?.followers?.some(({ conversation }) => conversation === conversationId))
    return { replies: [{ key: 'petition-not-found', data: { code }, choices: [GO_MENU] }] };
  const said = missing === undefined ? {} : { text: missing };
  records.savePetition(addEvent(petition, { at: records.now, event: 'noted', ...said }));
  records.audit({ actor: 'citizen', act: 'petition-unsolved-noted', subject: code });
  const notice = {
    key: 'staff-petition-unsolved',
    data: { code, missing: quoteLines(maskPersonal(missing ?? '')) },
    choices: createNoticeChoices(petition),
  };
  tellStaff(await findDesk(petition, context), code, notice, context);
  return { replies: [{ key: 'petition-unsolved-noted', data: { code }, choices: [GO_MENU] }] };
};
