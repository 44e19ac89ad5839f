import type { Command } from '../../domain/command.ts';
import { maskPersonal } from '../../domain/mask.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import type { Text } from '../../domain/reply.ts';
import { findDesk, tellStaff } from '../../staff/audience.ts';
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
  records.savePetition({
    ...petition,
    history: [...petition.history, { at: records.now, event: 'added', ...said }],
  });
  records.audit({ actor: 'citizen', act: 'petition-added', subject: code });
  const lines: (string | Text)[] = [
    ...(text === undefined ? [] : [quoteLines(maskPersonal(text))]),
    ...(media.length === 0 ? [] : [{ key: 'staff-added-files', data: { files: media.length } }]),
  ];
  const notice = {
    key: 'staff-petition-added',
    data: { code, lines },
    choices: createNoticeChoices(petition),
  };
  tellStaff(await findDesk(petition, context), code, notice, context);
  return { replies: [{ key: 'petition-add-done', data: { code }, choices: [goFollow(code), GO_MENU] }] };
};
