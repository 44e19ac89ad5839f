import { addEvent, findAnswer, findTold } from '../../domain/petition.ts';
import { nameStaff } from '../../domain/staff.ts';
import { askWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { windClock } from '../deadline.ts';
import { EXAMPLE_CODE, findPetition, readCodeAndText } from '../find-petition.ts';

/**
 * Keeps that an official told the citizen the answer by phone or in person, and how: `/dabao PA26-00001 text`. The
 * answer counts as told from then on; what waits for the citizen's next word in the chat still goes there.
 */
export const dabao: StaffCommand = {
  name: 'dabao',
  help: 'staff-help-dabao',
  async run(args, context) {
    const { commune, records, staff } = context;
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-dabao', data: { code: EXAMPLE_CODE } }];
    if (text === undefined) return askWords('dabao', code, context);
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    if (!findAnswer(petition)) return [{ key: 'staff-told-nothing', data: { code } }];
    const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
    const before = findTold(petition);
    if (before) {
      const name = nameStaff(commune, before.staff ?? '');
      return [{ key: 'staff-told-already', data: { code, name, at: { at: before.at } }, choices }];
    }
    const told = addEvent(petition, { at: records.now, event: 'told', staff: staff.id, text });
    records.savePetition(told);
    windClock(told, context);
    records.audit({ actor: staff.id, act: 'answer-told', subject: code });
    return [{ key: 'staff-told-kept', data: { code }, choices }];
  },
};
