import { expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadDeskWords } from '../../src/catalogue/load-words.ts';
import { createSpokenReader } from '../../src/staff/spoken-command.ts';
import { facts } from '../helpers/sample-commune.ts';

const DEPARTMENTS = [
  { id: 'kinh-te', name: 'Phòng Kinh tế' },
  { id: 'cong-an', name: 'Công an xã' },
];
const findSpokenCommand = (text: string) => facts.spoken.command(text, DEPARTMENTS);

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
  ['tuần này thế nào', '/thongke'],
  ['có bao nhiêu việc bị mở lại', '/thongke'],
  ['tinh hinh phong kinh te', '/thongke phong kinh te'],
  ['báo cáo tháng này của công an', undefined],
  ['số liệu tháng công an', '/thongke thang cong an'],
  ['ai chậm nhất', '/hangcho tre'],
  ['hôm nay có việc gì không', '/hangcho'],
  ['trực hôm nay là ai', '/truc'],
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

it.each([
  ['hoi chi Mai ong cong loai gi', { name: 'hoi', words: 'chi Mai ong cong loai gi' }],
  ['Xin phép cho em gia hạn thêm 3 ngày', { name: 'giahan', words: 'thêm 3 ngày' }],
  ['chuyển việc này cho công an', { name: 'chuyen', words: 'việc này cho công an' }],
  ['nhận việc này nhé', undefined],
  ['đường hỏng', undefined],
  ['', undefined],
])('%s is a command with words: %o', (text, command) => {
  expect(facts.spoken.withWords(text)).toEqual(command);
});

it.each([
  ['việc này cho chị Định', 'Định'],
  ['sang bên công an vì là việc trật tự', 'công an vì là việc trật tự'],
  ['kinh-te chờ vật tư', 'kinh-te chờ vật tư'],
  ['cho', 'cho'],
])('%s names %s', (text, name) => {
  expect(facts.spoken.fromName(text)).toBe(name);
});

it('names the commands in the file that do not exist', () => {
  const words = loadDeskWords(dataFiles.desk);
  const wrong = { ...words, sentences: [{ command: 'thongkee thang', words: ['x'] }], with_words: ['hoii'] };
  expect(() => createSpokenReader(wrong)).toThrow(
    expect.objectContaining({
      problems: ['data/desk.yaml: there is no command thongkee', 'data/desk.yaml: there is no command hoii'],
    }),
  );
});
