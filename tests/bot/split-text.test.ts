import { describe, expect, it } from 'vitest';
import { shorten, splitText } from '../../src/bot/split-text.ts';
import { createChance, writeText } from '../helpers/random.ts';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The characters of a text as people see them, white space apart. */
function listCharacters(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment).filter((one) => one.trim() !== '');
}

describe('splitText', () => {
  it('keeps the limit, every character whole, and loses nothing but white space', () => {
    const chance = createChance(1);
    for (let run = 0; run < 150; run += 1) {
      const text = writeText(chance, chance.int(1, 200));
      const limit = chance.pick([40, 100, 640, 1900, 1990]);
      const pieces = splitText(text, limit);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(limit);
      expect(pieces.flatMap(listCharacters)).toEqual(listCharacters(text));
      expect(pieces.filter((piece) => piece !== piece.trim() || piece === '')).toEqual([]);
    }
  });

  it.each([
    ['paragraphs', 'một hai.\nba bốn.\n\nnăm sáu bảy', ['một hai.\nba bốn.', 'năm sáu bảy']],
    ['lines', 'một hai. ba\nbốn năm sáu bảy tám', ['một hai. ba', 'bốn năm sáu bảy tám']],
    ['sentences', 'một hai ba. bốn năm sáu bảy', ['một hai ba.', 'bốn năm sáu bảy']],
    ['words', 'một hai ba bốn năm sáu bảy', ['một hai ba bốn năm', 'sáu bảy']],
  ])('cuts between %s before anything smaller', (_what, text, pieces) => {
    expect(splitText(text, 20)).toEqual(pieces);
  });

  it('does not waste most of a message on a break near its beginning', () => {
    expect(splitText('a\n\nbốn năm sáu bảy tám chín', 20)[0]).toBe('a\n\nbốn năm sáu bảy');
  });

  it.each([
    ['surrogate pairs', '😀'.repeat(30)],
    ['joined emoji', '👨‍👩‍👧‍👦'.repeat(6)],
    ['flags', '🇻🇳'.repeat(15)],
    ['loose marks', 'ệ'.normalize('NFD').repeat(30)],
  ])('never cuts inside %s', (_what, text) => {
    const pieces = splitText(text, 25);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.flatMap(listCharacters)).toEqual(listCharacters(text));
  });

  it.each([
    ['', ['']],
    ['   \n ', ['']],
    ['vừa đủ 10!', ['vừa đủ 10!']],
  ])('of %j gives %j', (text, pieces) => {
    expect(splitText(text, 10)).toEqual(pieces);
  });
});

describe('shorten', () => {
  it.each([
    ['Chiếu sáng', 20, 'Chiếu sáng'],
    ['Chiếu sáng, cây xanh', 20, 'Chiếu sáng, cây xanh'],
    ['Đường sá, giao thông nông thôn', 20, 'Đường sá, giao thôn…'],
    ['một hai ba', 5, 'một…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 15, '👨‍👩‍👧‍👦…'],
  ])('%j to %i is %j', (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(limit);
  });
});
