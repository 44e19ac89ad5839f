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
    if (code === undefined || text === undefined) return [{ key: 'staff-example-xong' }];
    return prepareText({ event: 'done', text, typed: text }, code, context);
  },
};
