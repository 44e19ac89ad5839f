import { describe, expect, it } from 'vitest';
import { maskQuestion } from '../../src/domain/mask-question.ts';

describe('a question that is kept', () => {
  it.each([
    [
      'Tôi tên Nguyễn Văn An, sđt 0912 345 678 muốn đổi tên đệm cho con',
      'tôi tên … sđt … muốn đổi tên đệm cho con',
    ],
    ['làm giấy khai sinh cho bé Trần Thị Bống', 'làm giấy khai sinh cho bé …'],
    ['toi la nguyen van b xin giay doc than', 'toi la … xin giay doc than'],
    ['Ông Tư hàng xóm lấn đất 20m2', 'ông … hàng xóm lấn đất …'],
    ['em tên Lan muốn làm cccd', 'em tên … muốn làm cccd'],
    ['họ và tên: Phạm Minh Tuấn. cần gì?', 'họ và tên … cần gì'],
    ['mail cho tôi a.b@x.vn nhé em', 'mail cho tôi … nhé em'],
    ['ĐĂNG KÝ KHAI SINH CHO CON', 'đăng ký khai sinh cho con'],
    ['XIN GIẤY CHO CHÁU NGUYỄN THỊ HOA', 'xin giấy cho cháu …'],
    ['Sang Tên Sổ Đỏ', 'sang tên sổ đỏ'],
    ['doi ten cho con', 'doi ten cho con'],
    ['dòng một\u2028dòng hai\u0007', 'dòng một dòng hai'],
  ])('%j is %j', (text, kept) => {
    expect(maskQuestion(text)).toBe(kept);
  });

  it.each(['', '   ', 'chào', '0912345678', '😀😀', '1 2 3'])('%j is not kept at all', (text) => {
    expect(maskQuestion(text)).toBe('');
  });

  it('has at most 120 characters, and the same words make the same question', () => {
    expect(maskQuestion('xin giấy '.repeat(1000)).length).toBeLessThanOrEqual(120);
    expect(maskQuestion('Xin  GIẤY ra đời!')).toBe(maskQuestion('xin giấy ra đời'));
  });

  it('never holds a digit or an address', () => {
    const texts = ['số 12 ngõ 5', 'cccd 001085012345', '36A-123.45 mất đăng ký', 'xem http://x.vn/1 giúp em'];
    for (const text of texts) expect(maskQuestion(text)).not.toMatch(/\d|@|:\/\//);
  });
});
