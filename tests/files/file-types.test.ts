import { describe, expect, it } from 'vitest';
import { detectFileType, typeOfKey } from '../../src/files/file-types.ts';
import { PDF, PHOTO, VOICE } from './samples.ts';

const mp4 = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(64)]);

describe('the type of a file', () => {
  it.each([
    ['a photo', PHOTO, 'file', { ending: 'jpg', type: 'image' }],
    ['a voice note', VOICE, 'file', { ending: 'amr', type: 'audio' }],
    ['a paper', PDF, 'image', { ending: 'pdf', type: 'file' }],
    ['a film', mp4('isom'), 'video', { ending: 'mp4', type: 'video' }],
    ['a voice note in a container for films', mp4('isom'), 'audio', { ending: 'mp4', type: 'audio' }],
    ['a photo of an iPhone', mp4('heic'), 'image', { ending: 'heic', type: 'image' }],
  ] as const)('is told by its first bytes: %s', async (_name, bytes, declared, expected) => {
    expect(await detectFileType(bytes, declared)).toEqual(expected);
    expect(typeOfKey(`x.${expected.ending}`)?.mime).toMatch(/^(image|audio|video|application)\//);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can run', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ['a program', 'MZ\x90\0\x03'],
    ['a program of Linux', '\x7fELF\x02\x01\x01'],
    ['an archive', 'PK\x03\x04\x14\0\0\0\0\0'],
    ['an old Office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['words', 'JPEG is what I am not'],
    ['nothing', ''],
  ])('is not taken: %s', async (_name, text) => {
    expect(await detectFileType(Buffer.from(text, 'latin1'), 'image')).toBeUndefined();
  });
});
