import { describe, expect, it } from 'vitest';
import { MOST_SYNONYMS } from '../../src/domain/learning.ts';
import { prepareSynonym } from '../../src/domain/prepare-synonym.ts';
import { catalogue } from '../helpers/sample-commune.ts';

const prepare = (form: string, means: string, known: { form: string; means: string }[] = []) =>
  prepareSynonym(form, means, known, catalogue);

describe('words that are taught', () => {
  it('lead to what their meaning finds', () => {
    expect(prepare(' Giấy  ra ĐỜI? ', 'birth')).toEqual({
      synonym: { form: 'giấy ra đời', means: 'birth' },
      synonyms: [{ form: 'giấy ra đời', means: 'birth' }],
      ...{ code: '1.001193', short: 'Birth' },
    });
    expect(prepare('giấy ra đời', '1.001193')).toMatchObject({ code: '1.001193' });
  });

  it('have a gap where something was masked, and none at their ends', () => {
    expect(prepare('… giấy của bé … ở …', 'birth')).toMatchObject({
      synonym: { form: 'giấy của bé ... ở' },
    });
  });

  it('replace what the same words meant, marks or not', () => {
    const known = [
      { form: 'giấy ra đời', means: 'wedding' },
      { form: 'khác', means: 'birth' },
    ];
    expect(prepare('Giay ra doi', 'birth', known)).toMatchObject({
      synonyms: [
        { form: 'khác', means: 'birth' },
        { form: 'giay ra doi', means: 'birth' },
      ],
    });
  });

  it.each([
    ['ab', 'birth', 'short'],
    ['…', 'birth', 'short'],
    ['x'.repeat(121), 'birth', 'long'],
    ['giấy lạ', `birth ${'x'.repeat(80)}`, 'long'],
    ['giấy lạ', 'nonsense', 'unknown'],
    ['giấy lạ', '', 'unknown'],
    ['paper of a wedding', 'birth', 'taken'],
  ])('%j = %j is refused as %s', (form, means, problem) => {
    expect(prepare(form, means)).toMatchObject({ problem });
  });

  it('have an end', () => {
    const known = Array.from({ length: MOST_SYNONYMS }, (_, at) => ({ form: `form ${at}`, means: 'birth' }));
    expect(prepare('giấy lạ', 'birth', known)).toEqual({ problem: 'full' });
    expect(prepare('form 3', 'birth', known)).toMatchObject({ code: '1.001193' });
  });
});
