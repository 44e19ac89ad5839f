import type { Command } from '../../domain/command.ts';
import { referToReceipt } from '../../domain/receipt-link.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { acceptPetition } from '../accept-petition.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU, goFollow } from './own-petition.ts';

/** Takes a petition in and gives the citizen a receipt. */
export const filePetition: CarryOut<Extract<Command, { type: 'file-petition' }>> = async (
  command,
  context,
) => {
  const { records, conversation, conversationId: owner } = context;
  const petition = await acceptPetition(command.petition, { owner, locale: conversation.locale }, context);
  const { code } = petition;
  const secret = records.receiptSecret(code);
  const receipt = {
    key: petition.anonymous ? 'petition-receipt-anonymous' : 'petition-receipt',
    data: { code, secret, facts: describeFacts(petition, context) },
    links: [{ key: 'receipt-link', url: referToReceipt(code, secret) }],
    choices: [goFollow(code), GO_MENU],
  };
  return { replies: [receipt] };
};
