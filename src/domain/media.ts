import type { Media } from './update.ts';

const SCHEME = 'file:';
const KEY = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/;

/** Whether a text is the key of a file of ours: the SHA-256 of its content and the ending of its type. */
export function isFileKey(text: string): boolean {
  return KEY.test(text);
}

/** The `url` of a file that we keep ourselves. */
export function referToFile(key: string): string {
  return `${SCHEME}${key}`;
}

/** The key of a file that we keep ourselves; undefined for an address of somebody else. */
export function readFileKey(url: string): string | undefined {
  const key = url.startsWith(SCHEME) ? url.slice(SCHEME.length) : '';
  return isFileKey(key) ? key : undefined;
}

/**
 * A copy of stored data in which every file of every `media` list, however deep, is what `replace` gives for it;
 * undefined takes it out.
 */
export function replaceMedia<Value>(value: Value, replace: (media: Media) => Media | undefined): Value {
  if (Array.isArray(value)) return value.map((item) => replaceMedia(item, replace)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    name === 'media' && Array.isArray(inner)
      ? (inner as Media[]).flatMap((media) => replace(media) ?? [])
      : replaceMedia(inner as unknown, replace),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** Every file of every `media` list in stored data. */
export function listMedia(value: unknown, found: Media[] = []): readonly Media[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'media' && Array.isArray(inner)) found.push(...(inner as Media[]));
    else listMedia(inner, found);
  }
  return found;
}

/** Whether data of this JSON may refer to files of ours: without their scheme it does not. */
export function mayReferToFiles(json: string): boolean {
  return json.includes(`"${SCHEME}`);
}

/** Keys of the files of ours that stored data refer to. */
export function listFileKeys(value: unknown): ReadonlySet<string> {
  return new Set(listMedia(value).flatMap(({ url }) => readFileKey(url) ?? []));
}
