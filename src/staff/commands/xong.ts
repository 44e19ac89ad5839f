import { askCode } from '../ask-code.ts';
import { askWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';

/** Tells the citizen that the matter is dealt with, with a photo or a reason: `/xong PA26-00001 text`. */
export const xong: StaffCommand = {
  name: 'xong',
  help: 'staff-help-xong',
  rank: 'daily',
  async run(args, context) {
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [await askCode('xong', 'own', context, text)];
    if (text === undefined) return askWords('xong', code, context);
    return prepareText({ event: 'done', text, typed: text }, code, context);
  },
};
