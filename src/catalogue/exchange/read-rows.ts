import type { Text } from '../../domain/reply.ts';
import { type Entry, entrySchema, type FactName } from '../procedure-entry.ts';
import { readCell } from './cells.ts';
import { ExchangeError, refuse } from './problem.ts';
import { type ColumnMap, type ColumnName, foldHeader } from './read-columns.ts';
import { type Cell, nameColumn, type Row } from './table.ts';

/** One procedure of a file: only the facts that it states; null: the fact is to be removed. */
export interface Incoming {
  readonly row: number;
  readonly code: string;
  /** The field of administration as the file writes it. */
  readonly field?: string;
  readonly facts: { readonly [Name in FactName]?: Entry[Name] | null };
}

/** What a file holds. `unknown`: headers that no column is known for. */
export interface Incomings {
  readonly list: readonly Incoming[];
  readonly unknown: readonly string[];
}

/** Above the headers a list may have its title. */
const TITLE_ROWS = 20;

/** Reads rows as procedures. Throws ExchangeError that lists every problem with its row and column. */
export function readRows(rows: readonly Row[], map: ColumnMap): Incomings {
  const { columns, unknown, header } = findColumns(rows, map);
  const problems: Text[] = [];
  const seen = new Map<string, number>();
  const list: Incoming[] = [];
  for (const row of rows.slice(rows.indexOf(header) + 1)) {
    const told = (column: ColumnName, key: string, more: Readonly<Record<string, string | number>> = {}) => {
      const at = columns.get(column) ?? 0;
      const data = { row: row.number, column: nameColumn(at), header: String(header.cells[at]), ...more };
      problems.push({ key, data });
    };
    const facts: Record<string, unknown> = {};
    for (const [column, at] of columns) {
      if (column === 'field') continue;
      const value = readCell(column, row.cells[at], map);
      if (value === undefined) continue;
      const checked = checkFact(column, value);
      if (checked.problem === undefined) facts[column] = checked.value;
      else told(column, 'exchange-wrong-cell', { problem: checked.problem });
    }
    const field = readField(row.cells[columns.get('field') ?? -1]);
    const code = facts['code'];
    if (typeof code !== 'string') {
      if (readCell('code', row.cells[columns.get('code') ?? -1], map) === undefined)
        told('code', 'exchange-no-code');
      continue;
    }
    const before = seen.get(code);
    if (before !== undefined) told('code', 'exchange-twice', { code, before });
    seen.set(code, row.number);
    list.push({ row: row.number, code, facts, ...(field === undefined ? {} : { field }) });
  }
  if (problems.length > 0) throw new ExchangeError(...problems);
  if (list.length === 0) refuse('exchange-empty');
  return { list, unknown };
}

function checkFact(name: FactName, value: unknown): { value?: unknown; problem?: string } {
  const schema = entrySchema.shape[name];
  if (value === null) {
    return schema.safeParse(undefined).success ? { value } : { problem: 'must not be removed' };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data };
  return { problem: checked.error.issues.map(({ message }) => message).join('; ') };
}

function readField(cell: Cell): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : undefined;
}

function findColumns(rows: readonly Row[], map: ColumnMap) {
  const names = new Map<string, ColumnName>();
  for (const [name, headers] of Object.entries(map.columns)) {
    for (const header of [name, ...headers])
      if (!names.has(foldHeader(header))) names.set(foldHeader(header), name as ColumnName);
  }
  const nameOf = (cell: Cell) => (typeof cell === 'string' ? names.get(foldHeader(cell)) : undefined);
  const header = rows.slice(0, TITLE_ROWS).find(({ cells }) => cells.some((cell) => nameOf(cell) === 'code'));
  if (header === undefined) {
    const found = (rows[0]?.cells ?? []).slice(0, 12).map(String).join(', ');
    return refuse('exchange-no-code-column', { found, known: (map.columns.code ?? ['code']).join(', ') });
  }
  const columns = new Map<ColumnName, number>();
  const ignored = new Set(map.ignore.map(foldHeader));
  const unknown: string[] = [];
  for (const [at, cell] of header.cells.entries()) {
    const name = nameOf(cell);
    if (name === undefined) {
      if (typeof cell === 'string' && cell.trim() !== '' && !ignored.has(foldHeader(cell)))
        unknown.push(cell.trim());
      continue;
    }
    const before = columns.get(name);
    if (before !== undefined)
      refuse('exchange-column-twice', {
        row: header.number,
        one: nameColumn(before),
        other: nameColumn(at),
        name,
      });
    columns.set(name, at);
  }
  return { columns, unknown, header };
}
