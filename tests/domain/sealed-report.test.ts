import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../src/domain/commune.ts';
import { findReader, isMeant, readReportCode } from '../../src/domain/sealed-report.ts';
import { commune } from '../helpers/sample-commune.ts';

const chair: StaffMember = {
  id: 'ld-01',
  name: 'Bùi Văn Lãnh Đạo',
  title: 'Chủ tịch UBND xã',
  role: 'leader',
  department: 'van-phong',
};
const clerk: StaffMember = { ...chair, name: 'Lê Thị Hoa', title: 'Chuyên viên Văn phòng', role: 'officer' };

describe('isMeant', () => {
  it.each([
    [chair, 'Chủ tịch xã ăn tiền', false, true],
    [chair, 'chu tich xa an tien', false, true],
    [chair, 'phó chủ tịch xã ăn tiền', false, false],
    [chair, 'ông Lãnh Đạo đòi tiền', false, true],
    [chair, 'ban lãnh đạo ăn chia', true, true],
    [chair, 'địa chính đòi tiền', false, false],
    [clerk, 'lãnh đạo ăn chia', true, false],
    [clerk, 'bà Thị Hoa ở văn phòng vòi tiền', false, true],
    [clerk, 'một chuyên viên vòi tiền', false, true],
    [clerk, 'trưởng thôn vòi tiền', false, false],
  ])('%o and %j', (official, text, namesLeaders, meant) => {
    expect(isMeant(official, text, namesLeaders)).toBe(meant);
  });
});

describe('the reader', () => {
  it('is the official whom the commune named, as long as there is one', () => {
    expect(findReader(commune)).toBeUndefined();
    expect(findReader({ ...commune, denunciations: { staff: 'dung' } })?.id).toBe('dung');
    expect(findReader({ ...commune, denunciations: { staff: 'gone' } })).toBeUndefined();
  });
});

describe('readReportCode', () => {
  it.each([
    ['TC26-00001', 'TC26-00001'],
    [' tc26-1 ', 'TC26-00001'],
    ['TC 26 00012', 'TC26-00012'],
    ['PA26-00001', undefined],
    ['tc', undefined],
    ['TC26-00001 x', undefined],
  ])('%j: %s', (typed, code) => {
    expect(readReportCode(typed)).toBe(code);
  });
});
