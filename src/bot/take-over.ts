import { type Conversation, HOME_LOCALE } from '../domain/conversation.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import { findPetitionCode } from '../domain/petition-code.ts';
import type { Update } from '../domain/update.ts';
import type { BotTurn } from './bot.ts';
import type { Scene } from './citizen-turn.ts';
import { createConversation } from './dialogue.ts';
import type { Intent } from './interpret.ts';

/** An official types many lines; the timeline gets one for each talk. */
const SAME_TALK_MS = 3_600_000;
/** Petitions that are looked through for an open one. */
const NEWEST = 8;

/**
 * An official wrote to the person in the platform's own inbox: the bot falls silent there for the commune's
 * time, and the person's newest open petition remembers who wrote and when, never what.
 */
export async function noteTakeOver(
  { human, by, at: sentAt }: Extract<Update, { kind: 'echo' }>,
  stored: Conversation | undefined,
  { commune, conversationId, records }: BotTurn,
): Promise<void> {
  if (!human) return;
  // A platform's clock that runs ahead must not silence the bot for longer.
  const at = Math.min(sentAt, records.now);
  const silentUntil = at + commune.silenceMinutes * 60_000;
  if (silentUntil > Math.max(records.now, stored?.silentUntil ?? 0)) {
    const state = stored ?? createConversation(HOME_LOCALE);
    records.saveConversation(conversationId, { ...state, silentUntil });
  }
  // An anonymous petition must not be told by whom an official talked to.
  const petition = (await records.petitionsOf(conversationId, NEWEST)).find(
    (one) => isOpen(one) && !one.anonymous,
  );
  if (petition && !isSameTalk(petition, at)) {
    const event = { at, event: 'talked' as const, ...(by === undefined ? {} : { by }) };
    records.savePetition({ ...petition, history: [...petition.history, event] });
  }
  const actor = by === undefined ? 'inbox' : `inbox:${by}`;
  records.audit({ actor, act: 'talked', ...(petition ? { subject: petition.code } : {}) });
}

function isSameTalk({ history }: Petition, at: number): boolean {
  const last = history.findLast(({ event }) => event === 'talked');
  return last !== undefined && at - last.at < SAME_TALK_MS;
}

/**
 * Whether the bot may answer now. While an official talks to the person it keeps out, but for danger, and until
 * the person calls it: by a button, a link, the word for the menu or for help, or a label typed in full.
 */
export function mayAnswer(intent: Intent, scene: Scene): boolean {
  const { dialogue, turn } = scene;
  const { silentUntil } = dialogue.state;
  if (silentUntil === undefined) return true;
  if (turn.records.now < silentUntil && !callsBot(intent, scene)) return isDanger(scene);
  dialogue.wake();
  return true;
}

function callsBot(intent: Intent, { update, bot }: Scene): boolean {
  if (update.kind === 'choice' || update.kind === 'start') return true;
  // A number alone answers whoever asked last, and a petition's code is what one tells an official.
  if (update.kind !== 'text' || !/\p{L}/u.test(update.text) || findPetitionCode(update.text)) return false;
  if (intent.type === 'word') return intent.word === 'menu' || intent.word === 'help';
  if (intent.type === 'go' && intent.flow === 'menu') return true;
  return (bot.readAim(update.text) ?? bot.readVerdict(update.text)) !== undefined;
}

function isDanger({ update, bot }: Scene): boolean {
  return 'text' in update && update.text !== undefined && bot.signals(update.text).includes('emergency');
}
