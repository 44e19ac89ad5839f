import type { Posted } from '../courier.ts';
import type { Ground } from '../ground.ts';
import type { Fields } from '../json.ts';
import type { Thread } from '../world.ts';
import type { Mailer } from './mailer.ts';
import type { PageBook } from './pages.ts';

/** Events of one thread, sent only when the Page is subscribed to their field. */
export interface MessengerEvents {
  /** `key` is the event's own key in the item: message, postback, referral, reaction. */
  fromUser(thread: Thread, field: string, key: string, value: Fields, entryId?: string): Promise<Posted>;
  /** What the Page sent; without `appId` when a person typed it. */
  echo(thread: Thread, mid: string, content: Fields, appId?: number): Promise<Posted>;
  delivery(thread: Thread, mids: readonly string[]): Promise<Posted>;
  read(thread: Thread): Promise<Posted>;
  feed(page: string, value: Fields): Promise<Posted>;
}

/** Creates the sender. */
export function createMessengerEvents(ground: Ground, mailer: Mailer, pages: PageBook): MessengerEvents {
  const skip: Posted = { accepted: false };
  const fromPerson = (thread: Thread) => ({ sender: { id: thread.user }, recipient: { id: thread.account } });

  async function send(thread: Thread, field: string, item: Fields, entryId?: string): Promise<Posted> {
    if (!pages.isSubscribed(thread.account, field)) return skip;
    const event = { page: thread.account, lane: thread.user, item };
    if (entryId === undefined) return mailer.send(event);
    return mailer.send({
      ...event,
      settled: (accepted) => ground.world.setState(thread, entryId, accepted ? 'delivered' : 'failed'),
    });
  }

  return {
    fromUser: (thread, field, key, value, entryId) =>
      send(thread, field, { ...fromPerson(thread), timestamp: ground.now(), [key]: value }, entryId),
    echo(thread, mid, content, appId) {
      const people = { sender: { id: thread.account }, recipient: { id: thread.user } };
      const message = { is_echo: true, ...(appId === undefined ? {} : { app_id: appId }), mid, ...content };
      return send(thread, 'message_echoes', { ...people, timestamp: ground.now(), message });
    },
    delivery: (thread, mids) =>
      send(thread, 'message_deliveries', {
        ...fromPerson(thread),
        timestamp: ground.now(),
        delivery: { mids, watermark: ground.now() },
      }),
    read: (thread) =>
      send(thread, 'message_reads', {
        ...fromPerson(thread),
        timestamp: ground.now(),
        read: { watermark: ground.now() },
      }),
    async feed(page, value) {
      if (!pages.isSubscribed(page, 'feed')) return skip;
      return mailer.send({ page, lane: page, item: { field: 'feed', value }, list: 'changes' });
    },
  };
}
