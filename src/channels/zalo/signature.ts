import { createHash, timingSafeEqual } from 'node:crypto';
import type { Headers, Verdict } from '../channel.ts';
import { readBody, readText } from '../http.ts';

/** `appId` and `oaSecretKey` of the webhook page; the latter is not the app secret. */
export interface ZaloSecrets {
  readonly appId: string;
  readonly oaSecretKey: string;
}

/**
 * Whether the bytes carry Zalo's own mark: SHA-256 of app id + body + the body's timestamp + OA secret key. Never
 * `refuse`: the console's unsigned probe must be answered 200 or the address cannot be saved.
 */
export function verifySignature(raw: Uint8Array, headers: Headers, secrets: ZaloSecrets): Verdict {
  const given = readMac(headers['x-zevent-signature']);
  const timestamp = readText(readBody(raw)['timestamp']);
  if (given === undefined || timestamp === undefined || secrets.oaSecretKey === '') return 'drop';
  const expected = createHash('sha256')
    .update(secrets.appId)
    .update(raw)
    .update(timestamp)
    .update(secrets.oaSecretKey)
    .digest();
  return timingSafeEqual(given, expected) ? 'accept' : 'drop';
}

/** The 32 bytes of the header, with or without `mac=` before them. */
function readMac(header: Headers[string]): Buffer | undefined {
  const hex =
    typeof header === 'string' ? /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header)?.[1] : undefined;
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}
