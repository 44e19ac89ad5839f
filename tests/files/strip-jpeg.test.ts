import { describe, expect, it } from 'vitest';
import { stripJpeg } from '../../src/files/strip-jpeg.ts';
import { GPS, makePhonePhoto, PHOTO } from './samples.ts';

/** The picture itself: all from the first scan to the end mark. */
function pictureOf(photo: Buffer | undefined): Buffer | undefined {
  const scan = photo?.indexOf(Buffer.from([0xff, 0xda])) ?? -1;
  return photo?.subarray(scan, photo.indexOf(Buffer.from([0xff, 0xd9]), scan) + 2);
}

describe('a JPEG', () => {
  it.each(['II', 'MM'] as const)(
    'loses what its camera wrote, and keeps the picture and how it is turned (%s)',
    (order) => {
      const phone = makePhonePhoto(order);
      expect(phone.includes(GPS)).toBe(true);
      const stripped = stripJpeg(phone);
      for (const trace of [GPS, Buffer.from('xap'), Buffer.from('film')]) {
        expect(stripped?.includes(trace)).toBe(false);
      }
      expect(pictureOf(stripped)?.equals(pictureOf(PHOTO) ?? Buffer.alloc(0))).toBe(true);
      // Exif, big-endian, one entry: orientation (0x0112), short, one, 6.
      expect(stripped?.subarray(2, 38).toString('hex')).toBe(
        'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
      );
      expect(stripJpeg(stripped ?? Buffer.alloc(0))?.equals(stripped ?? Buffer.alloc(0))).toBe(true);
    },
  );

  it('that is upright needs no Exif at all', () => {
    expect(stripJpeg(PHOTO)?.includes('Exif')).toBe(false);
  });

  it('that is broken is refused or cut, and never read beyond its end', () => {
    expect(stripJpeg(Buffer.from('not a photo'))).toBeUndefined();
    for (let length = 0; length < 700; length += 1) stripJpeg(makePhonePhoto().subarray(0, length));
    for (let at = 2; at < 400; at += 1) {
      const broken = makePhonePhoto();
      broken[at] = 0xff;
      stripJpeg(broken);
    }
    const cut = PHOTO.subarray(0, PHOTO.length - 100);
    expect(stripJpeg(cut)?.subarray(-2).toString('hex')).toBe('ffd9');
  });
});
