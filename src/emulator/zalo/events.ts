import type { Courier, Posted } from '../courier.ts';
import type { Ground } from '../ground.ts';
import { derivePersonId } from '../ids.ts';
import type { Fields } from '../json.ts';
import type { Thread } from '../world.ts';
import { signZaloWebhook } from './signature.ts';

/** Sends Zalo's webhook events, in the shapes of the platform. */
export interface ZaloEvents {
  /** A message or another event from the person to the OA. */
  fromUser(thread: Thread, name: string, message: Fields, entryId?: string): Promise<Posted>;
  /** What the OA sent; `admin` when a person typed it at oa.zalo.me. */
  echo(thread: Thread, name: string, message: Fields, admin?: string): Promise<Posted>;
  received(thread: Thread, messageId: string): Promise<Posted>;
  /** A template message reached the phone whose number the thread has as its person. */
  textReceived(thread: Thread, messageId: string, tracking: string): Promise<Posted>;
  seen(thread: Thread, messageIds: readonly string[]): Promise<Posted>;
  /** Any other shape; `timestamp` is added at the end. */
  plain(lane: string, fields: Fields): Promise<Posted>;
  appUserId(thread: Thread): string;
}

/** Creates the sender. */
export function createZaloEvents(ground: Ground, courier: Courier): ZaloEvents {
  const { appId, oaSecretKey } = ground.options.zalo;
  const appUserId = (thread: Thread): string => derivePersonId('zalo', `${appId}|${thread.user}`);
  const stamp = (): string => String(ground.now());

  function send(lane: string, event: Fields, timestamp: string, settled?: (accepted: boolean) => void) {
    const body = JSON.stringify(event);
    const signature = signZaloWebhook(appId, body, timestamp, oaSecretKey);
    const letter = { lane, body, headers: { 'x-zevent-signature': signature } };
    return courier.post(settled === undefined ? letter : { ...letter, settled });
  }

  return {
    appUserId,
    fromUser(thread, name, message, entryId) {
      const timestamp = stamp();
      const head = { app_id: appId, sender: { id: thread.user }, user_id_by_app: appUserId(thread) };
      const tail = { recipient: { id: thread.account }, event_name: name, message, timestamp };
      return send(thread.user, { ...head, ...tail }, timestamp, (accepted) => {
        if (entryId !== undefined) ground.world.setState(thread, entryId, accepted ? 'delivered' : 'failed');
      });
    },
    echo(thread, name, message, admin) {
      const timestamp = stamp();
      const sender = admin === undefined ? { id: thread.account } : { id: thread.account, admin_id: admin };
      const head = { app_id: appId, sender, user_id_by_app: appUserId(thread) };
      const tail = { recipient: { id: thread.user }, event_name: name, message, timestamp };
      return send(thread.user, { ...head, ...tail }, timestamp);
    },
    // The sources disagree on who is the sender of the next two; a reader has to compare with the OA id.
    received(thread, messageId) {
      const timestamp = stamp();
      const people = { sender: { id: thread.account }, recipient: { id: thread.user } };
      const event = { event_name: 'user_received_message', app_id: appId, ...people };
      return send(thread.user, { ...event, message: { msg_id: messageId }, timestamp }, timestamp);
    },
    textReceived(thread, messageId, tracking) {
      const timestamp = stamp();
      const people = { sender: { id: thread.account }, recipient: { id: thread.user } };
      const message = { delivery_time: timestamp, msg_id: messageId, tracking_id: tracking };
      const event = { ...people, event_name: 'user_received_message', message, app_id: appId };
      return send(thread.user, { ...event, timestamp }, timestamp);
    },
    seen(thread, messageIds) {
      const timestamp = stamp();
      const people = { sender: { id: thread.user }, recipient: { id: thread.account } };
      const event = { event_name: 'user_seen_message', app_id: appId, ...people };
      return send(thread.user, { ...event, message: { msg_ids: messageIds }, timestamp }, timestamp);
    },
    plain(lane, fields) {
      const timestamp = stamp();
      return send(lane, { ...fields, timestamp }, timestamp);
    },
  };
}
