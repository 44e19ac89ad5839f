import type { Media } from '../domain/update.ts';

/** What is known of a type by its ending. `inline`: a browser may show it inside a page. */
export interface FileType {
  readonly type: Media['type'];
  readonly mime: string;
  readonly inline: boolean;
}

const image = (mime: string): FileType => ({ type: 'image', mime, inline: true });
const video = (mime: string): FileType => ({ type: 'video', mime, inline: true });
const audio = (mime: string): FileType => ({ type: 'audio', mime, inline: true });
const paper = (mime: string): FileType => ({ type: 'file', mime, inline: false });

/**
 * The types that are taken, by the ending of their key: what phones record and what offices read, and nothing that
 * a browser or an office program would run (no SVG, HTML, old Office files with macros, archives).
 */
const TYPES: ReadonlyMap<string, FileType> = new Map([
  ['jpg', image('image/jpeg')],
  ['png', image('image/png')],
  ['gif', image('image/gif')],
  ['webp', image('image/webp')],
  ['heic', image('image/heic')],
  ['mp4', video('video/mp4')],
  ['mov', video('video/quicktime')],
  ['3gp', video('video/3gpp')],
  ['webm', video('video/webm')],
  ['m4a', audio('audio/mp4')],
  ['mp3', audio('audio/mpeg')],
  ['aac', audio('audio/aac')],
  ['ogg', audio('audio/ogg')],
  ['opus', audio('audio/ogg')],
  ['wav', audio('audio/wav')],
  ['amr', audio('audio/amr')],
  ['pdf', paper('application/pdf')],
  ['docx', paper('application/vnd.openxmlformats-officedocument.wordprocessingml.document')],
]);

/** What is known of the file with this key. */
export function typeOfKey(key: string): FileType | undefined {
  return TYPES.get(key.slice(key.lastIndexOf('.') + 1));
}

/**
 * The ending and the kind of a content by its first bytes, never by its name; undefined for what is not taken. A
 * voice note often lies in a container for video: there the platform's word for it counts.
 */
export async function detectFileType(
  bytes: Uint8Array,
  declared: Media['type'],
): Promise<{ readonly ending: string; readonly type: Media['type'] } | undefined> {
  // Loaded with the first file: it knows hundreds of formats, and most processes start without needing one.
  const { fileTypeFromBuffer } = await import('file-type');
  const ending = (await fileTypeFromBuffer(bytes))?.ext;
  const known = ending === undefined ? undefined : TYPES.get(ending);
  if (ending === undefined || !known) return undefined;
  return { ending, type: known.type === 'video' && declared === 'audio' ? 'audio' : known.type };
}
