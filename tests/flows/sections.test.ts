import { describe, expect, it } from 'vitest';
import { describePaper } from '../../flows/procedure/sections.ts';

describe('a paper', () => {
  it.each([
    ['Đơn mẫu 18', 'Mẫu 18'],
    ['Giấy đề nghị (mẫu 1 PL II TT 68/2025)', 'Mẫu 1 PL II TT 68/2025'],
    ['Tờ khai CT01', 'CT01'],
  ])('whose words hold its form is not followed by it: %s', (what, form) => {
    expect(describePaper({ what, form })).toBe(what);
  });

  it('is followed by its form when the words do not hold it', () => {
    const described = describePaper({ what: 'Tờ khai mẫu 18', form: 'Mẫu 1' });
    expect(described).toMatchObject({ data: { more: { key: 'procedure-paper-form' } } });
  });
});
