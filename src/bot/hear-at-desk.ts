import { MENU, shorten } from '../../flows/kit.ts';
import type { StaffMember } from '../domain/commune.ts';
import type { Choice, Reply } from '../domain/reply.ts';
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
 * Officials type answers and commands without quoting anything. Words of theirs that lead nowhere for sure are offered
 * as a command to the petitions that they may mean. False: no official speaks, or the words lead somewhere.
 */
export async function hearAtDesk(text: string, route: Route, scene: Scene): Promise<boolean> {
  const { dialogue, turn } = scene;
  const staff = findStaff(turn.commune, dialogue.state.staff);
  if (!staff || route.isUrgent || isSure(text, route, scene)) return false;
  const asked = splitWords(text).length < FEW_WORDS ? undefined : await askWhich(text, staff, scene);
  if (asked) {
    const elsewhere = DOUBTS[route.flow];
    dialogue.say({
      ...asked,
      choices: [...(asked.choices ?? []), ...(elsewhere ? [{ ...elsewhere, with: text }] : []), MENU],
    });
    return true;
  }
  const isLost = route.flow === 'lost';
  if (isLost) dialogue.say({ key: 'staff-lost', choices: DESK_WAYS });
  return isLost;
}

/** A search that found nothing that fits is no place to lead an official to who may have answered somebody. */
function isSure(text: string, { flow, certain }: Route, { bot }: Scene): boolean {
  if (flow === 'procedures') return bot.catalogue.search(text, 1).confident;
  return certain && flow !== 'petition-offer';
}

/** Which petition do the words belong to? undefined: there is none that they could. */
async function askWhich(text: string, staff: StaffMember, { bot, turn }: Scene): Promise<Reply | undefined> {
  const context = { commune: turn.commune, records: turn.records, staff };
  const spoken = bot.staffFacts.spoken.withWords(text);
  const { name, words } = spoken ?? { name: 'traloi', words: text };
  const own = await askCode(name, 'own', context, words);
  // Many answer without taking the matter on; a leader's words may be about anything, unless they are a command.
  const others = !seesAll(staff) ? 'unclaimed' : spoken && 'department';
  const asked = own.choices || !others ? own : await askCode(name, others, context, words);
  if (!asked.choices) return undefined;
  if (spoken) return asked;
  return { ...asked, key: 'staff-answer-which', data: { ...asked.data, text: shorten(text, 200) } };
}
