import type { Command } from '../../domain/command.ts';
import { addEvent } from '../../domain/petition.ts';
import type { CarryOut } from '../decision.ts';
import { findOwnPetition, GO_MENU } from './own-petition.ts';

/**
 * Keeps how well a closed petition was handled: the stars once, and once a word on them. It judges the handling, no
 * official, and is never shown to the public.
 */
export const ratePetition: CarryOut<Extract<Command, { type: 'rate-petition' }>> = async (
  { code, stars, comment },
  context,
) => {
  const { records } = context;
  const found = await findOwnPetition(code, ['closed'], context);
  if (found.refusal) return found.refusal;
  const { petition } = found;
  const at = records.now;
  if (comment === undefined) {
    if (petition.stars !== undefined) return already(code);
    records.savePetition(addEvent(petition, { at, event: 'rated' }, { stars }));
    records.audit({ actor: 'citizen', act: 'petition-rated', subject: code });
    return { replies: [] };
  }
  if (petition.history.some(({ event, text }) => event === 'rated' && text !== undefined))
    return already(code);
  records.savePetition(addEvent(petition, { at, event: 'rated', text: comment }, { stars }));
  return { replies: [{ key: 'stars-thanks', choices: [GO_MENU] }] };
};

function already(code: string) {
  return { replies: [{ key: 'stars-already', data: { code }, choices: [GO_MENU] }] };
}
