import { z } from 'zod';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import { ConfigError } from '../../errors.ts';
import { entrySchema, type FactName } from '../procedure-entry.ts';
import { readYaml } from '../read-yaml.ts';

/** A column of a file: a fact of an entry, or the field of administration. */
export type ColumnName = FactName | 'field';

export const COLUMNS = ['field', ...Object.keys(entrySchema.shape)] as readonly ColumnName[];

/** Facts and parts of facts that have a fixed set of values. */
export type ChoiceName = 'online' | 'sure' | 'kind' | 'unit' | 'amount';

const words = z.array(z.string().trim().min(1));
const file = z.strictObject({
  columns: z.partialRecord(z.enum(COLUMNS as [ColumnName, ...ColumnName[]]), words),
  ignore: words.default([]),
  values: z
    .partialRecord(z.enum(['online', 'sure', 'kind', 'unit', 'amount']), z.record(z.string(), words))
    .default({}),
  defaults: entrySchema.omit({ code: true, name: true }).partial().default({}),
  prefixes: words.default([]),
  unknown: words.default([]),
});

/** How files of procedures are written: headers, words for values, what stands in for missing facts. */
export type ColumnMap = z.output<typeof file>;

/**
 * Reads a column map; with `more`, what that file says comes first and the common one fills in. Throws ConfigError
 * with file, line and path of each problem.
 */
export function readColumns(path: string, more?: string): ColumnMap {
  const common = readOne(path);
  if (more === undefined) return common;
  const own = readOne(more);
  return {
    ...common,
    columns: joinWords(own.columns, common.columns),
    ignore: [...own.ignore, ...common.ignore],
    values: Object.fromEntries(
      (['online', 'sure', 'kind', 'unit', 'amount'] as const).map((name) => [
        name,
        joinWords(own.values[name] ?? {}, common.values[name] ?? {}),
      ]),
    ),
    defaults: { ...common.defaults, ...own.defaults },
    prefixes: [...own.prefixes, ...common.prefixes],
    unknown: [...own.unknown, ...common.unknown],
  };
}

function readOne(path: string): ColumnMap {
  const read = readYaml(path, file);
  if (read.value === undefined) throw new ConfigError('the column map cannot be used', read.problems);
  return read.value;
}

type Words = Readonly<Record<string, readonly string[] | undefined>>;

/** A header that the first map gives to one column is taken from all others of the second. */
function joinWords(first: Words, second: Words): Record<string, string[]> {
  const taken = new Set(Object.values(first).flatMap((list) => (list ?? []).map(foldHeader)));
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      [...(first[name] ?? []), ...(second[name] ?? []).filter((word) => !taken.has(foldHeader(word)))],
    ]),
  );
}

/** Without case, marks and punctuation: `Phí, lệ phí ` → `phi le phi`. */
export function foldHeader(text: string): string {
  return foldVietnamese(text)
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== '')
    .join(' ');
}
