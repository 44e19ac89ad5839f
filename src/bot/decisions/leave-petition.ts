import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** Who followed a petition of somebody else is told nothing more of it. */
export const leavePetition: CarryOut<Extract<Command, { type: 'leave-petition' }>> = async (
  { code },
  { records, conversationId },
) => {
  const petition = await records.petition(code);
  const followers = petition?.followers ?? [];
  const others = followers.filter(({ conversation }) => conversation !== conversationId);
  if (!petition || others.length === followers.length)
    return { replies: [{ key: 'petition-not-found', data: { code }, choices: [GO_MENU] }] };
  records.savePetition({ ...petition, followers: others });
  records.audit({ actor: 'citizen', act: 'petition-left', subject: code });
  return { replies: [{ key: 'petition-left', data: { code }, choices: [GO_MENU] }] };
};
