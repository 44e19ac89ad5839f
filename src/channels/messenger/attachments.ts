import type { Media, UpdateContent } from '../../domain/update.ts';
import { cleanText, joinNewLines, type Loose, readObject, readPlace, readText, readUrl } from '../http.ts';

const MEDIA_TYPES: ReadonlyMap<string, Media['type']> = new Map([
  ['image', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['file', 'file'],
]);

const LINK_TYPES: ReadonlySet<string> = new Set(['fallback', 'reel', 'ig_reel', 'post', 'ig_post']);

/** What the attachments of a message say, `caption` being its text; undefined when nothing in them can be read. */
export function readAttachments(attachments: readonly Loose[], caption?: string): UpdateContent | undefined {
  // A sticker came as an image once, then as both, now as itself.
  if (attachments.some(isSticker)) return { kind: 'sticker' };
  const location = attachments.map(readLocation).find((found) => found !== undefined);
  if (location !== undefined) return location;
  const media = attachments.map(readMedia).filter((found) => found !== undefined);
  if (media[0] !== undefined) {
    return { kind: media[0].type, media, ...(caption === undefined ? {} : { text: caption }) };
  }
  return readLinks(attachments, caption);
}

function isSticker(attachment: Loose): boolean {
  return (
    attachment['type'] === 'sticker' ||
    readText(readObject(attachment['payload'])['sticker_id']) !== undefined
  );
}

function readMedia(attachment: Loose): Media | undefined {
  const type = MEDIA_TYPES.get(readText(attachment['type']) ?? '');
  const url = readUrl(readObject(attachment['payload'])['url']);
  return type === undefined || url === undefined ? undefined : { type, url };
}

function readLocation(attachment: Loose): UpdateContent | undefined {
  const coordinates = readObject(readObject(attachment['payload'])['coordinates']);
  const place = readPlace(coordinates['lat'], coordinates['long']);
  return place && { kind: 'location', ...place };
}

/** A shared link is text: what the person wrote, then the link's title and address where not yet written. */
function readLinks(attachments: readonly Loose[], caption?: string): UpdateContent | undefined {
  const links = attachments.filter(({ type }) => LINK_TYPES.has(readText(type) ?? ''));
  const lines = links.flatMap((link) => {
    const payload = readObject(link['payload']);
    // Old captures have title and url beside the type.
    return [
      readText(payload['title']) ?? readText(link['title']),
      readUrl(payload['url']) ?? readUrl(link['url']),
    ];
  });
  const text = joinNewLines([caption, ...lines]);
  return text === undefined ? undefined : { kind: 'text', text: cleanText(text) };
}
