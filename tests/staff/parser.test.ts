import { describe, expect, it } from 'vitest';
import { isCommand, parseCommand } from '../../src/staff/parser.ts';
import { staffCommands } from '../../src/staff/registry.ts';

const names = [...staffCommands.keys()];

describe('parseCommand', () => {
  it.each([
    ['/hangcho', 'hangcho', ''],
    ['/HANGCHO', 'hangcho', ''],
    ['/Hàng Chờ', 'hangcho', ''],
    ['  / hàng  chờ ', 'hangcho', ''],
    ['/hàng chờ'.normalize('NFD'), 'hangcho', ''],
    ['／hangcho', 'hangcho', ''],
    ['\u200b/hangcho', 'hangcho', ''],
    ['/hàng-chờ', 'hangcho', ''],
    ['hangcho', 'hangcho', ''],
    ['/xem PA26-00001', 'xem', 'PA26-00001'],
    ['/Xem: pa26-1', 'xem', 'pa26-1'],
    ['/trả lời PA26-1 Đã thay bóng', 'traloi', 'PA26-1 Đã thay bóng'],
    ['/TRA LOI pa 26 1\nDòng một\nDòng hai', 'traloi', 'pa 26 1\nDòng một\nDòng hai'],
    ['/nhận việc PA26-1', 'nhan', 'việc PA26-1'],
    ['/xong PA26-1 xong', 'xong', 'PA26-1 xong'],
    ['/trợ giúp', 'trogiup', ''],
  ])('%j is %s', (text, name, args) => {
    expect(parseCommand(text, names)).toEqual({ name, args });
  });

  it.each([
    ['/hangco', 'hangcho'],
    ['/traloii PA26-1', 'traloi'],
    ['/nhann PA26-1', 'nhan'],
    ['/giup', 'trogiup'],
    ['/thong', 'thongke'],
  ])('%j is unknown, and %s is among the three nearest', (text, nearest) => {
    const parsed = parseCommand(text, names);
    expect(parsed.name).toBeUndefined();
    expect('nearest' in parsed && parsed.nearest).toHaveLength(3);
    expect('nearest' in parsed && parsed.nearest).toContain(nearest);
  });

  it('puts the nearest first, and survives a bare slash', () => {
    expect(parseCommand('/hang chu', names)).toMatchObject({
      nearest: ['hangcho', expect.any(String), expect.any(String)],
    });
    expect(parseCommand('/', names)).toMatchObject({ name: undefined });
    expect(parseCommand('', names)).toMatchObject({ name: undefined });
  });

  it('knows a command by its slash only', () => {
    expect(isCommand(' /xem')).toBe(true);
    expect(isCommand('xem')).toBe(false);
    expect(isCommand('1/2')).toBe(false);
  });
});
