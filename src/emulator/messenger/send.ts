import type { Ground } from '../ground.ts';
import { makeMid } from '../ids.ts';
import { asFields, asText, type Fields } from '../json.ts';
import type { Thread } from '../world.ts';
import { badParameter, GraphError } from './errors.ts';
import type { MessengerEvents } from './events.ts';
import type { PageBook, PageRecord } from './pages.ts';
import { type GraphMessage, readGraphMessage } from './read-message.ts';

const HOUR = 3600 * 1000;
/** 24 hours after the person's last act; 7 days for the answers of a human agent. */
const WINDOW = 24 * HOUR;
const LONG_WINDOW = 7 * 24 * HOUR;
const REMOVED_TAGS = new Set(['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE']);

/** What a send call works with. `filedata` is the id of an uploaded file. */
export interface GraphSend {
  readonly ground: Ground;
  readonly events: MessengerEvents;
  readonly pages: PageBook;
  readonly page: PageRecord;
  readonly body: Fields;
  readonly filedata?: string;
}

/** Carries out `POST /me/messages`: gives the body of the answer, throws GraphError. */
export function sendGraphMessage(call: GraphSend): object {
  const { body, ground, page } = call;
  const recipient = asFields(body['recipient']);
  if (recipient === undefined) throw badParameter('The parameter recipient is required');
  const hasAction = body['sender_action'] !== undefined;
  if (hasAction === (body['message'] !== undefined)) {
    throw badParameter('exactly one of message and sender_action is required');
  }
  if (hasAction) return act(call, findReader(call, recipient));
  const isHuman = readMessagingType(body);
  const message = readGraphMessage(body['message'], {
    ids: page.attachments,
    media: ground.media,
    ...(call.filedata === undefined ? {} : { filedata: call.filedata }),
  });
  const quotes = asText(asFields(body['reply_to'])?.['mid']);
  const commentId = asText(recipient['comment_id']);
  const thread = commentId === undefined ? findReader(call, recipient) : takeComment(call, commentId);
  if (commentId === undefined) checkWindow(ground.now(), thread, isHuman);
  const mid = makeMid();
  show(ground, thread, mid, message, quotes);
  setImmediate(() => report(call, thread, mid, message, quotes));
  return { recipient_id: thread.user, message_id: mid, ...keepAttachment(page, message) };
}

/** Gives a reusable attachment an id. */
export function keepAttachment(page: PageRecord, message: GraphMessage): object {
  const media = message.media?.[0];
  if (message.reusable !== true || media === undefined) return {};
  const id = String(1_000_000_000_000_000 + page.attachments.size);
  page.attachments.set(id, media);
  return { attachment_id: id };
}

/** Whether the call may use the long window. */
function readMessagingType(body: Fields): boolean {
  const type = body['messaging_type'];
  const tag = body['tag'];
  if (type !== undefined && type !== 'RESPONSE' && type !== 'UPDATE' && type !== 'MESSAGE_TAG') {
    throw badParameter('messaging_type is invalid');
  }
  if (typeof tag === 'string' && REMOVED_TAGS.has(tag))
    throw badParameter(`The tag ${tag} is no longer supported`);
  if (type !== 'MESSAGE_TAG') return false;
  if (tag !== 'HUMAN_AGENT') throw badParameter('tag is missing or invalid');
  return true;
}

function findReader({ ground, page }: GraphSend, recipient: Fields): Thread {
  const id = recipient['id'];
  if (typeof id !== 'string' && typeof id !== 'number') throw badParameter('recipient id is required');
  const thread = ground.world.find('messenger', page.account.id, String(id));
  if (thread?.lastAct === undefined) throw new GraphError(100, 'No matching user found', 2018001);
  if (thread.blocked) throw new GraphError(551, "This person isn't available right now.", 1545041);
  return thread;
}

function checkWindow(now: number, thread: Thread, isHuman: boolean): void {
  const age = now - (thread.lastAct ?? 0);
  if (age <= (isHuman ? LONG_WINDOW : WINDOW)) return;
  throw new GraphError(10, 'This message is sent outside of allowed window.', 2018278);
}

/** The one private answer to a comment, within seven days. */
function takeComment({ ground, page, pages }: GraphSend, id: string): Thread {
  const comment = pages.comments.get(id);
  if (comment === undefined || comment.page !== page.account.id) throw badParameter('comment_id is unknown');
  if (comment.answered) throw new GraphError(10900, 'Activity already replied to');
  if (ground.now() - comment.at > LONG_WINDOW)
    throw new GraphError(10903, 'This user cant reply to this activity');
  comment.answered = true;
  return ground.world.open('messenger', comment.page, comment.user);
}

function act({ ground, body }: GraphSend, thread: Thread): object {
  switch (body['sender_action']) {
    case 'typing_on':
    case 'typing_off':
      ground.world.setTyping(thread, body['sender_action'] === 'typing_on');
      break;
    case 'mark_seen':
      ground.world.markOwnSeen(thread);
      break;
    case 'react':
    case 'unreact':
      if (asText(asFields(body['payload'])?.['message_id']) === undefined) {
        throw badParameter('payload.message_id is required');
      }
      break;
    default:
      throw badParameter('sender_action is invalid');
  }
  return { recipient_id: thread.user };
}

function show(ground: Ground, thread: Thread, mid: string, message: GraphMessage, quotes?: string): void {
  const { metadata: _metadata, reusable: _reusable, attachment: _attachment, ...shown } = message;
  ground.world.setTyping(thread, false);
  ground.world.markOwnSeen(thread);
  ground.world.add(thread, {
    ...shown,
    ...(quotes === undefined ? {} : { quotes }),
    id: mid,
    from: 'bot',
    kind: message.media === undefined ? 'text' : 'media',
    state: 'sent',
  });
}

function report(call: GraphSend, thread: Thread, mid: string, message: GraphMessage, quotes?: string): void {
  const { events, ground } = call;
  const content = {
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.attachment === undefined ? { text: message.text } : { attachments: [message.attachment] }),
    ...(quotes === undefined ? {} : { reply_to: { mid: quotes } }),
  };
  void events.echo(thread, mid, content, Number(ground.options.messenger.appId));
  if (thread.phone === 'off') return;
  ground.world.setState(thread, mid, 'delivered');
  void events.delivery(thread, [mid]);
  if (thread.phone !== 'reading') return;
  ground.world.setState(thread, mid, 'seen');
  void events.read(thread);
}
