import { rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { writeTable } from '../../../src/catalogue/exchange/write-table.ts';
import { toProcedure } from '../../../src/catalogue/procedure-entry.ts';
import type { Procedure } from '../../../src/domain/procedure.ts';
import { common, folder, look, map, put } from './files.ts';

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['xlsx', 'csv', 'json'])('%s', (format) => {
  it('gives all procedures back without a difference, and makes the same ones anew', async () => {
    const path = put(`all.${format}`, await writeTable(`all.${format}`, common, map));
    expect(await look(path)).toEqual({
      ...{ unknown: [], fresh: [], changed: [], gone: [], hidden: [] },
      same: common.procedures.length,
    });
    const { fresh } = await look(path, { ...common, procedures: [] });
    expect(fresh.map(({ entry, field }) => toProcedure(entry, field.id))).toEqual(common.procedures);
  });

  it('shows exactly the facts that were changed', async () => {
    const procedures = common.procedures.map(
      (one): Procedure =>
        one.code === '1.001193'
          ? { ...one, fee: '5.000đ', fees: [{ amount: 5000, per: 'bản | trang', when: 'quá hạn' }] }
          : one,
    );
    const some = procedures.filter(({ code }) => code !== '1.000656');
    const path = put(
      `some.${format}`,
      await writeTable(`some.${format}`, { ...common, procedures: some }, map),
    );
    const { changed, gone, fresh } = await look(path);
    expect(changed).toMatchObject([
      {
        code: '1.001193',
        facts: { fee: '5.000đ', fees: [{ amount: 5000, per: 'bản | trang', when: 'quá hạn' }] },
      },
    ]);
    expect(Object.keys(changed[0]?.facts ?? {})).toEqual(expect.arrayContaining(['fee', 'fees']));
    expect(Object.keys(changed[0]?.facts ?? {})).toHaveLength(2);
    expect(gone.map(({ code }) => code)).toEqual(['1.000656']);
    expect(fresh).toEqual([]);
  });
});

it('writes no cell of CSV that a spreadsheet would run, and reads it back', async () => {
  const [first] = common.procedures;
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', "'=x", '\tx'];
  const procedures = evil.map(
    (note, at): Procedure => ({ ...(first as Procedure), code: `9.00000${at}`, note }),
  );
  const bytes = await writeTable('evil.csv', { ...common, procedures }, map);
  const cells = parse(bytes, { bom: true }).flat() as string[];
  expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  const { fresh } = await look(put('evil.csv', bytes));
  // A tab at the edge is no fact.
  expect(fresh.map(({ entry }) => entry.note)).toEqual([...evil.slice(0, 5), 'x']);
});
