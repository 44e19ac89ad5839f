import { expect, test } from 'vitest';
import { lacksMarks } from '../../src/domain/marks.ts';

test.each([
  'da va xong o ga truoc cong cho',
  'Khong thuoc tham quyen, xin lien he dien luc',
  'dang xu ly. LH 0912345678',
  'ngay mai doi se thay bong den duong',
  'Xin chao ong',
])('%j is Vietnamese without its marks', (text) => {
  expect(lacksMarks(text)).toBe(true);
  expect(lacksMarks(text.toUpperCase())).toBe(true);
});

test.each([
  'Đã vá xong ổ gà',
  // One mark is enough: the official's phone can write them.
  'da va xong ổ ga truoc cong cho',
  'Đa va xong o ga',
  'da va xong o ga\u0309 truoc cong',
  'ok em',
  'Xin chao',
  'Filled',
  'We have fixed the lamp by the market',
  'The team will come on Monday to repair the street',
  '0912 345 678',
  '',
])('%j is not', (text) => {
  expect(lacksMarks(text)).toBe(false);
});
