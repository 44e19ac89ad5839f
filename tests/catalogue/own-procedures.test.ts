import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadOwnProcedures } from '../../src/catalogue/load-own-procedures.ts';
import { loadProcedures } from '../../src/catalogue/load-procedures.ts';
import { ConfigError } from '../../src/errors.ts';

const common = loadProcedures(new URL('../../data/procedures', import.meta.url).pathname);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string, name = 'a.yaml') => writeFileSync(join(folder, name), text);
const load = () => loadOwnProcedures(common, folder);
const find = (code: string) => load().procedures.find((one) => one.code === code);

function problems(): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((one) => one.replace(`${folder}/`, ''));
    throw error;
  }
  return [];
}

const NEW = `
  - code: le-hoi-lang
    name: Đăng ký lễ hội làng
    short: Lễ hội làng
    agency: UBND xã
    documents: [Đơn, { what: Danh sách, kind: copy, count: 2, form: Mẫu 1 }]
    time: 3 ngày
    fee: 0đ
    filing: [Trực tiếp]
    online: none
    checked: "2026-11-01"
    sure: true
`;

it('is the common catalogue where a commune has no folder', () => {
  expect(loadOwnProcedures(common, join(folder, 'none'))).toMatchObject({ isOwn: false, hidden: [] });
});

it('changes the named facts only, takes out what is null, hides, and adds', () => {
  write(`field: { id: ho-tich }
procedures:
  - { code: "1.001193", fee: "5.000đ khi quá hạn", note: null }
  - { code: "1.000656", hidden: true }
`);
  write(`field: { id: le-hoi, name: Lễ hội }\nprocedures:${NEW}`, 'b.yaml');
  const before = common.procedures.find(({ code }) => code === '1.001193');
  const { note: _note, fees: _fees, ...rest } = before ?? {};
  expect(find('1.001193')).toEqual({ ...rest, fee: '5.000đ khi quá hạn' });
  expect(find('1.000656')).toBeUndefined();
  expect(find('le-hoi-lang')).toMatchObject({
    field: 'le-hoi',
    documents: ['Đơn', 'Danh sách'],
    papers: [{ what: 'Đơn' }, { what: 'Danh sách', kind: 'copy', count: 2, form: 'Mẫu 1' }],
  });
  const own = load();
  expect(own).toMatchObject({ isOwn: true, hidden: ['1.000656'] });
  expect(own.fields).toContainEqual({ id: 'le-hoi', name: 'Lễ hội' });
  expect(own.procedures).toHaveLength(common.procedures.length);
});

it('lists every problem with file, line and path', () => {
  write(`field: { id: la }
procedures:
  - { code: "1.001193", fee: "" }
  - { code: "1.001193", fee: 0đ }
  - { code: "9.999999", hidden: true }
  - { code: "1.000656", colour: red }
`);
  write(
    `field: { id: ho-tich }
procedures:
  - code: "1.000894"
    note: Đúng
  - { code: "9.999998", fee: 0đ }
  - { code: "9.999997", hidden: true }
`,
    'b.yaml',
  );
  const found = problems();
  expect(found[0]).toMatch(/^a\.yaml:3: procedures\.0\.fee: /);
  expect(found).toContainEqual(expect.stringMatching(/^a\.yaml:6: .*colour/));
  expect(found).toContainEqual(expect.stringMatching(/^b\.yaml:5: procedures\.1\.name: /));
  expect(found).toContainEqual(expect.stringMatching(/^b\.yaml:6: nothing to hide, 9\.999997/));
});

it('refuses a code twice, a new field without a name, a folder without files', () => {
  write(`field: { id: la }\nprocedures: [{ code: "1.001193", fee: 0đ }, { code: "1.001193", fee: 1đ }]\n`);
  expect(problems()).toEqual([
    expect.stringMatching(/^a\.yaml:1: field\.name: is missing/),
    expect.stringMatching(/^a\.yaml:2: code 1\.001193 stands twice, first at .*a\.yaml:2$/),
  ]);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  expect(() => loadOwnProcedures(common, empty)).toThrow(/no \.yaml file/);
});
