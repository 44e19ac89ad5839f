import { grantDeadline } from '../../domain/clock.ts';
import type { Command } from '../../domain/command.ts';
import type { Category, Commune } from '../../domain/commune.ts';
import { type CompletePetition, formatPetitionCode, type Petition } from '../../domain/petition.ts';
import { localYear } from '../../domain/working-time.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { createNoticeChoices, describePetition } from '../../staff/describe-petition.ts';
import { isToldAtOnce } from '../../staff/is-told-at-once.ts';
import type { CarryOut, DecisionContext } from '../decision.ts';
import { GO_MENU, goFollow } from './own-petition.ts';

/** Gives a petition its code, department and deadline, tells the department, and gives the citizen a receipt. */
export const filePetition: CarryOut<Extract<Command, { type: 'file-petition' }>> = async (
  command,
  context,
) => {
  const { commune, records } = context;
  const petition = await createPetition(command.petition, context);
  const { code } = petition;
  records.savePetition(petition);
  windClock(petition, context);
  records.audit({ actor: 'citizen', act: 'petition-filed', subject: code });
  if (isToldAtOnce(petition, context)) {
    const notice = {
      key: 'staff-new-petition',
      data: describePetition(petition, commune),
      choices: createNoticeChoices(petition),
    };
    tellStaff(await findDesk(petition, context), code, notice, context);
  }
  const receipt = {
    key: petition.anonymous ? 'petition-receipt-anonymous' : 'petition-receipt',
    data: { code, secret: records.receiptSecret(code), facts: describeFacts(petition, context) },
    choices: [goFollow(code), GO_MENU],
  };
  return { replies: [receipt] };
};

/** What is told, as an item of the department's desk with its code and deadline. */
export async function createPetition(told: CompletePetition, context: DecisionContext): Promise<Petition> {
  const { commune, records, conversation, conversationId } = context;
  const { now } = records;
  const year = localYear(now);
  const category = findCategory(commune, told.category);
  return {
    ...hideSender(told),
    category: category.id,
    code: formatPetitionCode(year, await records.reservePetitionNumber(year)),
    owner: conversationId,
    locale: conversation.locale,
    department: category.department,
    filedAt: now,
    dueAt: grantDeadline(now, { category: category.id }, context),
    status: 'received',
    history: [{ at: now, event: 'filed' }],
  };
}

/** An anonymous petition is stored without name, phone and names of files: what is not there cannot leak. */
function hideSender(told: CompletePetition): CompletePetition {
  if (!told.anonymous) return told;
  const { name: _name, phone: _phone, media, ...rest } = told;
  return { ...rest, ...(media && { media: media.map(({ name: _file, ...file }) => file) }) };
}

/** A category that was taken out of the file while the citizen wrote falls to the last one, for all the rest. */
function findCategory(commune: Commune, id: string): Category {
  const category = commune.categories.find((one) => one.id === id) ?? commune.categories.at(-1);
  if (!category) throw new RangeError(`${commune.slug} has no categories`);
  return category;
}
