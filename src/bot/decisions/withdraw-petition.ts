import type { Command } from '../../domain/command.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { cancelDeadline } from '../../staff/deadline.ts';
import type { CarryOut } from '../decision.ts';
import { findOwnPetition, GO_MENU } from './own-petition.ts';

/** Takes a petition back: nobody has to answer it any more. */
export const withdrawPetition: CarryOut<Extract<Command, { type: 'withdraw-petition' }>> = async (
  { code },
  context,
) => {
  const { records } = context;
  const found = await findOwnPetition(
    code,
    ['received', 'processing', 'waiting', 'approving', 'answered'],
    context,
  );
  if (found.refusal) return found.refusal;
  const { petition } = found;
  records.savePetition({
    ...petition,
    status: 'withdrawn',
    history: [...petition.history, { at: records.now, event: 'withdrawn' }],
  });
  cancelDeadline(code, records);
  records.audit({ actor: 'citizen', act: 'petition-withdrawn', subject: code });
  tellStaff(
    await findDesk(petition, context),
    code,
    { key: 'staff-petition-withdrawn', data: { code } },
    context,
  );
  return { replies: [{ key: 'petition-withdraw-done', data: { code }, choices: [GO_MENU] }] };
};
