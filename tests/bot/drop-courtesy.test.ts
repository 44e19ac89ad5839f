import { expect, it } from 'vitest';
import { dropCourtesy } from '../../src/bot/drop-courtesy.ts';

const words = { before: ['dạ', 'vâng', 'đúng rồi'], after: ['ạ', 'nhé', 'em'] };

it.each([
  ['Dạ, gửi nhé ạ', 'gửi'],
  ['da gui nhe', 'gui'],
  ['đúng rồi gửi', 'gửi'],
  ['đã gửi', 'đã gửi'],
  ['không', 'không'],
  ['dạ vâng ạ', 'vâng'],
  ['ạ', 'ạ'],
  ['em', 'em'],
  ['dạ chị Em', 'chị Em'],
  ['Em ạ', 'Em'],
  ['', ''],
])('%j is %j', (text, bare) => {
  expect(dropCourtesy(text, words)).toBe(bare);
});
