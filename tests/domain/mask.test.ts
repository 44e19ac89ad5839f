import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../src/domain/mask.ts';

/** What must not be read any more. */
const HIDDEN: Readonly<Record<string, readonly (readonly [text: string, masked: string])[]>> = {
  phones: [
    ['0912345678', '09••••••78'],
    ['gọi 0912 345 678 nhé', 'gọi 09•• ••• •78 nhé'],
    ['0912.345.678', '09••.•••.•78'],
    ['0912-345-678', '09••-•••-•78'],
    ['091.234.5678', '09•.•••.••78'],
    ['0357 111 222', '03•• ••• •22'],
    ['0583111222.', '05••••••22.'],
    ['+84 912 345 678', '+84 ••• ••• •78'],
    ['+84912345678', '+84•••••••78'],
    ['84912345678', '84•••••••78'],
    ['0084 912345678', '00•• •••••••78'],
    ['(+84) 912-345-678', '(+84) •••-•••-•78'],
    ['09 12 34 56 78', '09 •• •• •• 78'],
    ['0 9 1 2 3 4 5 6 7 8', '0 9 • • • • • • 7 8'],
    ['sđt0912345678', 'sđt09••••••78'],
    ['0912345678/0987654321', '09••••••78/09••••••21'],
    ['0912345678, 0987 654 321', '09••••••78, 09•• ••• •21'],
    ['0912345678 0987654321', '09••••••78 09••••••21'],
    ['thôn 3 0912345678 nhà 12', 'thôn 3 09••••••78 nhà 12'],
    ['0912345678 12', '09••••••78 12'],
    ['0237 3 123 456', '02•• • ••• •56'],
    ['(0237) 3123456', '(02••) •••••56'],
    ['02437654321', '02•••••••21'],
    ['01234567890 số cũ', '01•••••••90 số cũ'],
    ['ĐT: 3.823.456', 'ĐT: 3.8••.•56'],
    ['zalo 912 345 678', 'zalo 91• ••• •78'],
    ['12.03.2026 0912345678', '12.03.2026 09••••••78'],
    ['pa26-1 0912345678', 'pa26-1 09••••••78'],
    ['0912\u00a0345\u00a0678', '09••\u00a0•••\u00a0•78'],
    ['0912345678\n0987654321', '09••••••78\n09••••••21'],
  ],
  identity: [
    ['CCCD 001203012345', 'CCCD 00••••••••45'],
    ['038090001234', '03••••••••34'],
    ['001 203 012 345', '00• ••• ••• •45'],
    ['001.203.012.345', '00•.•••.•••.•45'],
    ['038 090 001 234', '03• ••• ••• •34'],
    ['0380 9000 1234', '03•• •••• ••34'],
    ['số căn cước: 038090001234', 'số căn cước: 03••••••••34'],
    ['so can cuoc 038-090-001-234', 'so can cuoc 03•-•••-•••-•34'],
    ['CMND 123456789', 'CMND 12•••••89'],
    ['cmnd số 123 456 789', 'cmnd số 12• ••• •89'],
    ['cmt 173.456.789', 'cmt 17•.•••.•89'],
    ['171234567 của tôi', '17•••••67 của tôi'],
    ['chứng minh 171234567', 'chứng minh 17•••••67'],
    ['mã định danh 038201004567 ạ', 'mã định danh 03••••••••67 ạ'],
    ['hộ chiếu B1234567', 'hộ chiếu B12•••67'],
  ],
  accounts: [
    ['stk 19034567891', 'stk 19•••••••91'],
    ['STK: 1903 4567 8901 23 Techcombank', 'STK: 19•• •••• •••• 23 Techcombank'],
    ['số tài khoản 102030405', 'số tài khoản 10•••••05'],
    ['so tai khoan: 5011-0001-2345', 'so tai khoan: 50••-••••-••45'],
    ['chuyển vào tk 0451000123456 vcb', 'chuyển vào tk 04•••••••••56 vcb'],
    ['1023456789 Vietcombank', '10••••••89 Vietcombank'],
    ['tài khoản ngân hàng 1111 2222 3333', 'tài khoản ngân hàng 11•• •••• ••33'],
    ['agribank 3500205', 'agribank 35•••05'],
    ['thẻ 9704366812345678', 'thẻ 97••••••••••••78'],
  ],
  plates: [
    ['xe 29A-123.45', 'xe 29•-•••.••'],
    ['29A 12345', '29• •••••'],
    ['30E-123.45', '30•-•••.••'],
    ['xe máy 59-X1 12345', 'xe máy 59-•• •••••'],
    ['59X1-123.45', '59••-•••.••'],
    ['59x1 12345', '59•• •••••'],
    ['36B1-12345', '36••-•••••'],
    ['30e-12345', '30•-•••••'],
    ['biển số 29h 1234', 'biển số 29• ••••'],
    ['xe tải 36c 12345 đổ trộm', 'xe tải 36• ••••• đổ trộm'],
    ['51F-1234', '51•-••••'],
    ['29-H1 234.56', '29-•• •••.••'],
    ['29MĐ1-123.45', '29•••-•••.••'],
    ['xe 29LD-123.45', 'xe 29••-•••.••'],
  ],
  mails: [
    ['lan.tran@gmail.com', 'l•••@•••'],
    ['Lan_Tran+1@xa-mau.gov.vn nhé', 'L•••@••• nhé'],
    ['gửi về a@b.vn.', 'gửi về a•••@•••.'],
  ],
};

