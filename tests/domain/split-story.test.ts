import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createClauseSplit } from '../../src/domain/clauses.ts';
import { createStorySplit } from '../../src/domain/split-story.ts';
import { createMention } from '../../src/domain/triage.ts';

const words = loadTriageWords(dataFiles.triage);
const splitClauses = createClauseSplit(words.turns);
const split = createStorySplit(words);
const namesLeaders = createMention(words.leaders, words.spellings);

describe('the clauses of a text', () => {
  it('parts at stops, commas and words that turn to something else', () => {
    expect(splitClauses('Đường hỏng. Đèn tắt, mà ông A đòi tiền nhưng còn rác nữa\nvà nước bẩn')).toEqual([
      'Đường hỏng',
      'Đèn tắt',
      'mà ông A đòi tiền',
      'nhưng',
      'còn rác nữa',
      'và nước bẩn',
    ]);
    expect(splitClauses('duong hong ma ong A doi tien')).toEqual(['duong hong', 'ma ong A doi tien']);
    expect(splitClauses(' ... ,, ')).toEqual([]);
  });
});

describe('a text in two parts', () => {
  it.each([
    [
      'đường hỏng, mà cán bộ A đòi tiền mới sửa',
      { thing: 'đường hỏng', rest: 'mà cán bộ A đòi tiền mới sửa' },
    ],
    [
      'den duong thon 2 tat ca thang. truong thon an chan tien lap den',
      { thing: 'den duong thon 2 tat ca thang', rest: 'truong thon an chan tien lap den' },
    ],
    [
      'Tôi khiếu nại quyết định phạt tôi 5 triệu. Ngoài ra rác trước ngõ không ai dọn',
      { thing: 'Ngoài ra rác trước ngõ không ai dọn', rest: 'Tôi khiếu nại quyết định phạt tôi 5 triệu' },
    ],
  ])('%j', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  it.each([
    // What is said of somebody in office is never the part about a thing.
    'cán bộ địa chính thái độ hách dịch, đòi 2 triệu mới ký',
    // The accusation runs through the whole.
    'ông trưởng thôn thu tiền làm đường, đường hỏng, tiền bỏ túi riêng',
    'công an xã nhận tiền của bãi rác lậu',
    'đường hỏng',
    '',
  ])('%j stays whole when it cannot be parted cleanly', (text) => {
    const { thing, rest } = split(text);
    if (thing === undefined) expect(rest).toBe(text);
    else {
      expect(thing).toBe('đường hỏng');
      expect(rest).toContain('bỏ túi riêng');
    }
  });
});

describe('the leaders', () => {
  it.each([
    ['chủ tịch xã ăn tiền', true],
    ['ong bi thu dang uy', true],
    ['lãnh đạo xã bao che', true],
    ['phó chủ tịch nhận tiền', false],
    ['ông trưởng thôn', false],
  ])('%j: %s', (text, named) => {
    expect(namesLeaders(text)).toBe(named);
  });
});
