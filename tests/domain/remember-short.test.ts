import { expect, it } from 'vitest';
import { rememberShort } from '../../src/domain/remember-short.ts';

it('asks once for a short text, each time for a long one, and gives what it would have got', () => {
  const asked: string[] = [];
  const read = rememberShort((text) => {
    asked.push(text);
    return text.length;
  });
  const long = 'x'.repeat(61);
  expect(['đường', long, 'đường', long, ''].map(read)).toEqual([5, 61, 5, 61, 0]);
  expect(asked).toEqual(['đường', long, long, '']);
});

it('does not fill the memory with what comes once', () => {
  let asked = 0;
  const read = rememberShort(() => {
    asked += 1;
    return asked;
  });
  expect(read('first')).toBe(1);
  for (let count = 0; count < 5000; count += 1) read(`text ${count}`);
  expect(read('first')).toBe(5002);
});
