import type { Command } from '../../domain/command.ts';
import { addEvent } from '../../domain/petition.ts';
import { findDesk, tellFollowers, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { nameMatter } from '../../staff/describe-facts.ts';
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
  const petition = addEvent(found.petition, { at: records.now, event: 'withdrawn' }, { status: 'withdrawn' });
  records.savePetition(petition);
  windClock(petition, context);
  records.audit({ actor: 'citizen', act: 'petition-withdrawn', subject: code });
  tellStaff(
    await findDesk(petition, context),
    code,
    { key: 'staff-petition-withdrawn', data: { code } },
    context,
  );
  tellFollowers(petition, { reply: { key: 'petition-followed-withdrawn' } }, context);
  const data = { code, ...nameMatter(petition) };
  return { replies: [{ key: 'petition-withdraw-done', data, choices: [GO_MENU] }] };
};
