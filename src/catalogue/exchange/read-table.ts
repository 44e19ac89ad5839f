import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { refuse } from './problem.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Cell, MOST_BYTES, numberRows, type Row } from './table.ts';

type Reader = (bytes: Buffer) => readonly (readonly Cell[])[] | Promise<readonly (readonly Cell[])[]>;

/** By the ending of a file's name. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.xlsx', readXlsx],
  ['.csv', readCsv],
  ['.json', readJson],
]);

/** Reads an XLSX, CSV or JSON file as rows. Throws ExchangeError when it cannot be taken. */
export async function readTable(path: string): Promise<Row[]> {
  const reader = READERS.get(extname(path).toLowerCase());
  if (reader === undefined) return refuse('exchange-format', { file: path });
  return numberRows(await reader(readBytes(path)));
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size > MOST_BYTES) refuse('exchange-large', { most: MOST_BYTES / 1e6 });
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return refuse('exchange-unreadable', { file: path, problem: error.message });
  }
}
