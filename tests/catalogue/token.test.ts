import { describe, expect, it } from 'vitest';
import {
  compareMarks,
  decodeKeys,
  isOneEditAway,
  readTokens,
  soundOf,
  type Token,
} from '../../src/catalogue/token.ts';

const token = (word: string): Token => readTokens(word)[0] ?? { marked: '', toneless: '', plain: '' };

describe('decodeKeys', () => {
  it.each([
    ['giaays', 'giay'],
    ['ddaats', 'dat'],
    ['gia6y1', 'giay'],
    ['d9a61t', 'dat'],
    ['chuwngs', 'chung'],
    ['thuwcj', 'thuc'],
    ['khaiiii', 'khai'],
  ])('%s may be %s', (typed, meant) => {
    expect(decodeKeys(typed)).toContain(meant);
  });
});

describe('soundOf', () => {
  it.each([
    ['tru', 'chu'],
    ['xac', 'sat'],
    ['giay', 'day'],
    ['vu', 'du'],
    ['ky', 'ki'],
    ['phuong', 'fuong'],
    ['tan', 'tang'],
  ])('%s and %s sound alike', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it('keeps other words apart', () => {
    expect(soundOf('khai')).not.toBe(soundOf('kai'));
    expect(soundOf('nha')).not.toBe(soundOf('la'));
    expect(soundOf('dat')).not.toBe(soundOf('dan'));
  });
});

describe('isOneEditAway', () => {
  it.each([
    ['doang', 'doanh', true],
    ['thuong', 'thuongg', true],
    ['sinh', 'sihn', true],
    ['sinh', 'snih', true],
    ['khai', 'khi', true],
    ['sinh', 'sinh', false],
    ['doanh', 'danh', true],
    ['trich', 'lich', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(isOneEditAway(one, other)).toBe(expected);
    expect(isOneEditAway(other, one)).toBe(expected);
  });
});

describe('compareMarks', () => {
  it('ranks: the same, a bare word, a slip of tone, another word', () => {
    const same = compareMarks(token('hộ'), token('hộ'), false);
    const bareAmongBare = compareMarks(token('ho'), token('hộ'), true);
    const slip = compareMarks(token('thữa'), token('thửa'), false);
    const other = compareMarks(token('hố'), token('ho'), false);
    expect(same).toBe(1);
    expect(bareAmongBare).toBeLessThan(same);
    expect(slip).toBeLessThan(bareAmongBare);
    expect(other).toBeLessThan(slip);
  });
});
