import { answerPetition } from '../answer.ts';
import type { StaffCommand } from '../command.ts';
import { readCodeAndText } from '../find-petition.ts';

/** Answers the citizen of a petition: `/traloi PA26-00001 text`. */
export const traloi: StaffCommand = {
  name: 'traloi',
  help: 'staff-help-traloi',
  async run(args, context) {
    const { code, text } = readCodeAndText(args);
    if (code === undefined || text === undefined) return [{ key: 'staff-example-traloi' }];
    return answerPetition('answered', code, text, context);
  },
};
