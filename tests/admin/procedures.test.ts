import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { procedures } from '../../src/admin/commands/procedures.ts';
import { UsageError } from '../../src/admin/options.ts';
import { runAdmin } from '../../src/admin/run-admin.ts';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { createBots } from '../../src/bots.ts';
import { readConfig } from '../../src/config.ts';
import { readSources } from '../structure/read-source.ts';

const demo = new URL('../../data/communes/demo/', import.meta.url).pathname;
let dir: string;
let own: string;
/** Redis is away: these commands work on files alone. */
const config = () =>
  readConfig({ COMMUNES_DIR: dir, DATA_DIR: join(dir, 'var'), REDIS_URL: 'redis://127.0.0.1:1' });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'admin-procedures-'));
  cpSync(demo, join(dir, 'demo'), { recursive: true });
  own = join(dir, 'demo', 'procedures');
});
afterAll(() => rmSync(dir, { recursive: true }));
beforeEach(() => rmSync(own, { recursive: true, force: true }));

async function admin(words: string, answer?: boolean) {
  const lines: string[] = [];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answer === true;
  };
  const { text } = createLocaliser(loadLocales());
  const communes = new Map([['demo', {}]]);
  const code = await procedures.run(words.split(' '), {
    installation: { config: config(), communes } as never,
    actor: 'test',
    now: Date.parse('2026-11-22T00:00:00Z'),
    say: (one) => void lines.push(text('vi', one)),
    print: (line) => void lines.push(line),
    ...(answer === undefined ? {} : { confirm: (one) => ask(text('vi', one)) }),
  });
  return { code, asked, text: lines.join('\n') };
}

function put(name: string, text: string): string {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
}

const list = () => put('list.csv', 'Mã thủ tục,Lệ phí,Màu\n1.001193,5.000đ,đỏ\n');

describe('procedures import', () => {
  it('shows only, where nobody can be asked and --yes is not said', async () => {
    const { code, text } = await admin(`import ${list()} --commune demo`);
    expect(code).toBe(0);
    expect(text).toContain('Cột chưa biết, bỏ qua (đặt tên cột trong tệp --map nếu cần): Màu');
    expect(text).toMatch(/Mới: 0 \(\+\), đổi: 1 \(~\), không có trong tệp: \d+/);
    expect(text).toContain('~ 1.001193\tĐăng ký khai sinh\tfee, fees');
    expect(text).toContain('Thêm --yes để ghi');
    expect(existsSync(own)).toBe(false);
  });

  it('asks, and writes nothing after a no', async () => {
    const { asked, text } = await admin(`import ${list()} --commune demo`, false);
    expect(asked).toEqual([expect.stringContaining(own)]);
    expect(text).toContain('chưa ghi gì');
    expect(existsSync(own)).toBe(false);
  });

  it('writes after a yes, or with --yes; then the bot of the commune knows it', async () => {
    expect(await admin(`import ${list()} --commune demo`, true)).toMatchObject({ code: 0 });
    const before = readFileSync(join(own, 'ho-tich.yaml'), 'utf8');
    expect(before).toContain('5.000đ');
    const more = put('more.csv', 'code,name,field\n9.000001,Việc riêng của xã,Hộ tịch\n');
    const { asked, code } = await admin(`import ${more} --commune demo --yes`, false);
    expect([code, asked]).toEqual([0, []]);
    expect(readFileSync(join(own, 'ho-tich.yaml'), 'utf8').startsWith(before.trimEnd())).toBe(true);
    expect((await admin(`import ${more} --commune demo --yes`)).text).toContain('giữ nguyên: 1');
  });

  it('changes nothing for a broken list, and says where it is broken', async () => {
    const broken = put('broken.csv', 'code,fee\n1.001193,5.000đ\n1.001193,6.000đ\n');
    const { code, text } = await admin(`import ${broken} --commune demo --yes`);
    expect(code).toBe(1);
    expect(text).toContain('Có 1 chỗ phải sửa');
    expect(text).toContain('Dòng 3, cột A (code): mã 1.001193 đã có ở dòng 2.');
    expect(existsSync(own)).toBe(false);
  });
});

it('procedures export writes what import takes without a difference', async () => {
  await admin(`import ${list()} --commune demo --yes`);
  const file = join(dir, 'all.xlsx');
  expect((await admin(`export ${file} --commune demo`)).code).toBe(0);
  const { text } = await admin(`import ${file} --commune demo`);
  expect(text).toMatch(/Mới: 0 \(\+\), đổi: 0 \(~\), không có trong tệp: 0 /);
  expect((await admin(`export ${join(dir, 'all.pdf')}`)).code).toBe(1);
});

it('procedures check gives 1 for dead relations and old facts, and counts what is missing', async () => {
  const fine = await admin('check');
  expect(fine.text).toMatch(/Còn thiếu thông tin: \d+/);
  const facts = 'related: ["9.999999"], events: [bay-len-trang], checked: "2020-01-01"';
  await admin(`import ${list()} --commune demo --yes`);
  writeFileSync(
    join(own, 'ho-tich.yaml'),
    `field: { id: ho-tich }\nprocedures: [{ code: "1.001193", ${facts} }]\n`,
  );
  const { code, text } = await admin('check --commune demo');
  expect(code).toBe(1);
  for (const what of ['9.999999', 'bay-len-trang', '2020-01-01'])
    expect(text).toContain(`Đăng ký khai sinh\t${what}`);
});

it.each(['', 'import', 'export', 'burn x', 'import a b', 'import a --colour', 'check x', 'check --yes'])(
  'procedures %s is refused as wrong words',
  async (words) => {
    await expect(admin(words)).rejects.toThrow(UsageError);
  },
);

it('works while Redis is away', async () => {
  const lines: string[] = [];
  expect(await runAdmin(['procedures', 'check'], config(), (line) => void lines.push(line))).toBe(0);
  expect(lines.at(-1)).toMatch(/^\d+ thủ tục, không có lỗi phải sửa\.$/);
});

it('a commune that does not exist is told', async () => {
  expect(await admin('check --commune nowhere')).toMatchObject({ code: 1 });
});

it('every reason for which a list is refused has its words', () => {
  const keys = readSources('src/catalogue/exchange').flatMap(({ code }) =>
    [...code.matchAll(/'(exchange-[a-z-]+)'/g)].map(([, key = '']) => key),
  );
  expect(keys.length).toBeGreaterThan(15);
  for (const file of ['vi', 'en']) {
    const words = readFileSync(new URL(`../../locales/${file}.ftl`, import.meta.url), 'utf8');
    expect(keys.filter((key) => !words.includes(`\n${key} = `))).toEqual([]);
  }
});

it('each commune has its own catalogue; those without entries of their own share one', async () => {
  cpSync(demo, join(dir, 'other'), { recursive: true });
  const hide = 'field: { id: ho-tich }\nprocedures: [{ code: "1.001193", hidden: true }]\n';
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'ho-tich.yaml'), hide);
  const empty = { staff: [], departments: [] };
  const communes = new Map([
    ['demo', empty],
    ['other', empty],
  ]);
  const { bots } = createBots({ config: config(), communes } as never, () => {});
  rmSync(join(dir, 'other'), { recursive: true });
  expect(bots.get('demo')?.catalogue.find('1.001193')).toBeUndefined();
  expect(bots.get('other')?.catalogue.find('1.001193')?.short).toBe('Đăng ký khai sinh');
});
