import type { Command } from '../../domain/command.ts';
import { maskPersonal } from '../../domain/mask.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import { findStaff } from '../../domain/staff.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { createNoticeChoices } from '../../staff/describe-petition.ts';
import type { CarryOut } from '../decision.ts';
import { findOwnPetition, GO_MENU, goFollow } from './own-petition.ts';

/** Opens an answered or closed petition again: same code, same deadline, same handler. */
export const reopenPetition: CarryOut<Extract<Command, { type: 'reopen-petition' }>> = async (
  command,
  context,
) => {
  const { code, missing } = command;
  const { commune, records } = context;
  const found = await findOwnPetition(code, ['answered', 'closed'], context);
  if (found.refusal) return found.refusal;
  const { handler: answeredBy, ...rest } = found.petition;
  const handler = findStaff(commune, answeredBy)?.id;
  const petition = {
    ...rest,
    ...(handler !== undefined && { handler }),
    status: handler === undefined ? ('received' as const) : ('processing' as const),
    history: [
      ...rest.history,
      { at: records.now, event: 'reopened' as const, ...(missing !== undefined && { text: missing }) },
    ],
  };
  records.savePetition(petition);
  windClock(petition, context);
  records.audit({ actor: 'citizen', act: 'petition-reopened', subject: code });
  const notice = {
    key: missing === undefined ? 'staff-petition-reopened' : 'staff-petition-reopened-missing',
    data: { code, missing: quoteLines(maskPersonal(missing ?? '')), due: { at: petition.dueAt } },
    choices: createNoticeChoices(petition),
  };
  tellStaff(await findDesk(petition, context), code, notice, context);
  return { replies: [{ key: 'petition-reopen-done', data: { code }, choices: [goFollow(code), GO_MENU] }] };
};
