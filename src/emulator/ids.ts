import { createHash, randomBytes } from 'node:crypto';

/** A Zalo message id: 20 hex digits. */
export function makeZaloMessageId(): string {
  return randomBytes(10).toString('hex');
}

/** A Messenger message id: opaque, begins with `m_`. */
export function makeMid(): string {
  return `m_${randomBytes(24).toString('base64url')}`;
}

/** An opaque token in the platforms' manner. */
export function makeToken(prefix: string): string {
  return prefix + randomBytes(40).toString('base64url');
}

/**
 * A person's id from a seed, the same at every start. Zalo ids have 18 or 19 digits; PSIDs 16, so that they can
 * also travel as JSON numbers without loss.
 */
export function derivePersonId(channel: 'zalo' | 'messenger', seed: string): string {
  const number = createHash('sha256').update(`${channel}:${seed}`).digest().readBigUInt64BE(0);
  return channel === 'zalo'
    ? String(2_000_000_000_000_000_000n + (number % 7_000_000_000_000_000_000n))
    : String(2_000_000_000_000_000n + (number % 6_000_000_000_000_000n));
}
