import type { Command } from '../../domain/command.ts';
import type { Petition } from '../../domain/petition.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU, goFollow } from './own-petition.ts';

/**
 * Lets who holds the receipt of a petition that was taken down at the desk get its answers in this chat, once. Every
 * try counts, and a wrong one is refused in the same words as a code that does not exist.
 */
export const connectPetition: CarryOut<Extract<Command, { type: 'connect-petition' }>> = async (
  { code, secret },
  context,
) => {
  const { records, conversationId: owner, conversation } = context;
  const petition = await records.petition(code);
  if (petition?.owner === owner) return { replies: [{ key: 'petition-connected', ...describe(petition) }] };
  if (!(await records.countGuess(owner)))
    return { replies: [{ key: 'petition-connect-locked', choices: [GO_MENU] }] };
  if (!petition || petition.owner !== undefined || !records.isReceiptSecret(code, secret))
    return { replies: [{ key: 'petition-connect-wrong', data: { code }, choices: [GO_MENU] }] };
  const connected = { ...petition, owner, locale: conversation.locale };
  records.savePetition(connected);
  records.audit({ actor: 'citizen', act: 'petition-connected', subject: code });
  return { replies: [{ key: 'petition-connected', ...describe(connected) }] };

  function describe(one: Petition) {
    const status = { key: `status-${one.status}` };
    return {
      data: { code, status, facts: describeFacts(one, context) },
      choices: [goFollow(code), GO_MENU],
    };
  }
};
