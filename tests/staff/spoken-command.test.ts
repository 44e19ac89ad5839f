import { expect, it } from 'vitest';
import { findSpokenCommand } from '../../src/staff/spoken-command.ts';

it.each([
  ['thống kê', '/thongke '],
  ['Hang cho', '/hangcho '],
  ['điểm danh!', '/diemdanh '],
  ['xem PA26-00001', '/xem PA26-00001'],
  ['xong PA26-00001 đã vá xong ổ gà', '/xong PA26-00001 đã vá xong ổ gà'],
  ['nhận việc', '/nhan '],
  ['Chuyển phòng', '/chuyen '],
  ['việc nào trễ hạn', '/hangcho tre'],
  ['co bao nhieu viec qua han?', '/hangcho tre'],
  ['xem việc nào chưa ai nhận', '/hangcho chua nhan'],
  ['báo cáo tháng này', '/thongke thang'],
  ['Tình hình thế nào?', '/thongke'],
])('%s is a command without its slash', (text, command) => {
  expect(findSpokenCommand(text)).toBe(command);
});

it.each([
  'xem giúp anh việc này',
  'xong rồi',
  'đường hỏng',
  'trẻ em',
  'báo cáo xã về cái cống',
  'PA26-00001',
  'hỏi',
  '',
])('%s is %#', (text) => {
  expect(findSpokenCommand(text)).toBe(text === 'hỏi' ? '/hoi ' : undefined);
});
