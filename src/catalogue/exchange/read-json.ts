import { refuse } from './problem.ts';
import { decodeUtf8 } from './read-csv.ts';
import type { Cell } from './table.ts';

/** A JSON list of objects as a table: the first row holds all keys, the second the first object. */
export function readJson(bytes: Buffer): readonly (readonly Cell[])[] {
  const list = parse(decodeUtf8(bytes));
  if (!Array.isArray(list)) return refuse('exchange-no-list');
  const objects = list.map((one: unknown, at) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? new Map<string, Cell>(Object.entries(one))
      : refuse('exchange-no-object', { row: at + 2 }),
  );
  const keys = [...new Set(objects.flatMap((one) => [...one.keys()]))];
  return [keys, ...objects.map((one) => keys.map((key) => one.get(key)))];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse('exchange-broken-json', { problem: error instanceof Error ? error.message : '' });
  }
}
