import { EMERGENCY, type FlowEvent } from '../../flows/kit.ts';
import type { Remark } from '../domain/remark.ts';
import type { Update } from '../domain/update.ts';
import type { Bot, BotTurn } from './bot.ts';
import { collectMedia } from './collect-media.ts';
import type { Dialogue } from './dialogue.ts';
import { findFollowUp, isLookingUp } from './find-follow-up.ts';
import { findMentioned, type GlobalWord, type Intent } from './interpret.ts';
import { readAct } from './read-act.ts';
import { NUMBER, type Route } from './router.ts';

/** What a citizen's turn is about. */
export interface Scene {
  readonly bot: Bot;
  readonly turn: BotTurn;
  readonly update: Update;
  readonly dialogue: Dialogue;
}

/** Greets a newcomer, then gives what the person did to the open flow, or to the one that it belongs to. */
export async function runCitizenTurn(intent: Intent, scene: Scene): Promise<void> {
  if (scene.turn.isHasty) askForPatience(scene);
  const isNew = await greetNewcomer(intent, scene);
  const { dialogue } = scene;
  switch (intent.type) {
    case 'answer':
      if (!(await dialogue.hear({ type: 'CHOICE', value: intent.value }))) sayStale(dialogue);
      return;
    case 'go':
      if (!(await dialogue.enter(intent.flow, intent.with))) sayStale(dialogue);
      return;
    case 'stale':
    case 'command':
      // A staff button in a citizen's hands teaches nothing: it is an old button like any other.
      if (!isNew) sayStale(dialogue);
      return;
    case 'word':
      // The greeting of a newcomer already shows the menu.
      if (!isNew || intent.word === 'help') await obeyWord(intent.word, dialogue);
      return;
    case 'start':
      return hearStart(intent.ref, isNew, scene);
    case 'text':
      return hearText(intent.text, isNew, scene);
    case 'act':
      return hearAct(isNew, scene);
    case 'none':
      return;
  }
}

/** Whoever goes on sending too fast is told so once in ten minutes. */
const PATIENCE_MS = 10 * 60_000;

function askForPatience({ dialogue, turn }: Scene): void {
  const { now } = turn.records;
  if (now - (dialogue.state.slowedAt ?? 0) < PATIENCE_MS) return;
  dialogue.say({ key: 'too-fast' });
  dialogue.change({ slowedAt: now });
}

/** Gives whether the person was greeted just now. The menu is left out when the person already says what is wanted. */
async function greetNewcomer(intent: Intent, scene: Scene): Promise<boolean> {
  const { bot, dialogue } = scene;
  if (dialogue.state.met) return false;
  // Who calls for help gets the numbers to ring first, and the greeting another time.
  if (intent.type === 'text' && bot.signals(intent.text).includes('emergency')) return false;
  const hasAim =
    intent.type === 'go' ||
    (intent.type === 'word' && intent.word === 'help') ||
    (intent.type === 'start' && bot.readAim(intent.ref ?? '') !== undefined) ||
    (intent.type === 'text' && (await findRoute(intent.text, scene)).certain);
  await dialogue.enter('welcome', hasAim ? 'brief' : undefined);
  dialogue.change({ met: true });
  return true;
}

/** A link may name an official to rate (`rate-<id>`) or a procedure (`tt-<code>`); any other start shows the menu. */
async function hearStart(ref: string | undefined, isNew: boolean, { bot, dialogue }: Scene): Promise<void> {
  const aim = bot.readAim(ref ?? '');
  if (aim) await dialogue.enter(aim.flow, aim.with);
  else if (!isNew) await dialogue.enter('menu');
}

async function hearText(text: string, isNew: boolean, scene: Scene): Promise<void> {
  const { bot, dialogue } = scene;
  const aim = bot.readAim(text);
  if (aim) {
    await dialogue.enter(aim.flow, aim.with);
    return;
  }
  const event = { type: 'TEXT' as const, text, signals: bot.signals(text) };
  await openQuestion(event, scene);
  const followUp = findFollowUp(text, scene);
  if (followUp) {
    await dialogue.enter(followUp.flow, followUp.with);
    return;
  }
  const isFree = !dialogue.isInFlow || isLookingUp(dialogue.state);
  const isAdding = isAddingMore(dialogue);
  const remark = bot.readRemark(text);
  if (isTelling(dialogue) && remark === 'thanks') return dialogue.repeatQuestion();
  const route = isFree || isAdding ? await findRoute(text, scene) : undefined;
  if (isFree && route && !isNew && isPerhapsAnswer(route, text) && (await answerAsked(event, scene))) return;
  // No search is asked for by thanks or by a number, and no story goes on with a question about office hours.
  const isOther =
    (isFree && (remark !== undefined || NUMBER.test(text))) ||
    (isTelling(dialogue) && isAside(remark)) ||
    (isAdding && route?.certain === true && route.flow !== 'petition-offer');
  if (!isOther && (await dialogue.hear(event))) return;
  return follow(route ?? (await findRoute(text, scene)), text, isNew, scene);
}

