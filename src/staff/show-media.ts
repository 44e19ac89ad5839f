import { readFileKey } from '../domain/media.ts';
import type { Reply } from '../domain/reply.ts';
import type { Media } from '../domain/update.ts';

/**
 * A photo of a kind that every platform shows, kept by us. Others go as links: one picture that its platform no
 * longer has would keep the whole message from arriving.
 */
export function isPhoto({ type, url }: Media): boolean {
  return type === 'image' && /\.(jpg|png)$/.test(readFileKey(url) ?? '');
}

/** The files of a reply, each once: photos to see, everything else as links. Nothing where there are none. */
export function showMedia(media: readonly Media[] = []): Pick<Reply, 'media' | 'links'> {
  const all = [...new Map(media.map((one) => [one.url, one])).values()];
  const photos = all.filter(isPhoto).map(({ url }) => ({ type: 'image' as const, url }));
  const links = all
    .filter((one) => !isPhoto(one))
    .map(({ url }, index) => ({ key: 'staff-file', data: { number: index + 1 }, url }));
  return { ...(photos.length > 0 && { media: photos }), ...(links.length > 0 && { links }) };
}
