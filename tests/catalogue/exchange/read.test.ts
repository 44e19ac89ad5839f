import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readColumns } from '../../../src/catalogue/exchange/read-columns.ts';
import { readZip } from '../../../src/catalogue/exchange/read-zip.ts';
import { common, data, folder, look, map, put, refusals } from './files.ts';
import { makeZip } from './make-zip.ts';

afterAll(() => rmSync(folder, { recursive: true }));

const birth = common.procedures.find(({ code }) => code === '1.001193');
const HEAD = 'Mã thủ tục,Tên thủ tục,Lĩnh vực';

describe('what offices write', () => {
  it.each([
    ['commas', 'Ma thu tuc,LE PHI\n1.001193,5.000đ\n'],
    ['semicolons and a BOM', '\ufeffMã TTHC;Phí, lệ phí\r\n1.001193;5.000đ\r\n'],
    ['tabs', 'Mã số TTHC\tPhí\n1.001193\t5.000đ\n'],
    ['a title above and empty rows', 'DANH MỤC THỦ TỤC,\n,\nSTT,Mã,Lệ phí\n1,1.001193,5.000đ\n,,\n'],
    [
      'decomposed letters and zero-width marks',
      'Mã thủ tục,Lệ phí\n1.001193,5.000đ\u200b\n'.normalize('NFD'),
    ],
  ])('is read: %s', async (_, text) => {
    const { changed, unknown } = await look(put('office.csv', text));
    expect(changed).toEqual([
      { code: '1.001193', short: birth?.short, field: 'ho-tich', facts: { fee: '5.000đ', fees: null } },
    ]);
    expect(unknown).toEqual([]);
  });

  it('keeps line breaks in quotes as items, empty cells as they were, `-` as nothing', async () => {
    const text = 'code,documents,note,result\n1.001193,"Tờ khai | Bản sao | 2 | CT01\nẢnh",-,\n';
    const { changed } = await look(put('cells.csv', text));
    expect(changed[0]?.facts).toEqual({
      documents: [{ what: 'Tờ khai', kind: 'copy', count: 2, form: 'CT01' }, 'Ảnh'],
      note: null,
    });
  });

  it('completes a new procedure, which is then to be confirmed', async () => {
    const long = 'Thủ tục cấp giấy xác nhận cho người đi đường xa mà không có ai đi cùng trong ngày';
    const { fresh } = await look(
      put('new.csv', `${HEAD}\n9.000001,${long},Hộ tịch\n9.000002,Việc,Y tế xã\n`),
    );
    expect(fresh[0]).toMatchObject({
      field: { id: 'ho-tich' },
      entry: { name: long, sure: false, checked: '2026-11-22', online: 'unknown' },
    });
    expect(fresh[0]?.entry.short).toMatch(/^Cấp giấy xác nhận .*…$/);
    expect(fresh[1]?.field).toEqual({ id: 'y-te-xa', name: 'Y tế xã' });
  });

  it("lists unknown headers, which a map of one's own can name", async () => {
    const path = put('own.csv', 'Ký hiệu,Mã thủ tục,Tiền\n1.001193,7,5.000đ\n');
    const own = put('own.yaml', 'columns:\n  code: [Ký hiệu]\n  fee: [Tiền]\n  note: [Mã thủ tục]\n');
    const columns = readColumns(`${data}procedure-columns.yaml`, own);
    expect((await look(path, common, columns)).changed[0]?.facts).toEqual({
      fee: '5.000đ',
      fees: null,
      note: '7',
    });
    const { unknown } = await look(put('more.csv', 'STT,code,Màu\n1,1.001193,đỏ\n'));
    expect(unknown).toEqual(['Màu']);
    writeFileSync(own, 'columns:\n  colour: [Màu]\n');
    expect(() => readColumns(`${data}procedure-columns.yaml`, own)).toThrow(/own\.yaml:2: columns/);
  });

  it('reads numbers and dates of a real workbook as they were meant', async () => {
    const sheet = [
      ['Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Ngày kiểm tra', 'Đã chắc'],
      [1.00119, 'Việc', 'Hộ tịch', { value: new Date('2026-10-01'), format: 'dd/mm/yyyy', type: Date }, true],
    ];
    const bytes = await writeExcelFile(sheet).toBuffer();
    const { fresh } = await look(put('numbers.xlsx', bytes));
    expect(fresh[0]?.entry).toMatchObject({ code: '1.001190', checked: '2026-10-01', sure: true });
  });
});

