import { addEvent } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import { askCode } from '../ask-code.ts';
import { askWords } from '../ask-words.ts';
import { findMember, tellStaff } from '../audience.ts';
import type { StaffCommand } from '../command.ts';
import { windClock } from '../deadline.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';

/** Keeps a note between officials, which the citizen never sees: `/ghichu PA26-00001 text`. */
export const ghichu: StaffCommand = {
  name: 'ghichu',
  help: 'staff-help-ghichu',
  async run(args, context) {
    const { staff, records, conversationId } = context;
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [await askCode('ghichu', 'own', context, text)];
    if (text === undefined) return askWords('ghichu', code, context);
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const noted = addEvent(petition, { at: records.now, event: 'noted', staff: staff.id, text });
    records.savePetition(noted);
    windClock(noted, context);
    records.audit({ actor: staff.id, act: 'petition-noted', subject: code });
    const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
    const notice = {
      key: 'staff-petition-noted',
      data: { code, name: staff.name, text: quoteLines(text) },
      choices,
    };
    const { handler } = petition;
    const handlers = handler === undefined || handler === staff.id ? [] : await findMember(handler, context);
    const others = handlers.filter((conversation) => conversation !== conversationId);
    tellStaff(others, code, notice, context);
    return [{ key: 'staff-noted', data: { code }, choices }];
  },
};
