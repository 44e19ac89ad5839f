import type { Command } from '../../domain/command.ts';
import { HOME_LOCALE } from '../../domain/conversation.ts';
import { referToReceipt } from '../../domain/receipt-link.ts';
import { findStaff } from '../../domain/staff.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { planText } from '../../staff/texting.ts';
import { acceptPetition } from '../accept-petition.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/**
 * Takes in what an official took down for somebody at the desk or on the telephone, and gives the official the
 * receipt to hand over. Only an enrolled official can.
 */
export const registerPetition: CarryOut<Extract<Command, { type: 'register-petition' }>> = async (
  { petition: told },
  context,
) => {
  const { commune, records, conversation } = context;
  const staff = findStaff(commune, conversation.staff);
  if (!staff) return { replies: [{ key: 'registration-refused', choices: [GO_MENU] }] };
  const petition = await acceptPetition(told, { registeredBy: staff.id, locale: HOME_LOCALE }, context);
  planText(petition, 0, context);
  const { code } = petition;
  const secret = records.receiptSecret(code);
  const receipt = {
    key: 'registration-receipt',
    data: { code, secret, facts: describeFacts(petition, context) },
    links: [{ key: 'receipt-link', url: referToReceipt(code, secret) }],
    choices: [
      { key: 'staff-choice-see', command: `xem ${code}` },
      { key: 'staff-choice-register', command: 'tiepnhan' },
    ],
  };
  return { replies: [receipt] };
};
