import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from '../../../src/catalogue/exchange/compare.ts';
import { ExchangeError } from '../../../src/catalogue/exchange/problem.ts';
import { readColumns } from '../../../src/catalogue/exchange/read-columns.ts';
import { readRows } from '../../../src/catalogue/exchange/read-rows.ts';
import { readTable } from '../../../src/catalogue/exchange/read-table.ts';
import type { OwnLibrary } from '../../../src/catalogue/load-own-procedures.ts';
import { loadProcedures } from '../../../src/catalogue/load-procedures.ts';

export const data = new URL('../../../data/', import.meta.url).pathname;
export const map = readColumns(`${data}procedure-columns.yaml`);
export const common: OwnLibrary = { ...loadProcedures(`${data}procedures`), isOwn: false, hidden: [] };
export const folder = mkdtempSync(join(tmpdir(), 'exchange-'));

/** Writes a file and gives its path. */
export function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What an import of a file would do. */
export async function look(path: string, library = common, columns = map) {
  const { list, unknown } = readRows(await readTable(path), columns);
  return { unknown, ...compare(list, library, columns, '2026-11-22') };
}

/** The problems for which a file is refused, each as `key {"data"}`. */
export async function refusals(path: string): Promise<string[]> {
  try {
    await look(path);
  } catch (error) {
    if (error instanceof ExchangeError)
      return error.problems.map(({ key, data: facts = {} }) => `${key} ${JSON.stringify(facts)}`);
    throw error;
  }
  return [];
}
