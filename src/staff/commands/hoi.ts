import { askCode } from '../ask-code.ts';
import { askWords } from '../ask-words.ts';
import type { StaffCommand } from '../command.ts';
import { readCodeAndText } from '../find-petition.ts';
import { prepareText } from '../prepare-text.ts';

/** Asks the citizen something: the clock stands until the answer, which comes back to the handler. */
export const hoi: StaffCommand = {
  name: 'hoi',
  help: 'staff-help-hoi',
  rank: 'daily',
  async run(args, context) {
    const { code, text } = readCodeAndText(args);
    if (code === undefined) return [await askCode('hoi', 'own', context, text)];
    if (text === undefined) return askWords('hoi', code, context);
    return prepareText({ event: 'asked', text, typed: text }, code, context);
  },
};
