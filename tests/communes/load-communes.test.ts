import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCommunes } from '../../src/communes/load-communes.ts';
import { readRetention } from '../../src/domain/retention.ts';
import { ConfigError } from '../../src/errors.ts';

const GOOD = `name: Xã A
province: Tỉnh A
address: Thôn 1
hotline: "0237 000 0000"
hours:
  mon-fri: ["07:30-11:30", "13:30-17:00"]
  sat: ["07:30-11:00"]
channels:
  zalo: { oa_id: "388613280878808645" }
departments:
  - { id: mot-cua, name: Trung tâm }
staff:
  - { id: cb-01, name: An, title: Công chức, role: officer, department: mot-cua }
  - { id: cb-02, name: Bình, title: Công chức, role: leader, department: mot-cua }
categories:
  - { id: khac, name: Việc khác, department: mot-cua, deadline: 5d }
hamlets: [Thôn 1]
criteria: { preset: thanh-hoa }
`;

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'communes-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function writeCommune(slug: string, text: string): string {
  mkdirSync(join(dir, slug), { recursive: true });
  const file = join(dir, slug, 'commune.yaml');
  writeFileSync(file, text);
  return file;
}

function listProblems(): readonly string[] {
  try {
    loadCommunes(dir);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('how answers leave', () => {
  it('is after 30 seconds and without approval, unless the file says otherwise', () => {
    writeCommune('xa-a', GOOD);
    const own = GOOD.replace('oa_id: "388613280878808645"', 'oa_id: "2"');
    writeCommune(
      'xa-b',
      `${own.replace('deadline: 5d }', 'deadline: 5d, approval: true }')}take_back_seconds: 0\n`,
    );
    const [plain, changed] = loadCommunes(dir);
    expect(plain?.takeBackSeconds).toBe(30);
    expect(plain?.categories[0]).not.toHaveProperty('approval');
    expect(changed).toMatchObject({ takeBackSeconds: 0, categories: [{ approval: true }] });
    writeCommune('xa-b', `${own}take_back_seconds: 601\n`);
    expect(listProblems()).toEqual([expect.stringContaining('take_back_seconds')]);
  });
});

describe('the time to answer', () => {
  it('is as the file says, and nothing is set that it does not say', () => {
    writeCommune('xa-a', GOOD);
    const text = GOOD.replace(
      '  zalo: { oa_id: "388613280878808645" }',
      '  zalo: { oa_id: "2", windows: { free_hours: 24, billed: none } }\n' +
        '  messenger: { page_id: "3", windows: { extended_hours: 72, human_agent: false } }\nheld_days: 10',
    );
    writeCommune('xa-b', text);
    const [plain, own] = loadCommunes(dir);
    expect(plain).toMatchObject({ windows: { zalo: {}, messenger: {} } });
    expect(plain).not.toHaveProperty('holdMs');
    expect(own).toMatchObject({ holdMs: 10 * 86_400_000 });
    expect(own?.windows).toEqual({
      zalo: { free: 24 * 3_600_000, extendedFor: 'none' },
      messenger: { extended: 72 * 3_600_000, extendedFor: 'none' },
    });
  });

  it.each([
    ['free_hours: 1.5', 'free_hours'],
    ['billed: yes', 'billed'],
    ['human_agent: true', 'human_agent'],
  ])('is refused when the file says %s', (setting, problem) => {
    writeCommune('xa-a', GOOD.replace('808645" }', `808645", windows: { ${setting} } }`));
    expect(listProblems()).toEqual([expect.stringContaining(`channels.zalo.windows.${problem}`)]);
  });
});

describe('messages to phones', () => {
  const write = (zns: string) =>
    writeCommune('xa-a', GOOD.replace('808645" }', `808645", zns: { ${zns} } }`));

  it('go only where the file says so, with the limits of each kind of fact unless it names others', () => {
    writeCommune('xa-a', GOOD);
    expect(loadCommunes(dir)[0]).not.toHaveProperty('texting');
    write('template: "12", params: { ma: code, xem: { fact: link, max: 90 } }, daily_cap: 20');
    expect(loadCommunes(dir)[0]?.texting).toEqual({
      template: '12',
      params: [
        { name: 'ma', fact: 'code', max: 30 },
        { name: 'xem', fact: 'link', max: 90 },
      ],
      matters: new Set(['registered', 'answered', 'asked']),
      dailyCap: 20,
    });
    write('template: "12", params: { ma: code }, matters: [answered]');
    expect(loadCommunes(dir)[0]?.texting?.matters).toEqual(new Set(['answered']));
  });

  it.each([
    ['template: 12, params: { ma: code }', 'template'],
    ['template: "12", params: {}', 'params'],
    // Neither the story nor the citizen's data can be a parameter.
    ['template: "12", params: { ten: name }', 'params.ten'],
    ['template: "12", params: { noi_dung: text }', 'params.noi_dung'],
    ['template: "12", params: { "mã": code }', 'params'],
    ['template: "12", params: { ma: code }, daily_cap: 0', 'daily_cap'],
    ['template: "12", params: { ma: code }, matters: [late]', 'matters'],
  ])('are refused when the file says %s', (zns, problem) => {
    write(zns);
    expect(listProblems()).toEqual([expect.stringContaining(`channels.zalo.zns.${problem}`)]);
  });
});

describe('loadCommunes', () => {
  it('keeps petitions for five years unless the commune says otherwise', () => {
    writeCommune('xa-a', GOOD);
    writeCommune('xa-b', `${GOOD.replace('388613280878808645', '2')}retention: { petitions: 90d }\n`);
    expect(loadCommunes(dir).map(({ retention }) => retention.petitions)).toEqual(['5y', '90d']);
    expect(readRetention('90d')).toBe(90 * 86_400_000);
    expect(readRetention('2y')).toBe(730.5 * 86_400_000);
    writeCommune('xa-b', `${GOOD}retention: { petitions: never }\n`);
    expect(listProblems().join()).toContain('years or days such as 5y or 90d');
  });

  it('reads communes in order of their slugs, ignoring what is none', () => {
    writeCommune('xa-b', GOOD.replace('388613280878808645', '2').replace('Xã A', 'Xã B'));
    writeCommune('xa-a', GOOD);
    mkdirSync(join(dir, 'notes'));
    writeFileSync(join(dir, 'README.md'), 'x');
    const communes = loadCommunes(dir);
    expect(communes.map(({ slug, name }) => [slug, name])).toEqual([
      ['xa-a', 'Xã A'],
      ['xa-b', 'Xã B'],
    ]);
    expect(communes[0]).toMatchObject({
      accounts: { zalo: '388613280878808645' },
      hours: [
        [],
        [
          { from: 450, to: 690 },
          { from: 810, to: 1020 },
        ],
        {},
        {},
        {},
        { length: 2 },
        [{ from: 450, to: 660 }],
      ],
      criteria: { 0: { id: 'nghe-dan-noi' } },
    });
    expect(communes[0]?.hoursText).toMatch(/07:30–11:30, 13:30–17:00; .+07:30–11:00/);
    expect(communes[0]).not.toHaveProperty('channels');
  });

  it('takes criteria of the commune’s own', () => {
    writeCommune('xa-a', GOOD.replace('{ preset: thanh-hoa }', '[{ id: vui-ve, name: Vui vẻ }]'));
    expect(loadCommunes(dir)[0]?.criteria).toEqual([{ id: 'vui-ve', name: 'Vui vẻ' }]);
  });

  it.each([
    ['a missing setting', 'province: Tỉnh A\n', '', 1, 'province: is missing'],
    ['an unknown setting', 'hamlets:', 'hamlet: 1\nhamlets:', 17, 'hamlet: unknown setting'],
    [
      'an unknown setting deep down',
      'name: An,',
      'name: An, phone: 1,',
      13,
      'staff[0].phone: unknown setting',
    ],
    [
      'an id as a number',
      '"388613280878808645"',
      '388613280878808645',
      9,
      'channels.zalo.oa_id: must be a text: put quotes',
    ],
    ['a wrong role', 'role: leader', 'role: boss', 14, 'staff[1].role: must be officer, leader or admin'],
    ['a missing role', 'role: leader, ', '', 14, 'staff[1].role: is missing'],
    ['an id used twice', 'id: cb-02', 'id: cb-01', 14, 'staff[1].id: cb-01 is used twice'],
    [
      'an unknown department of staff',
      'leader, department: mot-cua',
      'leader, department: xa',
      14,
      'staff[1].department: unknown department xa',
    ],
    [
      'an unknown department of a category',
      'khác, department: mot-cua',
      'khác, department: xa',
      16,
      'categories[0].department: unknown department xa',
    ],
    ['a wrong deadline', 'deadline: 5d', 'deadline: 0d', 16, 'categories[0].deadline: must be working days'],
    ['wrong hours', '"13:30-17:00"', '"13:30-25:00"', 6, 'hours.mon-fri[1]: must be hours'],
    [
      'hours in the wrong order',
      '"13:30-17:00"',
      '"11:00-17:00"',
      6,
      'hours.mon-fri: hours must follow each other',
    ],
    ['a day named twice', 'sat:', 'fri:', 7, 'hours.fri: fri already has hours'],
    ['a weekend office', 'mon-fri:', 'sun:', 5, 'hours: no hours from Monday to Friday'],
    [
      'an unknown preset',
      'thanh-hoa',
      'ca-mau',
      18,
      'criteria.preset: unknown preset ca-mau (known: dong-nai, thanh-hoa)',
    ],
    [
      'criteria that are neither',
      '{ preset: thanh-hoa }',
      'thanh-hoa',
      18,
      'criteria: must be { preset: name } or a list',
    ],
    [
      'a reader of sealed reports who is nobody',
      'hamlets:',
      'denunciations: { staff: cb-99 }\nhamlets:',
      17,
      'denunciations.staff: unknown official cb-99',
    ],
    ['a key written twice', 'hamlets:', 'name: x\nhamlets:', 17, 'Map keys must be unique'],
  ])('%s is told with file, line and path', (_name, from, to, line, problem) => {
    const file = writeCommune('xa-a', GOOD.replace(from, to));
    expect(listProblems()).toEqual([expect.stringContaining(`${file}:${line}: ${problem}`)]);
  });

  it('lists all problems of all files at once', () => {
    const one = writeCommune('xa-a', GOOD.replace('role: officer', 'role: x').replace('5d', 'soon'));
    const other = writeCommune('xa-b', 'name: [');
    writeCommune('xa-c', '');
    expect(listProblems()).toEqual([
      expect.stringContaining(`${one}:13: staff[0].role`),
      expect.stringContaining(`${one}:16: categories[0].deadline`),
      expect.stringContaining(`${other}:1: `),
      expect.stringContaining('xa-c'),
    ]);
  });

  it('refuses an account that two communes claim', () => {
    writeCommune('xa-a', GOOD);
    const file = writeCommune('xa-b', GOOD);
    expect(listProblems()).toEqual([
      `${file}:9: channels.zalo.oa_id: 388613280878808645 already belongs to xa-a`,
    ]);
  });

  it('refuses a directory that is missing, empty or wrongly named', () => {
    expect(listProblems()).toEqual([expect.stringContaining('no commune here')]);
    writeCommune('Xã A', GOOD);
    expect(listProblems()).toEqual([expect.stringContaining('small letters')]);
    rmSync(dir, { recursive: true });
    expect(listProblems()).toEqual([expect.stringContaining('no such directory')]);
  });
});
