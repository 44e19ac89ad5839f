import type { Update } from '../domain/update.ts';
import { acceptOfferWithMedia, beginWithMedia } from './begin-with-media.ts';
import type { Bot, BotTurn } from './bot.ts';
import { collectMedia } from './collect-media.ts';
import type { Dialogue } from './dialogue.ts';
import { isInForm, isPetitionOffered } from './find-follow-up.ts';
import { findRoute } from './find-route.ts';
import { hearText, saysMuch } from './hear-text.ts';
import type { GlobalWord, Intent } from './interpret.ts';
import { openOnlyQuestion, openQuestion, openViewed } from './open-question.ts';
import { readAct } from './read-act.ts';

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
    'media' in scene.update ||
    (intent.type === 'word' && intent.word === 'help') ||
    (intent.type === 'start' && bot.readAim(intent.ref ?? '') !== undefined) ||
    (intent.type === 'text' &&
      bot.readRemark(intent.text) !== 'thanks' &&
      (saysMuch(intent.text) || (await findRoute(intent.text, scene)).certain));
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

async function hearAct(isNew: boolean, scene: Scene): Promise<void> {
  const { bot, dialogue, update, turn } = scene;
  let event = readAct(update, bot.signals);
  if (event) await openQuestion(event, scene);
  const isFree = !isInForm(dialogue.state);
  if (event?.type === 'MEDIA' && isFree && !isNew) {
    await openOnlyQuestion(event, scene);
    await openViewed(event, dialogue);
  }
  if (event?.type === 'MEDIA' && (dialogue.takes(event) || isPetitionOffered(dialogue.state))) {
    event = await collectMedia(event, dialogue, turn);
    if (event.media.length === 0) {
      if (event.text) return hearText(event.text, isNew, scene);
      return dialogue.repeatQuestion();
    }
    if (await acceptOfferWithMedia(event, dialogue)) return;
  }
  if (event && (await dialogue.hear(event))) return;
  if (event?.type === 'MEDIA' && isFree && (await beginWithMedia(event, isNew, scene))) return;
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
