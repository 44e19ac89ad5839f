import type { Scene } from './citizen-turn.ts';
import type { Route } from './router.ts';

/** An answer that was just read comes first: it may be quoted, or its buttons typed instead of tapped. */
export async function findRoute(text: string, { bot, update, turn }: Scene): Promise<Route> {
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
