import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Headers, Verdict } from '../channel.ts';

/** Whether the bytes as received carry the HMAC-SHA256 of the app secret. An empty secret accepts nothing. */
export function verifySignature(raw: Uint8Array, headers: Headers, appSecret: string): Verdict {
  const header = headers['x-hub-signature-256'];
  const hex = typeof header === 'string' ? /^sha256=([0-9a-f]{64})$/i.exec(header.trim())?.[1] : undefined;
  if (hex === undefined || appSecret === '') return 'refuse';
  const expected = createHmac('sha256', appSecret).update(raw).digest();
  return timingSafeEqual(Buffer.from(hex, 'hex'), expected) ? 'accept' : 'refuse';
}

/** The text to answer to the platform's GET check, or undefined when it is not ours. */
export function answerChallenge(
  query: Readonly<Record<string, unknown>>,
  verifyToken: string,
): string | undefined {
  const { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': challenge } = query;
  if (mode !== 'subscribe' || typeof token !== 'string' || verifyToken === '') return undefined;
  // Digests are of one length, so the comparison tells nothing of the token's.
  if (!timingSafeEqual(digest(token), digest(verifyToken))) return undefined;
  // Echoed to the caller, so only what the platform really sends: one short word.
  return typeof challenge === 'string' && /^[\w.-]{1,200}$/.test(challenge) ? challenge : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
