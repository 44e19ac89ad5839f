import type { SecretBox } from './secret-box.ts';

/** Letters and digits that nobody mixes up when they are read aloud or copied from a slip of paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/**
 * The word on a petition's receipt, 8 letters and digits (39 bits): always the same for a code, and nobody without the
 * installation's key can make it.
 */
export function makeReceiptSecret(box: SecretBox, slug: string, code: string): string {
  const bytes = Buffer.from(box.digest(`receipt:${slug}:${code}`), 'base64url');
  return [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
