import { expect, it } from 'vitest';
import { splitJoined } from '../../src/catalogue/split-joined.ts';
import { readTokens } from '../../src/catalogue/token.ts';

const words = new Set(['dang', 'ky', 'ket', 'hon', 'khai', 'sinh', 'an', 'ho']);
const pairs = new Set(['dang ky', 'ky ket', 'ket hon', 'khai sinh']);
const known = {
  isWord: (plain: string) => words.has(plain),
  isPair: (one: string, other: string) => pairs.has(`${one} ${other}`),
};
const split = (text: string) =>
  readTokens(text)
    .flatMap((token) => splitJoined(token, known))
    .map(({ marked }) => marked);

it.each([
  ['dangkykethon', ['dang', 'ky', 'ket', 'hon']],
  ['khaisinh', ['khai', 'sinh']],
  ['khảisinh', ['khải', 'sinh']],
])('splits %j at its words and keeps its marks', (text, parts) => {
  expect(split(text)).toEqual(parts);
});

it.each(['dang', 'anho', 'dangx', 'a'.repeat(3000)])('leaves %j as it is', (text) => {
  expect(split(text)).toEqual([text]);
});
