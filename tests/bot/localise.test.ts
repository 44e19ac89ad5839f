import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { parsePayload } from '../../src/domain/payload.ts';

const VI = `
trouble = Xin lỗi
language-name = Tiếng Việt
plain = Chào { $name }
when = Lúc { $at }
many = { $lines }
line = • { $text }
nested = Tình trạng: { $status }
done = đã xong
only-vi = chỉ có tiếng Việt
yes = Có
call = Gọi
word-menu = menu | trang chủ |về đầu
`;
const EN =
  'trouble = Sorry\nlanguage-name = English\nwhen = At { $at }\nnested = Status: { $status }\ndone = done\n';

const MIDNIGHT = Date.parse('2026-03-02T00:05+07:00');
const EVENING = Date.parse('2026-12-31T17:30Z');

function createSample(more: { vi?: string; missing?: string[] } = {}) {
  return createLocaliser({ vi: [VI, more.vi ?? ''], en: [EN] }, (key) => void more.missing?.push(key));
}

describe('localiser texts', () => {
  it.each([
    ['vi', MIDNIGHT, 'Lúc 00:05 Thứ Hai, 02/03/2026'],
    ['en', MIDNIGHT, 'At 00:05 Monday, 02/03/2026'],
    ['vi', EVENING, 'Lúc 00:30 Thứ Sáu, 01/01/2027'],
  ] as const)('write moments in %s in the time of Viet Nam', (locale, at, text) => {
    expect(createSample().text(locale, { key: 'when', data: { at: { at } } })).toBe(text);
  });

  it('are filled with words, lists and other texts, nested ones in the same language', () => {
    const { text } = createSample();
    const lines = [
      'một',
      { key: 'line', data: { text: 'hai' } },
      { key: 'line', data: { text: { key: 'done' } } },
    ];
    expect(text('vi', { key: 'many', data: { lines } })).toBe('một\n• hai\n• đã xong');
    expect(text('en', { key: 'nested', data: { status: { key: 'done' } } })).toBe('Status: done');
    expect(text('vi', { key: 'many', data: { lines: [] } })).toBe('');
  });

  it('carry no invisible marks around what people wrote, and do not read it as a pattern', () => {
    const name = '{ $x } {yes} <b> \u1ec7 "';
    expect(createSample().text('vi', { key: 'plain', data: { name } })).toBe(`Chào ${name}`);
  });

  it('fall back to Vietnamese, then to an apology, and never show a key', () => {
    const missing: string[] = [];
    const { text } = createSample({ missing });
    expect(text('en', { key: 'only-vi' })).toBe('chỉ có tiếng Việt');
    expect(missing).toEqual([]);
    expect(text('en', { key: 'no-such-key' })).toBe('Sorry');
    expect(text('vi', { key: 'nested', data: { status: { key: 'gone' } } })).toBe('Tình trạng: Xin lỗi');
    expect(text('vi', { key: '__proto__' })).toBe('Xin lỗi');
    expect(missing).toEqual(['no-such-key', 'gone', '__proto__']);
  });

  it('report data that is not there', () => {
    const missing: string[] = [];
    createSample({ missing }).text('vi', { key: 'plain' });
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/^plain \(/);
  });

  it('read alternatives', () => {
    expect(createSample().words('vi', 'word-menu')).toEqual(['menu', 'trang chủ', 'về đầu']);
  });

  it('let a commune replace some keys', () => {
    const { text } = createSample({ vi: 'plain = Kính chào { $name }' });
    expect(text('vi', { key: 'plain', data: { name: 'bà Lan' } })).toBe('Kính chào bà Lan');
    expect(text('vi', { key: 'done' })).toBe('đã xong');
  });
});

describe('localiser views', () => {
  it('give each choice the payload that reads back as its meaning', () => {
    const long = 'x'.repeat(201);
    const view = createSample().view(
      'vi',
      {
        key: 'done',
        choices: [
          { key: 'yes', value: 'a:b' },
          { key: 'yes', go: 'follow', with: 'PA26-00001' },
          { key: 'yes', go: 'menu' },
          { key: 'yes', command: 'xem PA26-00001' },
          { key: 'yes', go: 'procedures', with: long },
        ],
      },
      12,
    );
    const payloads = view.buttons.map((button) =>
      button.type === 'answer' ? parsePayload(button.payload) : 0,
    );
    expect(payloads).toEqual([
      { type: 'answer', turn: 12, value: 'a:b' },
      { type: 'go', flow: 'follow', with: 'PA26-00001' },
      { type: 'go', flow: 'menu' },
      { type: 'command', text: 'xem PA26-00001' },
      { type: 'listed', turn: 12, index: 4 },
    ]);
  });

  it('hold links, calls, pictures and what is asked for', () => {
    const view = createSample().view(
      'vi',
      {
        key: 'done',
        choices: [{ key: 'yes', value: 'y' }],
        links: [{ key: 'call', url: 'https://example.org/' }],
        phones: [{ key: 'call', phone: '115' }],
        media: [{ type: 'image', url: 'https://example.org/a.jpg' }],
        ask: 'location',
      },
      1,
    );
    expect(view).toEqual({
      text: 'đã xong',
      buttons: [
        { type: 'answer', title: 'Có', payload: 'xtt:a:1:y' },
        { type: 'url', title: 'Gọi', url: 'https://example.org/' },
        { type: 'phone', title: 'Gọi', phone: '115' },
      ],
      images: ['https://example.org/a.jpg'],
      ask: 'location',
    });
  });
});

describe('loadLocales', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const dir of made.splice(0)) rmSync(dir, { recursive: true });
  });

  it('reads ours, then the words of a commune that has some', () => {
    const dir = mkdtempSync(join(tmpdir(), 'words-'));
    made.push(dir);
    mkdirSync(join(dir, 'locales'));
    writeFileSync(join(dir, 'locales', 'vi.ftl'), 'menu = Bà con cần gì?\n');
    const own = createLocaliser(loadLocales(dir));
    const ours = createLocaliser(loadLocales());
    expect(own.text('vi', { key: 'menu' })).toBe('Bà con cần gì?');
    expect(own.text('en', { key: 'menu' })).toBe(ours.text('en', { key: 'menu' }));
    expect(ours.text('vi', { key: 'menu' })).not.toBe('Bà con cần gì?');
    expect(ours.has('vi', 'trouble') && ours.has('en', 'trouble')).toBe(true);
  });

  it('does not mind a commune without words of its own', () => {
    expect(loadLocales(join(tmpdir(), 'no-such-commune'))).toEqual(loadLocales());
  });
});
