import { expect, it } from 'vitest';
import { createCourtesyDropper } from '../../src/bot/drop-courtesy.ts';

const dropCourtesy = createCourtesyDropper({
  before: ['dạ', 'vâng', 'đúng rồi'],
  after: ['ạ', 'nhé', 'em', 'em nhé'],
});

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
  ['gửi em nhé', 'gửi'],
  ['Em ạ', 'Em'],
  ['', ''],
])('%j is %j', (text, bare) => {
  expect(dropCourtesy(text)).toBe(bare);
});
