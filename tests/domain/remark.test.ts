import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadRemarkWords, loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createHintReader, createRemarkReader } from '../../src/domain/remark.ts';

const { spellings } = loadTriageWords(dataFiles.triage);
const words = loadRemarkWords(dataFiles.remarks);
const readRemark = createRemarkReader(words, spellings);
const readHint = createHintReader(words, spellings);

describe('short talk', () => {
  it.each([
    ...(
      [
        'cảm ơn',
        'Cám ơn em nhiều nha',
        'ok',
        'dạ',
        'camon ban',
        'Vâng ạ',
        '👍',
        '🙏🙏',
        'hiểu rồi em',
      ] as const
    ).map((text) => ['thanks', text] as const),
    ...(
      [
        ...[
          'mấy giờ làm việc vậy',
          'hom nay chu nhat co lam khong',
          'cho xin số điện thoại của xã',
          'sđt chủ tịch xã',
        ],
        ...['thứ 7 có làm việc không', 'ubnd xã ở đâu vậy em'],
      ] as const
    ).map((text) => ['office', text] as const),
    ...(['bạn là ai', 'đây là người thật hay máy', 'may hay nguoi tra loi vay'] as const).map(
      (text) => ['assistant', text] as const,
    ),
    ...(['xóa dữ liệu của tôi', 'tôi muốn xóa thông tin cá nhân', 'có bí mật tên tôi không'] as const).map(
      (text) => ['privacy', text] as const,
    ),
    ...(['kiến nghị của tôi đến đâu rồi', 'toi da gui kien nghi roi ma chua ai tra loi'] as const).map(
      (text) => ['own', text] as const,
    ),
    ...(
      ['muốn đánh giá cán bộ', 'danh gia', 'đánh giá lại', 'tôi muốn chấm điểm cán bộ xã', '5 sao'] as const
    ).map((text) => ['rate', text] as const),
    ...(['tôi muốn phản ánh', 'gui kien nghi', 'em muốn báo một việc ạ'] as const).map(
      (text) => ['report', text] as const,
    ),
    ...(['cho em hỏi thủ tục', 'toi muon lam giay to'] as const).map((text) => ['lookup', text] as const),
    ...(['alo', 'a lô', 'alo có ai ở đó không trả lời đi', 'xã ơi', 'chào em'] as const).map(
      (text) => ['hello', text] as const,
    ),
    ['upset', 'đm làm ăn như l'] as const,
  ])('%s: %s', (kind, text) => {
    expect(readRemark(text)).toBe(kind);
  });

  it.each([
    ...[
      '?',
      '',
      '123',
      'đèn đường hỏng',
      'làm khai sinh',
      'đổi số điện thoại vneid',
      'đánh giá tác động môi trường',
      'phản ánh ổ gà đầu ngõ',
      'thủ tục khai sinh',
      'thứ bảy họp thôn bàn chuyện gì',
    ],
    ...[
      'cảm ơn cán bộ Hoa đã hướng dẫn tận tình',
      'giờ làm việc của quán karaoke quá khuya',
      'xóa nợ cho hộ nghèo',
    ],
    ...['tôi đã gửi kiến nghị tháng trước về cái cống ở đầu ngõ mà đến giờ vẫn chưa ai đến xem'],
    ...['không', 'thôn 2', 'ông Nam là ai mà đổ rác ra đường'],
  ])('is not: %s', (text) => {
    expect(readRemark(text)).toBeUndefined();
  });

  it('takes nothing away from those who ask or tell something', () => {
    const read = (name: string) =>
      readFileSync(new URL(`${name}.tsv`, import.meta.url), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split('\t'));
    const told = ['triage-tuning', 'triage-held-out'].flatMap(read).map(([, text = '']) => text);
    // Those marked with a dash are about no procedure.
    const asked = ['../catalogue/queries', '../catalogue/queries-held-out']
      .flatMap(read)
      .flatMap(([text = '', code]) => (code === '-' ? [] : [text]));
    const texts = [...told, ...asked];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => readRemark(text) !== undefined)).toEqual([]);
  });
});

describe('a question how far a matter is', () => {
  it.each([
    ...['bao gio thi xong', 'đã tiếp nhận chưa', 'co ai xem chua vay', 'xử lý tới đâu rồi ạ'],
    ...['khi nào mới sửa vậy em', 'sao lâu thế', 'đã gửi được chưa', 'việc của tôi sao rồi'],
  ])('is: %s', (text) => {
    expect(readHint(text)).toBe('progress');
  });
});

describe('the wish to add to a matter', () => {
  it.each(['cho tôi sửa lại nội dung', 'tôi muốn bổ sung thêm', 'toi ghi nham dia chi'])('is: %s', (text) => {
    expect(readHint(text)).toBe('add');
  });
});

describe('the wish to take a matter back', () => {
  it.each(['toi muon rut lai', 'thôi không gửi nữa', 'cho tôi hủy phản ánh', 'rút đơn'])('is: %s', (text) => {
    expect(readHint(text)).toBe('withdraw');
  });
});

describe('a word on what became of a matter', () => {
  it.each([
    ...['van con ngap', 'chưa xong đâu', 'vẫn như cũ em ơi', 'có thấy ai đến sửa đâu', 'đèn lại hỏng rồi'],
    ...[
      'sáng rồi, cảm ơn',
      'ok xong roi nhe',
      'đã sửa rồi cám ơn các anh',
      'hết ngập rồi',
      'chua thay ai ra lam',
    ],
  ])('is: %s', (text) => {
    expect(readHint(text)).toBe('verdict');
  });

  it.each([
    ...['', 'menu', 'khai sinh cần giấy gì', 'đường trước nhà tôi có ổ gà', 'mấy giờ làm việc', 'cảm ơn'],
    ...['hôm nay tôi lên xã làm giấy tờ cho con mà vẫn phải chờ từ sáng tới trưa'],
  ])('is not: %s', (text) => {
    expect(readHint(text)).toBeUndefined();
  });
});

it.each(['i want to register my child', 'How much does it cost', 'can i get help here'])(
  'English is: %s',
  (text) => {
    expect(readHint(text)).toBe('english');
  },
);
