import { readSheet } from 'read-excel-file/universal';
import { ExchangeError, refuse } from './problem.ts';
import { readZip } from './read-zip.ts';
import { type Cell, MOST_COLUMNS, MOST_ROWS } from './table.ts';

/** All files of a workbook together; a list of 6,000 procedures with its texts takes some 30 MB. */
const MOST_INFLATED = 120_000_000;
const MOST_PROBLEMS = 50;

/** The rows of the first sheet. Refuses what is no workbook, is too large, or holds formulas. */
export async function readXlsx(bytes: Buffer): Promise<readonly (readonly Cell[])[]> {
  const sheet = pickFirstSheet(openWorkbook(bytes));
  checkSize(sheet);
  const formulas = listFormulas(sheet);
  if (formulas.length > 0) throw new ExchangeError(...formulas);
  try {
    const { buffer, byteOffset, byteLength } = bytes;
    return await readSheet(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  } catch {
    refuse('exchange-no-workbook');
  }
}

function openWorkbook(bytes: Buffer): Map<string, Buffer> {
  try {
    return readZip(bytes, MOST_INFLATED);
  } catch (error) {
    const isLarge = error instanceof RangeError && !('code' in error && error.code === 'ERR_OUT_OF_RANGE');
    refuse(isLarge ? 'exchange-large' : 'exchange-no-workbook', { most: MOST_INFLATED / 1e6 });
  }
}

/** The sheet that stands first in the workbook is not always `sheet1.xml`. */
function pickFirstSheet(files: ReadonlyMap<string, Buffer>): string {
  const workbook = files.get('xl/workbook.xml')?.toString() ?? '';
  const links = files.get('xl/_rels/workbook.xml.rels')?.toString() ?? '';
  const [, id = ''] = /<sheet\s[^<>]*?r:id="([^"<>]{1,60})"/.exec(workbook) ?? [];
  const link = links.split('<Relationship').find((one) => one.includes(`Id="${id}"`)) ?? '';
  const [, target = ''] = /Target="\/?(?:xl\/)?([^"<>]{1,200})"/.exec(link) ?? [];
  const sheet = id === '' ? undefined : files.get(`xl/${target}`);
  return sheet === undefined ? refuse('exchange-no-workbook') : sheet.toString();
}

/** One cell far away would make a table of empty cells up to it. */
function checkSize(sheet: string): void {
  for (const [, column = '', row = ''] of sheet.matchAll(/\sr="([A-Z]{0,3})(\d{1,7})"/g)) {
    if (Number(row) > MOST_ROWS) refuse('exchange-many-rows', { count: row, most: MOST_ROWS });
    if (column.length > 2 || readColumn(column) > MOST_COLUMNS)
      refuse('exchange-many-columns', { row, most: MOST_COLUMNS });
  }
}

function readColumn(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** What a formula shows was worked out elsewhere, maybe from other files: only values are facts. */
function listFormulas(sheet: string) {
  return sheet
    .split(/<(?:\w{1,8}:)?f[\s/>]/, MOST_PROBLEMS + 1)
    .slice(0, -1)
    .map((before) => {
      const start = before.slice(before.lastIndexOf('<c '));
      const [, column = '?', row = '?'] = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(start) ?? [];
      return { key: 'exchange-formula', data: { row, column } };
    });
}
