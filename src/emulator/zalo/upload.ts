import type { Ground } from '../ground.ts';
import { type ApiCall, readForm } from '../http.ts';
import { detectImage } from '../media.ts';
import { invalid, tooLong } from './errors.ts';

const MEGABYTE = 1024 * 1024;
const IMAGE_LIMIT = 1 * MEGABYTE;
const FILE_LIMIT = 5 * MEGABYTE;
const FILE_NAMES = /\.(pdf|docx?|csv)$/i;

/** Carries out the three upload calls: multipart field `file`. Throws -201 and -210. */
export async function receiveUpload(ground: Ground, call: ApiCall): Promise<object> {
  const file = (await readForm(call))?.get('file');
  if (file === null || file === undefined || typeof file === 'string') throw invalid('file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw invalid('file');
  const kind = call.path.slice(call.path.lastIndexOf('/') + 1);
  if (kind === 'file') {
    if (!FILE_NAMES.test(file.name)) throw invalid('file');
    if (bytes.length > FILE_LIMIT) throw tooLong('file', FILE_LIMIT);
    return { token: ground.media.add(bytes, 'application/octet-stream', file.name, ground.now()) };
  }
  const type = detectImage(bytes);
  const limit = kind === 'gif' ? FILE_LIMIT : IMAGE_LIMIT;
  if (type === undefined || (type === 'image/gif') !== (kind === 'gif')) throw invalid('file');
  if (bytes.length > limit) throw tooLong('file', limit);
  return { attachment_id: ground.media.add(bytes, type, file.name, ground.now()) };
}
