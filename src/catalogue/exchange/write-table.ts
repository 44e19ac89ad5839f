import { extname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import type { ProcedureLibrary } from '../load-procedures.ts';
import { toEntry } from '../procedure-entry.ts';
import { guardFormula, writeCell } from './cells.ts';
import { refuse } from './problem.ts';
import { COLUMNS, type ColumnMap } from './read-columns.ts';

/** All procedures as the bytes of an XLSX, CSV or JSON file (by the ending of its name), which an import reads. */
export async function writeTable(path: string, library: ProcedureLibrary, map: ColumnMap): Promise<Buffer> {
  const format = extname(path).toLowerCase();
  if (format === '.json') return Buffer.from(writeJson(library));
  const headers = COLUMNS.map((column) => map.columns[column]?.[0] ?? column);
  const rows = library.procedures.map((procedure) => {
    const entry = toEntry(procedure);
    return COLUMNS.map((column) =>
      column === 'field' ? procedure.field : writeCell(column, entry[column], map),
    );
  });
  // With the mark of UTF-8 Excel shows the letters right; guarded cells are never run as formulas.
  if (format === '.csv')
    return Buffer.from(`\ufeff${stringify([headers, ...rows.map((row) => row.map(guardFormula))])}`);
  if (format !== '.xlsx') return refuse('exchange-format', { file: path });
  const sheet = [headers.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map(writeXlsxRow)];
  const columns = COLUMNS.map((column) => ({ width: column === 'code' || column === 'checked' ? 14 : 32 }));
  return writeExcelFile(sheet, { columns, stickyRowsCount: 1, sheet: 'procedures' }).toBuffer();
}

function writeXlsxRow(row: readonly string[]) {
  return row.map((value) => (value === '' ? null : { value, type: String, wrap: value.includes('\n') }));
}

function writeJson({ procedures }: ProcedureLibrary): string {
  const list = procedures.map((procedure) => ({ field: procedure.field, ...toEntry(procedure) }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
