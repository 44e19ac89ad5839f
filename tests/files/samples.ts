import { readFileSync } from 'node:fs';

/** The picture that the emulator's people send. */
export const PHOTO = readFileSync(new URL('../../src/emulator/page/sample-photo.jpg', import.meta.url));

/** A place in the words of a camera, as plain bytes: what must never be kept. */
export const GPS = Buffer.from('GPS 20.2506 N 105.9745 E');

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The sample photo as a phone writes it: held sideways, with a place, a note, and a film behind the picture. */
export function makePhonePhoto(order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(26);
  const little = order === 'II';
  tiff.write(order, 0, 'latin1');
  const write16 = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const write32 = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  write16(42, 2);
  write32(8, 4);
  write16(1, 8);
  write16(0x0112, 10);
  write16(3, 12);
  write32(1, 14);
  write16(6, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff, GPS]);
  const xmp = Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), GPS]);
  return Buffer.concat([
    PHOTO.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, xmp),
    segment(0xfe, GPS),
    PHOTO.subarray(2),
    Buffer.from('film'),
    GPS,
  ]);
}

/** A voice note of the kind that Zalo sends. */
export const VOICE = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64, 4)]);

/** The smallest thing that is a PDF by its first bytes. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
