import { MENU, shorten } from '../../flows/kit.ts';
import type { Choice } from '../domain/reply.ts';
import { findStaff, seesAll } from '../domain/staff.ts';
import { splitWords } from '../domain/vietnamese.ts';
import { askCode } from '../staff/ask-code.ts';
import type { Scene } from './citizen-turn.ts';
import type { Route } from './router.ts';

/** Where an official's words lead for a citizen, and the choice by which they still do. */
const DOUBTS: Readonly<Record<string, Choice | undefined>> = {
  'petition-offer': { go: 'petition-offer', key: 'lost-petition' },
  procedures: { go: 'procedures', key: 'lost-procedures' },
};

/** The ways on of an official whose words were not understood. */
export const DESK_WAYS: readonly Choice[] = [
  { key: 'staff-choice-queue', command: 'hangcho' },
  { key: 'staff-choice-help', command: 'trogiup' },
  MENU,
];

/** An answer is a sentence. */
const FEW_WORDS = 4;

/**
 * Officials type answers without quoting anything. Words of theirs that lead nowhere for sure are offered as an answer
 * to the petitions that they have taken on, else to those of their department that nobody has. False: no official speaks, or the words lead somewhere.
 */
export async function hearAtDesk(text: string, route: Route, { dialogue, turn }: Scene): Promise<boolean> {
  const { commune, records } = turn;
  const staff = findStaff(commune, dialogue.state.staff);
  const isLost = route.flow === 'lost';
  if (!staff || route.isUrgent || (route.certain && route.flow !== 'petition-offer')) return false;
  if (splitWords(text).length >= FEW_WORDS) {
    const context = { commune, records, staff };
    const own = await askCode('traloi', 'own', context, text);
    // Many answer without taking the matter on; a leader's words may be about anything.
    const asked = own.choices || seesAll(staff) ? own : await askCode('traloi', 'unclaimed', context, text);
    const elsewhere = DOUBTS[route.flow];
    if (asked.choices) {
      dialogue.say({
        key: 'staff-answer-which',
        data: { ...asked.data, text: shorten(text, 200) },
        choices: [...asked.choices, ...(elsewhere ? [{ ...elsewhere, with: text }] : []), MENU],
      });
      return true;
    }
  }
  if (isLost) dialogue.say({ key: 'staff-lost', choices: DESK_WAYS });
  return isLost;
}
