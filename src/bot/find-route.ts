import { judgeReopening } from '../domain/after-answer.ts';
import type { Petition } from '../domain/petition.ts';
import type { Scene } from './citizen-turn.ts';
import type { Route } from './router.ts';

/** An answer that was just read comes first: it may be quoted, or its buttons typed instead of tapped. */
export async function findRoute(text: string, scene: Scene): Promise<Route> {
  const { bot, update, turn } = scene;
  const { conversationId, records } = turn;
  const about = update.quotes && (await records.quoted(conversationId, update.quotes));
  if (about) return { flow: 'follow', with: about, certain: true };
  const verdict = bot.readVerdict(text);
  if (verdict) {
    const answered = await findOwn(scene, isAnswered);
    if (answered) return { flow: 'confirm', with: `${verdict}:${answered.code}`, certain: true };
  }
  const route = bot.route(text);
  return (await findVerdict(text, route, scene)) ?? route;
}

/**
 * Words like "vẫn còn ngập", which lead nowhere for sure, may be the word on an answer; thanks may be the moment to ask
 * for it. The person is asked which one, and nothing is done before.
 */
async function findVerdict(text: string, route: Route, scene: Scene): Promise<Route | undefined> {
  const isThanks = route.flow === 'remark' && route.with === 'thanks';
  if (!isThanks && ((route.certain && route.flow !== 'petition-offer') || !scene.bot.mayBeVerdict(text)))
    return undefined;
  const petition =
    (await findOwn(scene, isAnswered)) ?? (isThanks ? undefined : await findOwn(scene, isReopenable));
  return (
    petition && { flow: 'confirm', with: `heard:${petition.code} ${isThanks ? '' : text}`, certain: true }
  );
}

type Judge = (petition: Petition, scene: Scene) => boolean;

async function findOwn(scene: Scene, judge: Judge): Promise<Petition | undefined> {
  const { conversationId, records } = scene.turn;
  const own = await records.petitionsOf(conversationId, 8);
  return own.find((petition) => petition.owner === conversationId && judge(petition, scene));
}

const isAnswered: Judge = ({ status }) => status === 'answered';

const isReopenable: Judge = (petition, { turn: { commune, records } }) =>
  judgeReopening(petition, commune, records.now) === 'yes';
