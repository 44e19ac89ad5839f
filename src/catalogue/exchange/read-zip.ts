import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 500;

/**
 * The files of a zip archive by name. Throws a RangeError when they are larger than `mostBytes` together, whatever
 * sizes the archive claims, and another error when it is no sound archive.
 */
export function readZip(bytes: Buffer, mostBytes: number): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('no zip archive');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new RangeError('too many files');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = mostBytes;
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('broken list of files');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    const content = readEntry(bytes, at, left);
    left -= content.length;
    files.set(name, content);
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function readEntry(bytes: Buffer, at: number, mostBytes: number): Buffer {
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(local) !== LOCAL) throw new Error('broken file');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (method !== STORED && method !== DEFLATED) throw new Error('unknown compression');
  if (method === STORED && packed.length > mostBytes) throw new RangeError('too large');
  // `maxOutputLength` throws a RangeError before more memory is taken; it must be at least 1.
  const content =
    method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(mostBytes, 1) });
  if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error('damaged file');
  return content;
}
