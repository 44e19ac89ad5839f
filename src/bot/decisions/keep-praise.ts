import type { Command } from '../../domain/command.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import { listOfficials } from '../../domain/staff.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import { findLeaders, findMember } from '../../staff/audience.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** Keeps words of praise, hands them to the officials whose full names stand in them, else to the leaders, and thanks. */
export const keepPraise: CarryOut<Extract<Command, { type: 'keep-praise' }>> = async ({ text }, context) => {
  const { commune, records } = context;
  const folded = foldVietnamese(text);
  const named = listOfficials(commune).filter(({ name }) => folded.includes(foldVietnamese(name)));
  records.savePraise(
    text,
    named.map(({ id }) => id),
  );
  records.audit({ actor: 'citizen', act: 'praise-kept' });
  const audience = await Promise.all(named.map(({ id }) => findMember(id, context)));
  const conversations = named.length > 0 ? audience.flat() : await findLeaders(context);
  const notice = { key: 'staff-praise', data: { text: quoteLines(text) } };
  for (const to of new Set(conversations)) records.send({ to, reply: notice, locale: 'vi' });
  return { replies: [{ key: 'praise-thanks', choices: [GO_MENU] }] };
};
