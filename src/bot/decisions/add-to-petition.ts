import { resume } from '../../domain/clock.ts';
import type { Command } from '../../domain/command.ts';
import { maskPersonal } from '../../domain/mask.ts';
import { addEvent } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import type { Text } from '../../domain/reply.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
import { windClock } from '../../staff/deadline.ts';
import { describeDeadline } from '../../staff/describe-deadline.ts';
import { describeFacts, nameMatter } from '../../staff/describe-facts.ts';
import { createNoticeChoices } from '../../staff/describe-petition.ts';
import type { CarryOut } from '../decision.ts';
import { findOwnPetition, GO_MENU, goFollow } from './own-petition.ts';

/** Adds what the citizen says or shows later, and tells those who work on the petition. */
export const addToPetition: CarryOut<Extract<Command, { type: 'add-to-petition' }>> = async (
  command,
  context,
) => {
  const { code, text, media = [] } = command;
  const { records } = context;
  const found = await findOwnPetition(
    code,
    ['received', 'processing', 'waiting', 'approving', 'answered'],
    context,
  );
  if (found.refusal) return found.refusal;
  const { petition } = found;
  const said = { ...(text !== undefined && { text }), ...(media.length > 0 && { media }) };
  const isReply = petition.status === 'waiting';
  const added = addEvent(petition, { at: records.now, event: 'added', ...said });
  const going = records.savePetition(
    isReply
      ? addEvent(resume(added, records.now, context.calendar), { at: records.now, event: 'resumed' })
      : added,
  );
  if (isReply) windClock(going, context);
  records.audit({ actor: 'citizen', act: 'petition-added', subject: code });
  const lines: (string | Text)[] = [
    ...(text === undefined ? [] : [quoteLines(maskPersonal(text))]),
    ...(media.length === 0 ? [] : [{ key: 'staff-added-files', data: { files: media.length } }]),
  ];
  const due = { at: going.dueAt };
  const notice = isReply
    ? { key: 'staff-petition-replied', data: { code, lines, due, left: describeDeadline(going, context) } }
    : { key: 'staff-petition-added', data: { code, lines } };
  const choices = createNoticeChoices(going);
  tellStaff(await findDesk(going, context), code, { ...notice, choices }, context);
  const receipt = isReply
    ? { key: 'petition-answer-done', data: { code, facts: describeFacts(going, context) } }
    : { key: 'petition-add-done', data: { code, ...nameMatter(going) } };
  return { replies: [{ ...receipt, choices: [goFollow(code), GO_MENU] }] };
};