/** What an official needs to read, and what only looks like a number of somebody. */
const KEPT: readonly string[] = [
  'PA26-00001',
  'pa26-12',
  'PA 26 00001',
  'PA26-00101 2345678',
  'QĐ 123/QĐ-UBND',
  '1234/QĐ-UBND ngày 12/03/2026',
  'Quyết định 123456789/QĐ-UBND',
  'nghị định 15/2026/NĐ-CP',
  'Luật 91/2025/QH15',
  'Nghị định 20-CP 2008',
  'ngày 12/03/2026',
  'ngày 12-3-2026',
  '03.05.2026 15:30',
  '03.05.2026 15 giờ',
  '07-08-2026 30 người',
  'từ 01.02.2026 đến 28.02.2026',
  '07.30-11.30 13.30-17.00',
  '17:00 thứ Sáu, 15/05/2026',
  'trong 5 ngày làm việc, hạn 20/11/2026',
  'từ 2020-2025 tới 2026-2030',
  'năm 2026 2027 2028',
  '5.000.000 đồng',
  '1.000.000.000',
  '100.000.000 đ',
  '123.456.789 đồng',
  '123456789 đồng',
  '150000000đ',
  '84.912.345.678 đồng',
  '500k, 3tr5',
  'ngân hàng cho vay 15.500.000 đồng',
  'căn cước lệ phí 50.000 đồng',
  'làm căn cước ngày 12.03.2026',
  'thủ tục 1.001193.000.00.00.H38',
  'thủ tục 1.004222',
  'mã hồ sơ H56.12-260301-0012',
  'lúc 10h 2000 người',
  '10h 12000 đồng',
  '15m 2500 viên gạch',
  '113, 114, 115',
  'tổng đài 1900 1234',
  'tổ 3, thôn 5, số nhà 12, ngõ 29A',
  'thửa đất số 123, tờ bản đồ 45',
  'diện tích 1234567 m2',
  'cột điện số 471/12/3',
  'trạm @ Thôn 3',
  'Đường hỏng từ hôm qua ạ.',
  '',
];

describe('maskPersonal', () => {
  for (const [kind, lines] of Object.entries(HIDDEN)) {
    it.each(lines)(`hides ${kind}: %j`, (text, masked) => expect(maskPersonal(text)).toBe(masked));
  }

  it.each(KEPT)('leaves %j', (text) => expect(maskPersonal(text)).toBe(text));

  it('hides several kinds in one message and leaves the story', () => {
    const text =
      'Hôm 12/03/2026 xe 36C-123.45 đổ rác ở Thôn 3, tôi là Lan 0912 345 678, CCCD 038090001234, phạt 2.000.000 đồng theo 12/QĐ-UBND.';
    expect(maskPersonal(text)).toBe(
      'Hôm 12/03/2026 xe 36•-•••.•• đổ rác ở Thôn 3, tôi là Lan 09•• ••• •78, CCCD 03••••••••34, phạt 2.000.000 đồng theo 12/QĐ-UBND.',
    );
  });

  it('changes nothing more the second time', () => {
    const lines = Object.values(HIDDEN).flat();
    for (const [text] of lines) expect(maskPersonal(maskPersonal(text))).toBe(maskPersonal(text));
  });

  it('hides every mobile number in every grouping, whatever stands around it', () => {
    const digits = fc.stringMatching(/^0[35789]\d{8}$/);
    const cuts = fc.constantFrom([10], [4, 3, 3], [3, 3, 4], [3, 4, 3], [4, 6], [5, 5]);
    const gap = fc.constantFrom(' ', '.', '-', ' - ');
    const around = fc.constantFrom('', 'tôi ', 'ngày 12/03/2026, ', 'PA26-00001: ', 'STK ', 'thôn 3 ');
    fc.assert(
      fc.property(digits, cuts, gap, around, (number, sizes, sign, words) => {
        const [one = 0, two = 0] = sizes;
        const parts = [number.slice(0, one), number.slice(one, one + two), number.slice(one + two)];
        const typed = parts.filter((part) => part !== '').join(sign);
        expect(maskPersonal(`${words}${typed}`)).not.toContain(typed);
        expect(maskPersonal(`${words}${typed}`).replace(/\D/g, '')).not.toContain(number);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const pump of ['1 ', '0912 345 ', 'a.', '29A ', '12.03.', '(0', 'PA26-', '9', 'a@']) {
      expect(maskPersonal(pump.repeat(20_000)).length).toBeGreaterThan(0);
    }
  });
});
