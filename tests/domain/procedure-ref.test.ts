import { expect, it } from 'vitest';
import { formatProcedureRef, readProcedureRef } from '../../src/domain/procedure-ref.ts';

it.each(['1.001193', 'vay-von-viec-lam'])('the parameter of %s fits into a link and leads back', (code) => {
  expect(formatProcedureRef(code)).toMatch(/^[\w=-]+$/);
  expect(readProcedureRef(formatProcedureRef(code))).toBe(code);
});

it.each([
  ['TT 1.001193', '1.001193'],
  [' tt Vay-Von-Viec-Lam ', 'vay-von-viec-lam'],
])('%j may be typed', (text, code) => {
  expect(readProcedureRef(text)).toBe(code);
});

it.each(['', 'tt', '1.001193', 'tt khai sinh', 'ttx-1', 'rate-cb-01'])('%j names none', (text) => {
  expect(readProcedureRef(text)).toBeUndefined();
});
