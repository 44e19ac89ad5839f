import { createHash, createHmac } from 'node:crypto';
import { type BenchChannel, WORLD } from './world.ts';

/** A webhook call, signed as the platform does. */
export interface Letter {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a person does: writes, taps a button, or sends a picture that lies at an address. */
export type Act = { readonly text: string } | { readonly payload: string } | { readonly image: string };

/** Writes the webhook of one act. `id` is the platform's id of the message. */
export function writeLetter(channel: BenchChannel, user: string, id: string, act: Act): Letter {
  return channel === 'zalo' ? writeZalo(user, id, act) : writeMessenger(user, id, act);
}

function writeZalo(user: string, id: string, act: Act): Letter {
  const { account, appId, oaSecretKey } = WORLD.zalo;
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    ...{ app_id: appId, sender: { id: user }, user_id_by_app: `${user}1`, recipient: { id: account } },
    ...{ event_name: 'image' in act ? 'user_send_image' : 'user_send_text', timestamp },
    message: { ...writeContent(act), msg_id: id },
  });
  const mac = createHash('sha256').update(`${appId}${body}${timestamp}${oaSecretKey}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` };
  return { path: '/webhooks/zalo', headers, body };
}

function writeContent(act: Act): object {
  if ('image' in act) return { attachments: [writeAttachment(act.image)] };
  return { text: 'text' in act ? act.text : act.payload };
}

function writeAttachment(url: string): object {
  return { type: 'image', payload: { url, thumbnail: url } };
}

function writeMessenger(user: string, id: string, act: Act): Letter {
  const { account, appSecret } = WORLD.messenger;
  const timestamp = Date.now();
  const content =
    'payload' in act
      ? { postback: { mid: id, title: 'Chọn', payload: act.payload } }
      : { message: { mid: id, ...writeContent(act) } };
  const item = { sender: { id: user }, recipient: { id: account }, timestamp, ...content };
  const body = JSON.stringify({
    object: 'page',
    entry: [{ id: account, time: timestamp, messaging: [item] }],
  });
  const mac = createHmac('sha256', appSecret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${mac}` };
  return { path: '/webhooks/messenger', headers, body };
}