/** Goes where a text leads that no open question took. */
async function follow(route: Route, text: string, isNew: boolean, { bot, dialogue }: Scene): Promise<void> {
  if (route.isUrgent) dialogue.say(EMERGENCY);
  if (route.certain) {
    await dialogue.enter(route.flow, route.with);
    return;
  }
  const { state } = dialogue;
  const mentioned = findMentioned(text, state, bot.lexicon(state.locale));
  if (mentioned && (await dialogue.hear({ type: 'CHOICE', value: mentioned }))) return;
  if (dialogue.isInFlow && !isLookingUp(state)) {
    dialogue.say({ key: 'not-understood-here' });
    dialogue.repeatQuestion();
    return;
  }
  // The greeting of a newcomer already shows the menu.
  if (!isNew) await dialogue.enter(route.flow, route.with ?? text);
}

/** Whoever reports something new writes more than this. */
const LONGEST_ANSWER = 60;

/** Whether a text may as well answer an official's question: nothing in it asks for something else. */
function isPerhapsAnswer({ flow, certain, with: parameter }: Route, text: string): boolean {
  if (!certain || (flow === 'remark' && parameter === 'thanks')) return true;
  return flow === 'petition-offer' && text.length <= LONGEST_ANSWER;
}

/** Most people type an answer without tapping or quoting: it is for the one petition that waits for them. False: none does. */
async function answerAsked(answer: FlowEvent, { dialogue, update, turn }: Scene): Promise<boolean> {
  if (update.quotes !== undefined) return false;
  const { conversationId, records } = turn;
  const own = await records.petitionsOf(conversationId, 8);
  const waiting = own.filter(({ status, owner }) => status === 'waiting' && owner === conversationId);
  const [asked] = waiting;
  if (asked === undefined || waiting.length > 1) return false;
  await dialogue.enterToHear(answer, 'follow', `add:${asked.code}`);
  return dialogue.hear(answer);
}

/** Flows whose open question takes every text for a part of a story. */
const TELLING: ReadonlySet<string> = new Set(['petition', 'petition-offer']);

function isTelling({ state }: Dialogue): boolean {
  return state.flow !== undefined && TELLING.has(state.flow.name);
}

/** Whether something was added to a petition already, so that nobody waits for more. */
function isAddingMore({ state }: Dialogue): boolean {
  return state.flow?.name === 'follow' && state.question?.key === 'follow-add-more';
}

/** Whether a remark asks for something, so that it is no part of what is told. */
function isAside(remark: Remark | undefined): boolean {
  return remark !== undefined && remark !== 'thanks' && remark !== 'upset';
}

async function hearAct(isNew: boolean, scene: Scene): Promise<void> {
  const { bot, dialogue, update, turn } = scene;
  let event = readAct(update, bot.signals);
  if (event) await openQuestion(event, scene);
  if (event?.type === 'MEDIA' && dialogue.takes(event)) {
    event = await collectMedia(event, dialogue, turn);
    if (event.media.length === 0) {
      if (event.text) return hearText(event.text, isNew, scene);
      return dialogue.repeatQuestion();
    }
  }
  if (event && (await dialogue.hear(event))) return;
  if (event?.type === 'MEDIA' && event.text) {
    // What nobody takes is the picture; the words that came with it may tell of danger.
    if (!event.signals?.includes('emergency')) dialogue.say({ key: 'photo-unsupported' });
    return hearText(event.text, isNew, scene);
  }
  if (isNew) return;
  dialogue.say({ key: 'photo-unsupported' });
  if (dialogue.isInFlow) dialogue.repeatQuestion();
  else await dialogue.enter('menu');
}

/** Who quotes an official's question answers it, whatever else is open: the place for the answer is opened. */
async function openQuestion(answer: FlowEvent, { dialogue, update, turn }: Scene): Promise<void> {
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  const petition = about ? await records.petition(about) : undefined;
  if (petition?.status !== 'waiting' || petition.owner !== conversationId) return;
  await dialogue.enterToHear(answer, 'follow', `add:${petition.code}`);
}

/** An answer that was just read comes first: it may be quoted, or its buttons typed instead of tapped. */
async function findRoute(text: string, { bot, update, turn }: Scene): Promise<Route> {
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (about) return { flow: 'follow', with: about, certain: true };
  const verdict = bot.readVerdict(text);
  if (verdict) {
    const own = await records.petitionsOf(conversationId, 8);
    const answered = own.find(({ status }) => status === 'answered');
    if (answered) return { flow: 'confirm', with: `${verdict}:${answered.code}`, certain: true };
  }
  return bot.route(text);
}

async function obeyWord(word: GlobalWord, dialogue: Dialogue): Promise<void> {
  if (word === 'back' && (await dialogue.hear({ type: 'BACK' }))) return;
  if (word === 'help' && dialogue.isInFlow) {
    dialogue.say({ key: 'help-here' });
    dialogue.repeatQuestion();
    return;
  }
  await dialogue.enter(word === 'help' ? 'help' : 'menu');
}

function sayStale(dialogue: Dialogue): void {
  dialogue.say({ key: 'choice-stale' });
  dialogue.repeatQuestion();
}
