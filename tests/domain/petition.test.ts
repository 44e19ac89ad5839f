import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/domain/petition.ts';
import { findPetitionCode, formatPetitionCode } from '../../src/domain/petition-code.ts';

describe('findPetitionCode', () => {
  it.each([
    ['PA26-00001', 'PA26-00001', ''],
    ['pa26-1', 'PA26-00001', ''],
    ['PA 26 00001', 'PA26-00001', ''],
    ['Pa2600012', 'PA26-00012', ''],
    ['pa-26.123', 'PA26-00123', ''],
    ['PA26–00007 xong chưa ạ', 'PA26-00007', 'xong chưa ạ'],
    ['cho hỏi pa26-00007', 'PA26-00007', 'cho hỏi'],
    ['PA26-123456', 'PA26-123456', ''],
  ])('%j holds %s', (text, code, rest) => {
    expect(findPetitionCode(text)).toEqual({ code, rest });
  });

  it.each(['', 'PA', 'PA26', 'spa26-00001', 'papa 26', 'PA26-1234567', 'kiến nghị 26'])(
    '%j holds none',
    (text) => {
      expect(findPetitionCode(text)).toBeUndefined();
    },
  );

  it('reads back every code that is given out', () => {
    for (const number of [1, 9, 10, 99_999, 100_000]) {
      const code = formatPetitionCode(2031, number);
      expect(findPetitionCode(`x ${code.toLowerCase()} y`)).toEqual({
        code,
        rest: expect.stringMatching(/^x\s+y$/),
      });
    }
  });
});

describe('isOpen', () => {
  it('is so while the commune owes an answer', () => {
    const open = (['received', 'processing', 'answered', 'closed', 'withdrawn'] as const).filter((status) =>
      isOpen({ status }),
    );
    expect(open).toEqual(['received', 'processing']);
  });
});
