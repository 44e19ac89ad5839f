import { askCode } from '../ask-code.ts';
import { askWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';
import { readTemplateCall, writeTemplate } from '../templates.ts';

/** Answers the citizen of a petition: `/traloi PA26-00001 text`, or with a template: `/traloi PA26-00001 mau 2`. */
export const traloi: StaffCommand = {
  name: 'traloi',
  help: 'staff-help-traloi',
  rank: 'daily',
  async run(args, context) {
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [await askCode('traloi', 'own', context, text)];
    if (text === undefined) return askWords('traloi', code, context);
    const call = readTemplateCall(text);
    if (!call) return prepareText({ event: 'answered', text, typed: text }, code, context);
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const written = await writeTemplate(call, found.petition, context);
    if ('refusal' in written) return [written.refusal];
    return prepareText({ event: 'answered', text: written.text }, code, context);
  },
};
