import { readLookup } from '../domain/conversation.ts';
import { findDoor } from '../domain/door.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import type { Hint } from '../domain/remark.ts';
import { splitWords } from '../domain/vietnamese.ts';
import type { Scene } from './citizen-turn.ts';
import { listFollowed, listOwn } from './list-own.ts';
import type { Route } from './router.ts';

/** What the follow flow is opened for. */
const AIMS: Readonly<Partial<Record<Hint, string>>> = { progress: '', withdraw: 'withdraw:', add: 'add:' };

/** A longer text says what is to be added, and not only that something is. */
const MANY_WORDS = 8;

/**
 * Where a question how far one's own matter is ("bao giờ thì xong"), or the wish to take it back or to add to it, leads:
 * to the one that waits, or to the list of several. undefined: the text is nothing of the kind, the person has none, or
 * has looked up a procedure since.
 */
export async function findOwnMatter(text: string, scene: Scene): Promise<Route | undefined> {
  const { bot, dialogue, update, turn } = scene;
  const hint = bot.readHint(text);
  const aim = hint && AIMS[hint];
  if (aim === undefined || update.quotes !== undefined || leadsElsewhere(text, scene)) return undefined;
  if (hint !== 'progress') {
    const own = await listOwn(scene);
    const route = followOpen(own, aim);
    // Who is asked something has an answer to give.
    const saysWhat = splitWords(text).length >= MANY_WORDS || own.some(({ status }) => status === 'waiting');
    const tells = hint === 'add' && route?.with !== undefined && saysWhat;
    return route && { ...route, ...(tells && { tells }) };
  }
  const petitions = await listFollowed(scene);
  const lookup = readLookup(dialogue.state, turn.records.now);
  const since = lookup?.code === undefined ? 0 : lookup.at;
  return petitions.some(({ filedAt }) => filedAt >= since) ? followOpen(petitions) : undefined;
}

function leadsElsewhere(text: string, { bot }: Scene): boolean {
  const signals = bot.signals(text);
  if (signals.includes('emergency') || findDoor(signals) !== undefined) return true;
  return bot.catalogue.search(text, 1).confident;
}

/** The way to the one that waits, or to the list of several; undefined: none waits. */
export function followOpen(petitions: readonly Petition[], aim = ''): Route | undefined {
  const [one, ...others] = petitions.filter(isOpen);
  if (one === undefined) return undefined;
  return { flow: 'follow', certain: true, ...(others.length === 0 && { with: `${aim}${one.code}` }) };
}
