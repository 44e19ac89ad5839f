import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { drawQr } from '../../src/web/procedures/draw-qr.ts';

/** Pixels of a module; a phone's picture has more. */
const SCALE = 4;

/** Paints the drawing as a camera would see it and reads it. */
function scan(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * SCALE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1/g)) {
    for (let down = 0; down < SCALE; down += 1) {
      const from = ((Number(y) * SCALE + down) * size + Number(x) * SCALE) * 4;
      for (let at = from; at < from + SCALE * 4; at += 1) if (at % 4 !== 3) data[at] = 0;
    }
  }
  return decodeQR({ width: size, height: size, data });
}

it.each(['https://zalo.me/388613280878808645', 'https://m.me/1234567890?ref=tt-vay-von-viec-lam'])(
  'draws %s so that it can be scanned',
  (url) => {
    expect(scan(String(drawQr(url, 'chat')))).toBe(url);
  },
);

it('says what it is to those who do not see it', () => {
  expect(String(drawQr('https://a.vn', '"chat"'))).toContain('role="img" aria-label="&#34;chat&#34;"');
});
