import { judgeReopening } from '../../domain/after-answer.ts';
import type { Command } from '../../domain/command.ts';
import { maskPersonal } from '../../domain/mask.ts';
import { addEvent, type Petition } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import { findStaff } from '../../domain/staff.ts';
import { findDesk, findLeaders, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { nameMatter } from '../../staff/describe-facts.ts';
import { createLeaderChoices, createNoticeChoices } from '../../staff/describe-petition.ts';
import { hidePublished } from '../../staff/publication.ts';
import type { CarryOut, DecisionContext, Outcome } from '../decision.ts';
import { findOwnPetition, GO_MENU, goFollow } from './own-petition.ts';

type Reopen = Extract<Command, { type: 'reopen-petition' }>;

/**
 * Opens an answered or closed petition again: same code, same clock, same handler. Leaders are told when the deadline
 * is over already, and decide themselves where it was opened again often enough.
 */
export const reopenPetition: CarryOut<Reopen> = async (command, context) => {
  const { code, missing } = command;
  const { commune, records } = context;
  const found = await findOwnPetition(code, ['answered', 'closed'], context);
  if (found.refusal) return found.refusal;
  const reopening = judgeReopening(found.petition, commune, records.now);
  const named = { code, ...nameMatter(found.petition) };
  if (reopening === 'late')
    return { replies: [{ key: 'petition-reopen-late', data: named, choices: [GO_MENU] }] };
  if (reopening === 'often') return passToLeaders(found.petition, command, context);
  const { handler: answeredBy, claimedUntil: _lease, pending: _answer, ...rest } = found.petition;
  const handler = findStaff(commune, answeredBy)?.id;
  const petition = hidePublished(
    addEvent(
      rest,
      { at: records.now, event: 'reopened', ...(missing !== undefined && { text: missing }) },
      {
        status: handler === undefined ? 'received' : 'processing',
        ...(handler !== undefined && { handler }),
      },
    ),
    records,
  );
  records.savePetition(petition);
  windClock(petition, context);
  const isLate = petition.dueAt <= records.now;
  records.audit({ actor: 'citizen', act: 'petition-reopened', subject: code });
  const data = { code, missing: quoteLines(maskPersonal(missing ?? '')), due: { at: petition.dueAt } };
  const choices = createNoticeChoices(petition);
  const notice = {
    key: missing === undefined ? 'staff-petition-reopened' : 'staff-petition-reopened-missing',
    ...{ data, choices },
  };
  tellStaff(await findDesk(petition, context), code, notice, context);
  if (isLate) {
    const escalation = { key: 'staff-petition-reopened-late', data, choices: createLeaderChoices(petition) };
    tellStaff(await findLeaders(context), code, escalation, context);
  }
  const key = isLate ? 'petition-reopen-done-late' : 'petition-reopen-done';
  return { replies: [{ key, data: named, choices: [goFollow(code), GO_MENU] }] };
};

/** It stays answered or closed; what is missing stands in its timeline, and a leader is asked to see to it. */
async function passToLeaders(
  petition: Petition,
  { code, missing }: Reopen,
  context: DecisionContext,
): Promise<Outcome> {
  const { commune, records } = context;
  const said = missing === undefined ? {} : { text: missing };
  records.savePetition(addEvent(petition, { at: records.now, event: 'added', ...said }));
  records.audit({ actor: 'citizen', act: 'petition-reopening-passed-on', subject: code });
  const notice = {
    key: 'staff-petition-reopened-often',
    data: { code, missing: quoteLines(maskPersonal(missing ?? '')) },
    choices: createNoticeChoices(petition),
  };
  tellStaff(await findLeaders(context), code, notice, context);
  const { address, hoursText: hours, hotline } = commune;
  const reply = {
    key: 'petition-reopen-often',
    data: { code, address, hours, hotline },
    choices: [goFollow(code), GO_MENU],
  };
  return { replies: [reply] };
}
