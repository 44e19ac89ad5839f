import { describe, expect, it } from 'vitest';
import { isFullName, readContact, readPhone } from '../../src/domain/contact.ts';

describe('readPhone', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['84 912 345 678', '0912345678'],
    ['0084.912.345.678', '0912345678'],
    ['số tôi là 0912-345-678 nhé', '0912345678'],
    ['(0237) 3.852.246', '02373852246'],
  ])('reads %s', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  it.each(['', '12345', '091234567', '09123456789', '0112345678', '001234567890', 'không có'])(
    'does not take %j',
    (text) => {
      expect(readPhone(text)).toBeUndefined();
    },
  );
});

describe('readContact', () => {
  it('takes name and phone out of one message, in either order', () => {
    const both = { name: 'Nguyễn Văn A', phone: '0912345678' };
    expect(readContact('Nguyễn Văn A, 0912 345 678')).toEqual(both);
    expect(readContact('0912345678 - Nguyễn Văn A')).toEqual(both);
  });

  it('takes what is there of the two', () => {
    expect(readContact('Nguyễn Văn A')).toEqual({ name: 'Nguyễn Văn A' });
    expect(readContact('0912345678')).toEqual({ phone: '0912345678' });
  });
});

describe('isFullName', () => {
  it.each(['Lê Thị Mai', 'Nguyễn Y', ' Trần Văn Anh Tuấn '])('is: %s', (text) => {
    expect(isFullName(text)).toBe(true);
  });

  it.each(['Mai', 'lê thị mai', 'Vẫn còn tắc', 'A B C D E F', '', 'Thôn 5'])('is not: %j', (text) => {
    expect(isFullName(text)).toBe(false);
  });
});
