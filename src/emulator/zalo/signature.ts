import { createHash } from 'node:crypto';

/**
 * Value of `X-ZEvent-Signature`: a plain SHA-256 (no HMAC) over app id, body, the body's own timestamp and the OA
 * secret key, one after the other.
 */
export function signZaloWebhook(appId: string, body: string, timestamp: string, oaSecretKey: string): string {
  const digest = createHash('sha256')
    .update(appId + body + timestamp + oaSecretKey, 'utf8')
    .digest('hex');
  return `mac=${digest}`;
}
