import { EMERGENCY, type FlowEvent } from '../../flows/kit.ts';
import { type Contact, readContact } from '../domain/contact.ts';
import type { Remark } from '../domain/remark.ts';
import { splitWords } from '../domain/vietnamese.ts';
import type { Scene } from './citizen-turn.ts';
import type { Dialogue } from './dialogue.ts';
import { findFollowUp, isInForm } from './find-follow-up.ts';
import { findOwnMatter } from './find-own-matter.ts';
import { findRoute } from './find-route.ts';
import { hearAtDesk } from './hear-at-desk.ts';
import { findMentioned } from './interpret.ts';
import { openOnlyQuestion, openQuestion } from './open-question.ts';
import { NUMBER, type Route } from './router.ts';

/** Gives a typed text to the question that it answers, or goes where it leads. */
export async function hearText(text: string, isNew: boolean, scene: Scene): Promise<void> {
  const { bot, dialogue } = scene;
  const aim = bot.readAim(text);
  if (aim) {
    await dialogue.enter(aim.flow, aim.with);
    return;
  }
  const event = {
    ...{ type: 'TEXT' as const, text, signals: bot.signals(text) },
    ...(bot.isWord(text) && { isWord: true }),
    ...(dialogue.state.flow?.name === 'petition' && { contact: readOwnContact(text, scene) }),
  };
  await openQuestion(event, scene);
  const isFree = !isInForm(dialogue.state);
  const ownMatter = isFree || !dialogue.takes(event) ? await findOwnMatter(text, scene) : undefined;
  const aside = ownMatter ?? findFollowUp(text, scene);
  if (aside) return turnAside(aside, event, dialogue);
  const isAdding = isAddingMore(dialogue);
  const remark = bot.readRemark(text);
  if (isTelling(dialogue) && (isPolite(remark) || remark === 'report')) return dialogue.repeatQuestion();
  const route = isFree || isAdding ? await findRoute(text, scene) : undefined;
  const isAnswer = isFree && route && !isNew && isPerhapsAnswer(route, text);
  if (isAnswer && (await openOnlyQuestion(event, scene)) && (await dialogue.hear(event))) return;
  // No search is asked for by thanks or by a number, and no story goes on with a question about office hours.
  const isOther =
    (isFree && (remark !== undefined || NUMBER.test(text) || (route && leavesSearch(route)))) ||
    (isTelling(dialogue) && isAside(remark)) ||
    (isAdding && route?.certain === true && route.flow !== 'petition-offer');
  if (!isOther && (await dialogue.hear(event))) return;
  return follow(route ?? (await findRoute(text, scene)), text, isNew, scene);
}

function readOwnContact(text: string, { bot, dialogue }: Scene): Contact {
  return readContact(text, bot.lexicon(dialogue.state.locale).dropAroundName);
}

/** Goes where a text leads that speaks of what was looked up, or of the person's own matter. */
async function turnAside(route: Route, event: FlowEvent, dialogue: Dialogue): Promise<void> {
  const open = async () => dialogue.enter(route.flow, route.with);
  // Which paper is meant is being asked already.
  if (route.flow === 'which-paper' && dialogue.state.question?.key === 'procedures-doubt')
    dialogue.repeatQuestion();
  else if (route.tells) await dialogue.hearAhead(event, open);
  else await open();
}

/** Whoever writes so much first says more than a greeting. */
const MANY_WORDS = 6;

/** Whether the first words of a newcomer, which lead nowhere for sure, are to be asked about all the same. */
export function saysMuch(text: string): boolean {
  return splitWords(text).length >= MANY_WORDS;
}

/** Goes where a text leads that no open question took. */
async function follow(route: Route, text: string, isNew: boolean, scene: Scene): Promise<void> {
  const { bot, dialogue } = scene;
  const { state } = dialogue;
  const isFree = !isInForm(state);
  const isCourtesy = isPolite(bot.readRemark(text));
  // Thanks, a greeting and a stray "ok" are understood, but neither answer nor leave a form.
  if (!isFree && !isAddingMore(dialogue) && (bot.isWord(text) || isCourtesy))
    return dialogue.repeatQuestion();
  // The greeting of a newcomer already shows the menu.
  if (isNew && isCourtesy) return;
  if (isFree && (await hearAtDesk(text, route, scene))) return;
  if (route.isUrgent) dialogue.say(EMERGENCY);
  if (route.certain) {
    await dialogue.enter(route.flow, route.with);
    return;
  }
  const mentioned = findMentioned(text, state, bot.lexicon(state.locale));
  if (mentioned && (await dialogue.hear({ type: 'CHOICE', value: mentioned }))) return;
  if (!isFree) {
    dialogue.say({ key: 'not-understood-here' });
    dialogue.repeatQuestion();
    return;
  }
  if (!isNew || saysMuch(text)) await dialogue.enter(route.flow, route.with ?? text);
}

/** Flows that a search leads to by itself. */
const NEAR_SEARCH: ReadonlySet<string> = new Set(['procedures', 'petition-offer']);

/** Whether a text is no search, though a search is open that takes every text for one. */
function leavesSearch({ flow, certain }: Route): boolean {
  return certain && !NEAR_SEARCH.has(flow);
}

/** Whoever reports something new writes more than this. */
const LONGEST_ANSWER = 60;

/** Whether a text may as well answer an official's question: nothing in it asks for something else. */
function isPerhapsAnswer({ flow, certain, with: parameter }: Route, text: string): boolean {
  if (!certain || (flow === 'remark' && parameter === 'thanks')) return true;
  return flow === 'petition-offer' && text.length <= LONGEST_ANSWER;
}

/** Flows whose open question takes every text for a part of a story. */
const TELLING: ReadonlySet<string> = new Set(['petition', 'petition-offer']);

function isTelling({ state: { flow, question } }: Dialogue): boolean {
  return flow !== undefined && (TELLING.has(flow.name) || question?.key === 'follow-add');
}

/** Whether something was added to a petition already, so that nobody waits for more. */
function isAddingMore({ state }: Dialogue): boolean {
  return state.flow?.name === 'follow' && state.question?.key === 'follow-add-more';
}

function isPolite(remark: Remark | undefined): boolean {
  return remark === 'thanks' || remark === 'hello';
}

/** Whether a remark asks for something, so that it is no part of what is told. */
function isAside(remark: Remark | undefined): boolean {
  return remark !== undefined && remark !== 'upset' && remark !== 'report' && !isPolite(remark);
}
