import { describe, expect, it } from 'vitest';
import { foldKeepMarks, foldVietnamese, hasMarks, splitWords } from '../../src/domain/vietnamese.ts';

describe('foldVietnamese', () => {
  it.each([
    ['Đăng ký khai sinh', 'dang ky khai sinh'],
    ['ĐẶNG ĐỨC', 'dang duc'],
    ['Đăng ký'.normalize('NFD'), 'dang ky'],
    ['  Tra   cứu\tthủ\n tục ', 'tra cuu thu tuc'],
    ['thủ\u200b tục\ufeff', 'thu tuc'],
    ['\u202aKiến nghị\u202c', 'kien nghi'],
    ['xã\u00a0Mẫu', 'xa mau'],
    ['ưỡn ườn ợ ẵ ẫ ệ ỗ', 'uon uon o a a e o'],
    ['PA26-00001', 'pa26-00001'],
    ['ＭＥＮＵ', 'menu'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it('is stable: folding twice changes nothing', () => {
    const once = foldVietnamese('Giấy xác nhận tình trạng hôn nhân');
    expect(foldVietnamese(once)).toBe(once);
  });
});

describe('foldKeepMarks', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['HOÁ', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['Uỷ ban', 'ủy ban'],
    ['quý', 'quý'],
    ['quả', 'quả'],
    ['già', 'già'],
    ['giấy', 'giấy'],
    ['gì', 'gì'],
    ['hoàn', 'hoàn'],
    ['hòan', 'hoàn'],
    ['tóan', 'toán'],
    ['thừơng trú', 'thường trú'],
    ['khuỷu', 'khuỷu'],
    ['nghĩa', 'nghĩa'],
    ['thuế', 'thuế'],
    ['người', 'người'],
    ['ngoài', 'ngoài'],
    ['đất ở', 'đất ở'],
    ['khoẻ'.normalize('NFD'), 'khỏe'],
    ['VNeID 2', 'vneid 2'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldKeepMarks(text)).toBe(folded);
  });
});

describe('hasMarks and splitWords', () => {
  it('sees tones, hats and đ, and nothing in plain letters', () => {
    expect(hasMarks('đi')).toBe(true);
    expect(hasMarks('cân')).toBe(true);
    expect(hasMarks('Lam Giay To')).toBe(false);
  });

  it('splits at everything that is not a letter or a digit', () => {
    expect(splitWords('Hộ khẩu/CCCD, (2 bản)!')).toEqual(['hộ', 'khẩu', 'cccd', '2', 'bản']);
    expect(splitWords('…')).toEqual([]);
  });
});
