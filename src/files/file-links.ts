import { timingSafeEqual } from 'node:crypto';
import { isFileKey } from '../domain/media.ts';

/** Officials read a message days later, or after a weekend; `/xem` gives a fresh link at any time. */
const LINK_LIFE_MS = 7 * 24 * 3_600_000;

/** What a link turns out to be: the file that it opens, or why it opens none. */
export type OpenedLink = { readonly key: string } | 'expired' | 'unknown';

/** Links that open one file for a while, and nothing else. */
export interface FileLinks {
  sign(slug: string, file: string, now: number): string;
  open(slug: string, ticket: string, file: string, now: number): OpenedLink;
}

/** Makes links below `base`. `digest` is keyed, so nobody else can make one. */
export function createFileLinks(base: string, digest: (text: string) => string): FileLinks {
  const mark = (slug: string, file: string, until: string) => digest(`file-link:${slug}/${file}:${until}`);
  return {
    sign(slug, file, now) {
      const until = Math.floor((now + LINK_LIFE_MS) / 1000).toString(36);
      return `${base}/files/${slug}/${until}.${mark(slug, file, until)}/${file}`;
    },

    open(slug, ticket, file, now) {
      const [until = '', given = '', ...rest] = ticket.split('.');
      if (!isFileKey(file) || rest.length > 0) return 'unknown';
      if (!isEqual(given, mark(slug, file, until))) return 'unknown';
      return Number.parseInt(until, 36) * 1000 < now ? 'expired' : { key: `${slug}/${file}` };
    },
  };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
