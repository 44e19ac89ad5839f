import type { Command } from '../../domain/command.ts';
import { addEvent } from '../../domain/petition.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { nameMatter } from '../../staff/describe-facts.ts';
import type { CarryOut } from '../decision.ts';
import { offerStars } from '../offer-stars.ts';
import { findOwnPetition, GO_MENU } from './own-petition.ts';

/** Closes an answered petition: the citizen says that the matter is solved, and is asked how it was handled. */
export const confirmPetition: CarryOut<Extract<Command, { type: 'confirm-petition' }>> = async (
  { code },
  context,
) => {
  const { records } = context;
  const found = await findOwnPetition(code, ['answered'], context);
  if (found.refusal) return found.refusal;
  const petition = addEvent(found.petition, { at: records.now, event: 'confirmed' }, { status: 'closed' });
  records.savePetition(petition);
  windClock(petition, context);
  records.audit({ actor: 'citizen', act: 'petition-confirmed', subject: code });
  tellStaff(
    await findDesk(petition, context),
    code,
    { key: 'staff-petition-confirmed', data: { code } },
    context,
  );
  // No way to the menu beside the stars: with a sixth button Zalo would show the best ones in a second message.
  const choices = petition.stars === undefined ? offerStars(code) : [GO_MENU];
  const key = petition.stars === undefined ? 'petition-confirm-done' : 'petition-confirm-again';
  return { replies: [{ key, data: { code, ...nameMatter(petition) }, choices }] };
};