describe('a file is refused with row and column', () => {
  it.each([
    ['no code column', 'a.csv', 'Tên,Phí\nx,y\n', [/^exchange-no-code-column .*Tên, Phí/]],
    [
      'a code twice',
      'a.csv',
      `${HEAD}\n1.001193,a,b\n\n1.001193,a,b\n`,
      [/^exchange-twice .*"row":4,"column":"A".*"before":2/],
    ],
    ['no code', 'a.csv', `${HEAD}\n,a,b\n`, [/^exchange-no-code .*"row":2,"column":"A"/]],
    [
      'wrong cells',
      'a.csv',
      'code,online,checked\n12,mây,hôm nay\n',
      [/"column":"A"/, /"column":"B"/, /"row":2,"column":"C"/],
    ],
    [
      'too many parts',
      'a.csv',
      'code,limit\n1.001193,5 | Ngày | x\n',
      [/^exchange-wrong-cell .*"column":"B"/],
    ],
    ['no removal of the name', 'a.csv', 'code,name\n1.001193,-\n', [/"column":"B".*must not be removed/]],
    [
      'two columns of one fact',
      'a.csv',
      'code,Phí,Lệ phí\n1.001193,1,2\n',
      [/^exchange-column-twice .*"one":"B","other":"C"/],
    ],
    [
      'a new one without a field',
      'a.csv',
      'code,name\n9.000001,Việc\n',
      [/^exchange-new-lacks .*"row":2.*"fact":"field"/],
    ],
    ['an open quote', 'a.csv', 'code\n"1.001193\n', [/^exchange-broken-csv /]],
    ['headers only', 'a.csv', 'code\n', [/^exchange-empty/]],
    ['an empty file', 'a.csv', '', [/^exchange-no-code-column/]],
    ['no JSON', 'a.json', '[{', [/^exchange-broken-json/]],
    ['no list', 'a.json', '{}', [/^exchange-no-list/]],
    ['no objects', 'a.json', '[{"code":"1.001193"}, 5]', [/^exchange-no-object .*"row":3/]],
    ['another format', 'a.ods', '', [/^exchange-format/]],
    ['no zip', 'a.xlsx', 'Mã thủ tục', [/^exchange-no-workbook/]],
    ['a zip cut short', 'a.xlsx', 'PK\u0005\u0006', [/^exchange-no-workbook/]],
  ])('%s', async (_, name, text, expected) => {
    const found = await refusals(put(name, text));
    expect(found).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
  });

  it('another encoding, by its line', async () => {
    const bytes = Buffer.concat([Buffer.from('code,fee\n1.001193,'), Buffer.from([0xd0, 0x20, 0x0a])]);
    expect(await refusals(put('tcvn.csv', bytes))).toEqual(['exchange-encoding {"row":2}']);
    expect(await refusals(put('utf16.csv', Buffer.from('\ufeffcode', 'utf16le')))).toHaveLength(1);
  });

  it('a file that is not there', async () => {
    expect(await refusals(`${folder}/none.csv`)).toEqual([expect.stringMatching(/^exchange-unreadable/)]);
  });

  it('100,000 rows', async () => {
    const text = `code,fee\n${'1.001193,0đ\n'.repeat(100_000)}`;
    expect(await refusals(put('many.csv', text))).toEqual([expect.stringMatching(/^exchange-many-rows/)]);
  });

  it('formulas, each by its cell', async () => {
    const sheet = [
      ['code', 'fee'],
      ['1.001193', { value: 'A1&"x"', type: 'Formula' as const }],
    ];
    const bytes = await writeExcelFile(sheet as never).toBuffer();
    expect(await refusals(put('formula.xlsx', bytes))).toEqual(['exchange-formula {"row":"2","column":"B"}']);
  });

  it.each([
    ['row', 'A1048576', /^exchange-many-rows/],
    ['column', 'XFD2', /^exchange-many-columns/],
  ])('a cell in a %s far away', async (_, cell, pattern) => {
    expect(
      await refusals(
        put('far.xlsx', makeWorkbook(`<row r="${cell.replace(/\D/g, '')}"><c r="${cell}"/></row>`)),
      ),
    ).toEqual([expect.stringMatching(pattern)]);
  });

  it.each([undefined, 10])('a bomb that claims %s bytes, before it takes the memory', async (claimed) => {
    const bomb = makeWorkbook(' '.repeat(130_000_000), claimed);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusals(put('bomb.xlsx', bomb))).toEqual([expect.stringMatching(/^exchange-large/)]);
  });
});

it('readZip reads files, and finds a damaged one by its sum', () => {
  const zip = makeZip({ a: 'facts', b: '' });
  expect([...readZip(zip, 100)].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['a', 'facts'],
    ['b', ''],
  ]);
  const at = zip.indexOf('PK\u0001\u0002') + 16;
  zip.writeUInt8(zip.readUInt8(at) ^ 1, at);
  expect(() => readZip(zip, 100)).toThrow('damaged');
});

it('every header of the map belongs to one column', () => {
  const all = Object.values(map.columns).flatMap((headers) => headers ?? []);
  expect(new Set(all.map((header) => header.toLowerCase())).size).toBe(all.length);
});

function makeWorkbook(rows: string, claimed?: number): Buffer {
  const sheet = '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const link = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': sheet,
    'xl/_rels/workbook.xml.rels': link,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  return makeZip(files, claimed);
}
