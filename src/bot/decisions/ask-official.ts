import type { Command } from '../../domain/command.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { createNoticeChoices, describePetition } from '../../staff/describe-petition.ts';
import { isToldAtOnce } from '../../staff/is-told-at-once.ts';
import { createPetition } from '../accept-petition.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU, goFollow } from './own-petition.ts';

/**
 * Brings a question to the commune's first department, which is the one that receives people; there it is an item like
 * any other, and its answer too.
 */
export const askOfficial: CarryOut<Extract<Command, { type: 'ask-official' }>> = async (
  { text, procedure },
  context,
) => {
  const { commune, records, conversation, conversationId: owner } = context;
  const filer = { owner, locale: conversation.locale };
  const item = await createPetition({ category: '', text, place: {} }, filer, context);
  const question = {
    ...item,
    department: commune.departments[0]?.id ?? item.department,
    kind: 'question' as const,
    ...(procedure === undefined ? {} : { procedure: procedure.code }),
  };
  const { code } = question;
  records.savePetition(question);
  windClock(question, context);
  records.audit({ actor: 'citizen', act: 'question-asked', subject: code });
  if (isToldAtOnce(question, context)) {
    const { from = '', due = '', short = '' } = describePetition(question, commune);
    const about = procedure?.short ?? { key: 'staff-no-procedure' };
    const notice = {
      key: 'staff-new-question',
      data: { code, from, due, short, procedure: about },
      choices: createNoticeChoices(question),
    };
    tellStaff(await findDesk(question, context), code, notice, context);
  }
  const receipt = {
    key: 'question-receipt',
    data: { code, secret: records.receiptSecret(code), facts: describeFacts(question, context) },
    choices: [goFollow(code), GO_MENU],
  };
  return { replies: [receipt] };
};
