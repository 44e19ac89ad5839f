import { judgeReopening } from '../domain/after-answer.ts';
import { HOME_LOCALE } from '../domain/conversation.ts';
import type { Petition } from '../domain/petition.ts';
import type { Scene } from './citizen-turn.ts';
import { followOpen } from './find-own-matter.ts';
import { listOwn } from './list-own.ts';
import type { Route } from './router.ts';

/** An answer that was just read comes first: it may be quoted, or its buttons typed instead of tapped. */
export async function findRoute(text: string, scene: Scene): Promise<Route> {
  const { bot, dialogue, update, turn } = scene;
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (about) return { flow: 'follow', with: about, certain: true };
  const verdict = bot.readVerdict(text);
  if (verdict) {
    const answered = (await listOwn(scene)).find(isAnswered);
    if (answered) return { flow: 'confirm', with: `${verdict}:${answered.code}`, certain: true };
  }
  const route = bot.route(text);
  const isThanks = route.flow === 'remark' && route.with === 'thanks';
  const hint = route.certain && route.flow !== 'petition-offer' ? undefined : bot.readHint(text);
  if (hint === 'english' && dialogue.state.locale === HOME_LOCALE)
    return { flow: 'language', with: text, certain: true };
  if (hint !== 'verdict' && !isThanks) return route;
  const own = await listOwn(scene);
  const asked = askForVerdict(isThanks ? '' : text, own, scene);
  if (asked || isThanks || route.flow === 'petition-offer') return asked ?? route;
  // "Chưa thấy ai đến" of a matter that nobody has answered yet: how far it is.
  return followOpen(own) ?? route;
}

/**
 * Words like "vẫn còn ngập", which lead nowhere for sure, may be the word on an answer; thanks (no words) may be the
 * moment to ask for it. The person is asked which one, and nothing is done before.
 */
function askForVerdict(words: string, own: readonly Petition[], { turn }: Scene): Route | undefined {
  const { commune, records } = turn;
  const isReopenable = (petition: Petition) => judgeReopening(petition, commune, records.now) === 'yes';
  const petition = own.find(isAnswered) ?? (words === '' ? undefined : own.find(isReopenable));
  return petition && { flow: 'confirm', with: `heard:${petition.code} ${words}`, certain: true };
}

function isAnswered({ status }: Petition): boolean {
  return status === 'answered';
}
