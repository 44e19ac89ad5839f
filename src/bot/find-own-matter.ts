import { readLookup } from '../domain/conversation.ts';
import { findDoor } from '../domain/door.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import type { Scene } from './citizen-turn.ts';
import type { Route } from './router.ts';

/**
 * Where a question how far one's own matter is ("bao giờ thì xong"), or the wish to take it back, leads: to the one
 * that waits, or to the list of several. undefined: the text is nothing of the kind, the person has none, or has looked
 * up a procedure since.
 */
export async function findOwnMatter(
  text: string,
  { bot, dialogue, update, turn }: Scene,
): Promise<Route | undefined> {
  const hint = bot.readHint(text);
  if ((hint !== 'progress' && hint !== 'withdraw') || update.quotes !== undefined) return undefined;
  const signals = bot.signals(text);
  if (signals.includes('emergency') || findDoor(signals) !== undefined) return undefined;
  if (bot.catalogue.search(text, 1).confident) return undefined;
  const { conversationId, records } = turn;
  const petitions = await records.petitionsOf(conversationId, 8);
  if (hint === 'withdraw') {
    const own = petitions.filter(({ owner }) => owner === conversationId);
    return followOpen(own, 'withdraw:');
  }
  const lookup = readLookup(dialogue.state, records.now);
  const since = lookup?.code === undefined ? 0 : lookup.at;
  return petitions.some(({ filedAt }) => filedAt >= since) ? followOpen(petitions) : undefined;
}

/** The way to the one that waits, or to the list of several; undefined: none waits. */
export function followOpen(petitions: readonly Petition[], aim = ''): Route | undefined {
  const [one, ...others] = petitions.filter(isOpen);
  if (one === undefined) return undefined;
  return { flow: 'follow', certain: true, ...(others.length === 0 && { with: `${aim}${one.code}` }) };
}
