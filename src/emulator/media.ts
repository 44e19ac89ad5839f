import { randomUUID } from 'node:crypto';

/** Bytes of all kept files together, 64 MiB; the oldest go first. */
const TOTAL_LIMIT = 64 * 1024 * 1024;

/** Types that a browser may show; everything else is offered as a download. */
const SHOWN = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/wav',
  'video/mp4',
]);

const PAPERS = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

/** Whether a person's phone may send this type: pictures and films, sounds, and what an office reads. */
export function isSendable(type: string): boolean {
  return isShown(type) || /^audio\/[a-z0-9.+-]+$/.test(type) || PAPERS.has(type);
}

/** A file in memory. `at` is when it came, ms. */
export interface StoredMedia {
  readonly bytes: Buffer;
  readonly type: string;
  readonly name: string;
  readonly at: number;
}

/** Files that people and the bot uploaded. Ids are unguessable. */
export interface MediaStore {
  add(bytes: Uint8Array, type: string, name: string, at: number): string;
  get(id: string): StoredMedia | undefined;
}

/** Creates an empty store. */
export function createMediaStore(): MediaStore {
  const files = new Map<string, StoredMedia>();
  let total = 0;
  return {
    add(bytes, type, name, at) {
      const id = randomUUID();
      files.set(id, { bytes: Buffer.from(bytes), type, name, at });
      total += bytes.byteLength;
      for (const [oldest, file] of files) {
        if (total <= TOTAL_LIMIT || oldest === id) break;
        files.delete(oldest);
        total -= file.bytes.byteLength;
      }
      return id;
    },
    get: (id) => files.get(id),
  };
}

/** Whether a browser may show this type in the page. */
export function isShown(type: string): boolean {
  return SHOWN.has(type);
}

/** The image type that the first bytes tell; undefined for anything else. */
export function detectImage(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/gif' | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  return undefined;
}
