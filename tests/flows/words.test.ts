import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN_MENU } from '../../flows/kit.ts';
import type { Text } from '../../src/domain/reply.ts';
import { foldVietnamese } from '../../src/domain/vietnamese.ts';
import { exploreAll } from './helpers/explore.ts';
import { saidIn } from './helpers/talk.ts';
import { readLine, readLiteralKeys, readSource, readTexts, readWords } from './helpers/words.ts';

const LOCALES = ['vi', 'en'] as const;
/** Messenger cuts the title of a button after this many characters. */
const LONGEST_LABEL = 20;

let texts: Text[] = [];
let labels: Set<string>;

beforeAll(async () => {
  const replies = (await exploreAll()).flatMap(({ stop }) => saidIn(stop.run));
  texts = replies.flatMap(readTexts);
  labels = new Set(
    replies.flatMap(({ choices = [], links = [], phones = [] }) =>
      [...choices, ...links, ...phones].filter(({ data }) => data === undefined).map(({ key }) => key),
    ),
  );
});

describe('the words of the flows', () => {
  it('has the same keys in both languages, using the same variables', () => {
    const [vi, en] = LOCALES.map(readWords);
    expect([...(en ?? [])].toSorted()).toEqual([...(vi ?? [])].toSorted());
  });

  it.each(LOCALES)('says in %s whatever a flow says, with exactly the data it brings', (locale) => {
    const words = readWords(locale);
    const wrong = new Set<string>();
    for (const { key, data = {} } of texts) {
      const used = [...(words.get(key) ?? ['(no such key)'])].toSorted().join(', ');
      const brought = Object.keys(data).toSorted().join(', ');
      if (used !== brought) wrong.add(`${key} uses ${used || 'nothing'}, is given ${brought || 'nothing'}`);
    }
    expect([...wrong]).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('says every key written in a flow somewhere on the walk', () => {
    const said = new Set(texts.map(({ key }) => key));
    const unsaid = [...readLiteralKeys()].filter(([key]) => !said.has(key));
    expect(unsaid).toEqual([]);
  });

  it.each(LOCALES)('fits the labels of choices in %s on a button', (locale) => {
    const long = [...labels]
      .map((key) => ({ key, label: readLine(locale, key) }))
      .filter(({ label }) => label === undefined || label.length > LONGEST_LABEL);
    expect(long).toEqual([]);
    expect(labels.size).toBeGreaterThan(40);
  });

  it.each(LOCALES)('gives each way to say menu, cancel, back or help one meaning in %s', (locale) => {
    const ways = ['menu', 'cancel', 'back', 'help'].flatMap((word) =>
      (readLine(locale, `word-${word}`) ?? '').split('|').map((way) => foldVietnamese(way)),
    );
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways).toEqual(
      expect.arrayContaining(['menu', 'huy', 'quay lai', 'giup', 'back', 'help', 'cancel']),
    );
  });

  it('promises no outcome', () => {
    expect(readSource('vi')).not.toMatch(/sẽ được giải quyết/i);
  });

  it('gives the main menu its six titles', () => {
    expect(MAIN_MENU.map(({ key }) => readLine('vi', key))).toEqual([
      'Tra cứu thủ tục',
      'Gửi kiến nghị',
      'Theo dõi kiến nghị',
      'Đánh giá cán bộ',
      'Thông tin xã',
      'Ngôn ngữ / Language',
    ]);
  });
});
