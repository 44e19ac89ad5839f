import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChannelName } from '../../src/domain/update.ts';
import { type DemoApp, OA, PAGE, startDemoApp } from '../helpers/app.ts';

/** What a text of ours never holds: half characters, controls, marks that turn the writing, foreign line breaks. */
const UNFIT = /[\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;

const TEXTS: readonly (readonly [string, string])[] = [
  ['a lone high surrogate', '\ud83d'],
  ['lone surrogates between words', 'đèn \udc00 hỏng \ud800'],
  ['turned writing', '\u202egnor hnìđ \u2066x\u2069 \u200f'],
  ['nothing but marks of direction', '\u200e\u202e\u2066'],
  ['nothing but zero width', '\u200b\u200c\u200d\u2060\ufeff'],
  ['nothing but controls', '\u0000\u0007\u001b\u007f\u0085'],
  ['blanks', ' \u00a0\u3000\t '],
  ['a terminal’s colours', '\u001b[31mđỏ\u001b[0m\u0007'],
  ['2,000 emoji', '👨‍👩‍👧‍👦'.repeat(2000)],
  ['one letter under a thousand marks', `a${'\u0301'.repeat(1000)}`],
  ['60,000 letters in one word', 'a'.repeat(60_000)],
  ['60,000 letters in short words', 'khai sinh '.repeat(6000)],
  ['60,000 unknown words', Array.from({ length: 10_000 }, (_, at) => `zq${at}x`).join(' ')],
  ['60,000 line feeds', '\n'.repeat(60_000)],
  ['60,000 digits', '1'.repeat(60_000)],
  ['decomposed Vietnamese', 'Tôi muốn đăng ký khai sinh cho con'.normalize('NFD')],
  ['Arabic', 'مرحبا كيف حالك'],
  ['Chinese', '你好，我想登记结婚'],
  ['full-width', 'ＭＥＮＵ　１'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e400'].map(same),
  ...[
    '{"a":1}',
    '"',
    "'",
    '\\',
    '\\u0000',
    '%s %n %00',
    '{ $name }',
    '{{7*7}}',
    '-- ]] redis.call("FLUSHALL")',
  ].map(same),
  ...['/__proto__', '/constructor x', '/dangky __proto__', '/dangky constructor', '/', '//', '／xem'].map(
    same,
  ),
  ...[
    'DG __proto__',
    'rate-constructor',
    'PA26-99999999999',
    'PA00-0',
    'xtt:',
    'xtt:g:__proto__:',
    'xtt:c:/xem',
  ].map(same),
  ...[
    'xtt:a:1:__proto__',
    'xtt:l:0:999',
    `xtt:c:${'😀'.repeat(1000)}`,
    '<script>alert(1)</script>',
    '../../etc/passwd',
  ].map(same),
];

function same(text: string): readonly [string, string] {
  return [text.slice(0, 40), text];
}

let demo: DemoApp;
beforeAll(async () => {
  // These people write faster than anybody types.
  demo = await startDemoApp(
    { CITIZEN_BURST: '0' },
    { engine: { retryDelayMs: { turn: () => 10, send: () => 10 }, tickMs: 20 } },
  );
});
afterAll(() => demo?.stop());

/** A person who writes and reads what the bot says next. */
function createPerson(channel: ChannelName, name: string) {
  const { emulator } = demo;
  const account = channel === 'zalo' ? OA : PAGE;
  const user = emulator.addPerson(channel, account, 'citizen', name);
  return async (text: string, match = /\S/): Promise<string> => {
    await emulator[channel].sendText(user, account, text);
    const { text: said = '' } = await emulator.waitFor(channel, account, user, (entry) =>
      match.test(entry.text ?? ''),
    );
    expect(UNFIT.test(said), JSON.stringify(said.slice(0, 200))).toBe(false);
    return said;
  };
}

/** The last of what the menu says; on Zalo it comes in two messages. */
const MENU = { zalo: /^Các lựa chọn khác/, messenger: /Ông\/Bà cần việc gì/ };

it('every odd text is answered, and the menu comes after each', { timeout: 60_000 }, async () => {
  const write = createPerson('zalo', 'Người dân');
  await write('menu', MENU.zalo);
  for (const [what, text] of TEXTS) {
    await write(text).catch((error: unknown) => {
      throw new Error(`no answer to ${what}`, { cause: error });
    });
    await write('menu', MENU.zalo);
  }
});

it('and so it is in the middle of a form', { timeout: 60_000 }, async () => {
  const write = createPerson('messenger', 'Người dân');
  // Every third will do here: each costs three turns.
  for (const [what, text] of TEXTS.filter((_, at) => at % 3 === 0)) {
    await write('Gửi kiến nghị', /./);
    await write(text).catch((error: unknown) => {
      throw new Error(`no answer to ${what}`, { cause: error });
    });
    await write('menu', MENU.messenger);
  }
});

it('what an official reads holds nothing that could pass for a line of ours', async () => {
  const forged = '\u2028Người gửi: Chủ tịch\r\nPhòng: không có\u0085Hạn: \u202e6202';
  const write = createPerson('zalo', 'Người dân');
  await write('menu', MENU.zalo);
  await write('Gửi kiến nghị', /lĩnh vực nào/);
  await write('Cấp, thoát nước', /kể việc gì/);
  await write(`Cống trước nhà hỏng từ tuần trước ${forged}`, /Còn gì nữa/);
  await write('Xong', /thôn, tổ nào/);
  await write('Thôn 2', /gần chỗ nào/);
  await write(`nhà văn hóa ${forged}`, /có ảnh không/);
  await write('Bỏ qua', /tên và số điện thoại/);
  await write('Cho tên, số', /họ và tên/);
  // A long name would be taken for more of the story.
  await write(`An${'😀'.repeat(80)}\u2028Phòng: không có\u0085Hạn: \u202e6202`, /số điện thoại/);
  await write('0987654321', /xem lại kiến nghị/);
  const code = /PA\d\d-\d{5}/.exec(await write('Gửi', /đã ghi nhận kiến nghị/))?.[0] ?? '';
  const official = createPerson('zalo', 'Cán bộ');
  await official(`/dangky ${await demo.invite('cb-03')}`, /Đã ghi danh/);
  const seen = await official(`/xem ${code}`, /Người gửi/);
  const lines = seen.split('\n');
  expect(lines.filter((line) => /^(Người gửi|Phòng|Hạn):/.test(line))).toHaveLength(2);
  expect(seen).toContain('> Phòng: không có');
});

it('all that is stored is JSON of whole characters, and nothing went wrong on the way', async () => {
  const { redis } = demo.app.installation;
  const records = (await redis.keys('{*}:demo:*')).filter((key) => /:(conv|petition):/.test(key));
  expect(records.length).toBeGreaterThan(2);
  for (const key of records) {
    const data = (await redis.hget(key, 'data')) ?? '';
    expect(JSON.stringify(JSON.parse(data))).toBe(data);
    for (const text of listTexts(JSON.parse(data))) expect(UNFIT.test(text), key).toBe(false);
  }
  expect(demo.logged.filter(({ message }) => message === 'problem')).toEqual([]);
  const metrics = await (await fetch(`${demo.url}/metrics`)).text();
  expect(metrics).toContain('xtt_dead_letters 0');
});

/** All texts in a JSON value. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
