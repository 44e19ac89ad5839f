const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;

/**
 * A JPEG without what its camera wrote beside the picture: place, device, owner, preview; how it is turned stays.
 * A photo must not tell where the sender of an anonymous petition lives. undefined: it is no readable JPEG.
 */
export function stripJpeg(photo: Buffer): Buffer | undefined {
  if (photo[0] !== 0xff || photo[1] !== START) return undefined;
  const kept: Buffer[] = [photo.subarray(0, 2)];
  let at = 2;
  let hasPicture = false;
  while (at + 4 <= photo.length) {
    const marker = photo[at + 1] ?? 0;
    if (photo[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // What follows the picture (films, second pictures) is left out.
    if (marker === END) break;
    let end = at + 2 + photo.readUInt16BE(at + 2);
    if (end > photo.length) return hasPicture ? Buffer.concat(kept) : undefined;
    if (marker === SCAN) {
      hasPicture = true;
      end = findMarker(photo, end);
    }
    kept.push(...keepSegment(marker, photo.subarray(at, end)));
    at = end;
  }
  return hasPicture ? Buffer.concat([...kept, Buffer.from([0xff, END])]) : undefined;
}

/** Where the packed picture ends: at a mark that is neither a stuffed byte nor a restart. */
function findMarker(photo: Buffer, from: number): number {
  for (let at = photo.indexOf(0xff, from); at !== -1; at = photo.indexOf(0xff, at + 1)) {
    const next = photo[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return photo.length;
}

/** Of the application segments only those stay that the colours depend on: JFIF, ICC profile, Adobe. */
function keepSegment(marker: number, segment: Buffer): Buffer[] {
  if (marker === COMMENT) return [];
  if (marker < 0xe0 || marker > 0xef) return [segment];
  const name = segment.toString('latin1', 4, 16);
  if (name.startsWith('JFIF\0') || name.startsWith('ICC_PROFILE\0') || name.startsWith('Adobe'))
    return [segment];
  if (!name.startsWith('Exif\0\0')) return [];
  const turned = readOrientation(segment.subarray(10));
  return turned === undefined ? [] : [writeOrientation(turned)];
}

/** How the camera was held, 2 to 8, from the first directory of the Exif data; undefined: upright or unknown. */
function readOrientation(exif: Buffer): number | undefined {
  const order = exif.toString('latin1', 0, 2);
  if (exif.length < 10 || (order !== 'II' && order !== 'MM')) return undefined;
  const read16 = (at: number) => (order === 'II' ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const directory = order === 'II' ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
  if (directory + 2 > exif.length) return undefined;
  const count = read16(directory);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + 12 * index;
    if (at + 12 > exif.length) return undefined;
    const value = read16(at + 8);
    if (read16(at) === ORIENTATION) return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment with one entry. */
function writeOrientation(value: number): Buffer {
  const exif = Buffer.from(
    `ffe1 0022 457869660000 4d4d002a 00000008 0001 0112 0003 00000001 0000 0000 00000000`.replaceAll(' ', ''),
    'hex',
  );
  exif.writeUInt16BE(value, exif.length - 8);
  return exif;
}
