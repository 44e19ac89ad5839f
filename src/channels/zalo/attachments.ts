import type { Media, UpdateContent } from '../../domain/update.ts';
import {
  cleanText,
  joinNewLines,
  type Loose,
  parseExact,
  readObject,
  readPhone,
  readPlace,
  readText,
  readUrl,
} from '../http.ts';

const MEDIA_TYPES: ReadonlyMap<string, Media['type']> = new Map([
  ['image', 'image'],
  ['gif', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['file', 'file'],
]);

/** What the attachments of a message say, `caption` being its text; undefined when nothing in them can be read. */
export function readAttachments(attachments: readonly Loose[], caption?: string): UpdateContent | undefined {
  const location = attachments.map(readLocation).find((found) => found !== undefined);
  if (location !== undefined) return location;
  const media = attachments.map(readMedia).filter((found) => found !== undefined);
  if (media[0] !== undefined) {
    return { kind: media[0].type, media, ...(caption === undefined ? {} : { text: caption }) };
  }
  if (attachments.some((attachment) => attachment['type'] === 'sticker')) return { kind: 'sticker' };
  return readLinks(attachments, caption);
}

/** The phone of a shared business card, which is JSON written inside the description. */
export function readCard(attachments: readonly Loose[]): UpdateContent | undefined {
  for (const attachment of attachments) {
    const description = readText(readObject(attachment['payload'])['description']) ?? '';
    const phone = readPhone(readObject(parseExact(description))['phone']);
    if (phone !== undefined) return { kind: 'contact', phone };
  }
  return undefined;
}

function readMedia(attachment: Loose): Media | undefined {
  const type = MEDIA_TYPES.get(readText(attachment['type']) ?? '');
  const payload = readObject(attachment['payload']);
  const url = readUrl(payload['url']);
  if (type === undefined || url === undefined) return undefined;
  const name = cleanText(readText(payload['name']) ?? '', 200).replace(/[\n/\\]/g, '_');
  return { type, url, ...(name === '' ? {} : { name }) };
}

function readLocation(attachment: Loose): UpdateContent | undefined {
  const coordinates = readObject(readObject(attachment['payload'])['coordinates']);
  const place = readPlace(coordinates['latitude'], coordinates['longitude']);
  return place && { kind: 'location', ...place };
}

/** A shared link is text: what the person wrote, then the link's own words and address where not yet written. */
function readLinks(attachments: readonly Loose[], caption?: string): UpdateContent | undefined {
  const links = attachments.filter((attachment) => attachment['type'] === 'link');
  const lines = links.flatMap((link) => {
    const payload = readObject(link['payload']);
    return [readText(payload['description']), readUrl(payload['url'])];
  });
  const text = joinNewLines([caption, ...lines]);
  return text === undefined ? undefined : { kind: 'text', text: cleanText(text) };
}
