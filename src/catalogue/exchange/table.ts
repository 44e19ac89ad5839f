import { refuse } from './problem.ts';

/** What stands in one cell: CSV has texts only, XLSX numbers and dates as well, JSON anything. */
export type Cell = unknown;

/** One row with its number as people see it (the first row of a sheet is 1). */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Largest file, in bytes; the whole national list with its texts is a tenth of it. */
export const MOST_BYTES = 20_000_000;
/** The country has some 6,000 procedures. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** `0` → `A`, `27` → `AB`, as spreadsheets call columns. */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}

/** Numbers the rows and leaves empty ones out. Refuses a table that is too large. */
export function numberRows(table: readonly (readonly Cell[])[]): Row[] {
  if (table.length > MOST_ROWS) refuse('exchange-many-rows', { count: table.length, most: MOST_ROWS });
  const wide = table.findIndex((cells) => cells.length > MOST_COLUMNS);
  if (wide >= 0) refuse('exchange-many-columns', { row: wide + 1, most: MOST_COLUMNS });
  return table
    .map((cells, at) => ({ number: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== undefined && cell !== ''));
}
