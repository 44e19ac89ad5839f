import type { SecretBox } from './secret-box.ts';

/** Crockford's: without the letters that look like digits or like each other. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** What stands on the receipt of a petition beside its code, eight letters and digits (40 bits); it opens the public page. */
export function makeReceiptSecret(box: Pick<SecretBox, 'digest'>, slug: string, code: string): string {
  const bytes = Buffer.from(box.digest(`receipt:${slug}:${code}`), 'base64url');
  return Array.from({ length: LENGTH }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length]).join('');
}

/** A secret as somebody typed it: in any case, with spaces or dashes, O for 0, I or L for 1. */
export function readReceiptSecret(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
