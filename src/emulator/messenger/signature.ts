import { createHmac } from 'node:crypto';

/** The body as Meta writes it: non-ASCII as `\u00e0` with lower-case digits, `/` as `\/`. */
export function renderEscapedJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}

/** Both signature headers over the body as sent: today's SHA-256 one and the old SHA-1 one. */
export function signMessengerWebhook(body: string, appSecret: string): Record<string, string> {
  const sign = (kind: string): string => createHmac(kind, appSecret).update(body, 'utf8').digest('hex');
  return { 'x-hub-signature-256': `sha256=${sign('sha256')}`, 'x-hub-signature': `sha1=${sign('sha1')}` };
}

/** `appsecret_proof` of a token. */
export function proveToken(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex');
}
