import type { Ground } from '../ground.ts';
import { makeZaloMessageId } from '../ids.ts';
import { asFields, asText, type Fields } from '../json.ts';
import type { Thread } from '../world.ts';
import { invalid, ZaloError } from './errors.ts';
import type { ZaloEvents } from './events.ts';
import { readZaloMessage, type ZaloMessage } from './read-message.ts';

const HOUR = 3600 * 1000;
/** Free answers for 48 hours, paid ones for 7 days, none after. */
const FREE_WINDOW = 48 * HOUR;
const PAID_WINDOW = 7 * 24 * HOUR;

/** Who pays, and what was paid for. */
export interface Till {
  /** The OA has a linked payment account. */
  hasZca(oaId: string): boolean;
  bill(oaId: string): void;
}

/** Carries out `POST /v3.0/oa/message/cs`: gives the `data` of the answer, throws ZaloError. */
export function sendZaloMessage(
  ground: Ground,
  events: ZaloEvents,
  oaId: string,
  till: Till,
  body: Fields | undefined,
): object {
  const user = asText(asFields(body?.['recipient'])?.['user_id']);
  if (user === undefined) throw invalid('user_id');
  const message = readZaloMessage(body?.['message'], { media: ground.media, now: ground.now() });
  const thread = findReader(ground, oaId, user);
  const isFree = checkWindow(ground.now(), thread.lastAct, till.hasZca(oaId));
  if (!isFree) till.bill(oaId);
  const id = makeZaloMessageId();
  show(ground, thread, id, message);
  setImmediate(() => report(events, ground, thread, id, message));
  const quota = isFree ? { quota: { quota_type: 'reply', remain: '8', total: '8' } } : {};
  return { message_id: id, user_id: user, sent_time: String(ground.now()), ...quota };
}

/** The person, when they may be written to at all. Throws -213 and -217. */
export function findReader(ground: Ground, oaId: string, user: string): Thread {
  const thread = ground.world.find('zalo', oaId, user);
  if (thread?.lastAct === undefined) throw new ZaloError(-213, 'User has not interacted with the OA');
  if (thread.blocked) throw new ZaloError(-217, 'User has blocked the OA');
  return thread;
}

function checkWindow(now: number, lastAct: number | undefined, hasZca: boolean): boolean {
  const age = now - (lastAct ?? 0);
  if (age > PAID_WINDOW) throw new ZaloError(-230, 'User has not interacted with the OA in the last 7 days');
  if (age > FREE_WINDOW && !hasZca) throw new ZaloError(-320, 'The OA needs to be linked with a ZCA account');
  return age <= FREE_WINDOW;
}

function show(ground: Ground, thread: Thread, id: string, message: ZaloMessage): void {
  const { echo: _echo, ...shown } = message;
  ground.world.markOwnSeen(thread);
  ground.world.add(thread, {
    ...shown,
    id,
    from: 'bot',
    kind: message.media === undefined ? 'text' : 'media',
    state: 'sent',
  });
}

function report(events: ZaloEvents, ground: Ground, thread: Thread, id: string, message: ZaloMessage): void {
  const attachments = message.media?.map((file) => ({
    type: file.type,
    payload: file.type === 'sticker' ? { id: file.name } : { thumbnail: file.url, url: file.url },
  }));
  void events.echo(thread, message.echo, {
    ...(message.text === undefined ? {} : { text: message.text }),
    // Assumed to be the API's message_id: a person who quotes the message could not be understood otherwise.
    msg_id: id,
    ...(message.quotes === undefined ? {} : { quote_msg_id: message.quotes }),
    ...(attachments === undefined ? {} : { attachments }),
  });
  if (thread.phone === 'off') return;
  ground.world.setState(thread, id, 'delivered');
  void events.received(thread, id);
  if (thread.phone !== 'reading') return;
  ground.world.setState(thread, id, 'seen');
  void events.seen(thread, [id]);
}
