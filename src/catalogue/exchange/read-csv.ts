import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from './problem.ts';
import type { Cell } from './table.ts';

const DELIMITERS = [',', ';', '\t'];

/** The records of a CSV file: UTF-8 with or without BOM; `,`, `;` or tab, whichever its first lines have most. */
export function readCsv(bytes: Buffer): readonly (readonly Cell[])[] {
  const text = decodeUtf8(bytes);
  try {
    return parse(text, {
      delimiter: pickDelimiter(text),
      relax_column_count: true,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
    return refuse('exchange-broken-csv', { row: line, problem: error.code });
  }
}

/** Decodes UTF-8 strictly: a file of another encoding would fill the catalogue with wrong letters. */
export function decodeUtf8(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refuse('exchange-encoding', { row: 1 }) : text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse('exchange-encoding', { row: findWrongLine(bytes) });
  }
}

function findWrongLine(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const at = bytes.indexOf(10, start);
    const end = at < 0 ? bytes.length : at + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}

function pickDelimiter(text: string): string {
  const head = text
    .split('\n', 20)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => head.split(delimiter).length;
  return DELIMITERS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
