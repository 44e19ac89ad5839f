import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { Entry, FactName } from '../procedure-entry.ts';
import type { ChoiceName, ColumnMap } from './read-columns.ts';
import type { Cell } from './table.ts';

/** Empties an optional fact; an empty cell leaves it as it is. */
const NONE = '-';
/** Parts of one item in a cell: `what | kind | count | form`. */
const PARTS = {
  documents: ['what', 'kind', 'count', 'form'],
  fees: ['amount', 'per', 'when'],
  limit: ['amount', 'unit'],
} as const;
const LISTS: ReadonlySet<string> = new Set([
  'documents',
  'steps',
  'fees',
  'filing',
  'legal',
  'aliases',
  'related',
  'events',
]);
const NUMBERS: ReadonlySet<string> = new Set(['count', 'amount']);
const CHOICES: ReadonlySet<string> = new Set(['online', 'sure', 'kind', 'unit', 'amount']);

/**
 * The fact that a cell states, not yet checked; undefined: it states nothing, null: the fact is to be removed.
 * Lists of JSON are taken as they are, texts are read as a spreadsheet's.
 */
export function readCell(fact: FactName, cell: Cell, map: ColumnMap): unknown {
  if (cell === undefined || (cell === null && fact === 'code')) return undefined;
  if (cell === null || (typeof cell === 'object' && !(cell instanceof Date))) return cell;
  const text = readText(fact, cell);
  if (text === '') return undefined;
  if (text === NONE) return null;
  if (fact === 'limit') return readParts(PARTS.limit, text, map);
  if (!LISTS.has(fact)) return readValue(fact, text, map);
  const items = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (fact === 'documents') {
    return items.map((item) => {
      const paper = readParts(PARTS.documents, item, map);
      return Object.keys(paper).length > 1 ? paper : paper['what'];
    });
  }
  return fact === 'fees' ? items.map((item) => readParts(PARTS.fees, item, map)) : items;
}

/** A fact as the text of a cell, from which `readCell` reads it again. */
export function writeCell(fact: FactName, value: Entry[FactName], map: ColumnMap): string {
  if (value === undefined) return '';
  if (fact === 'limit') return writeParts(PARTS.limit, value as object, map);
  if (!Array.isArray(value)) return writeValue(fact, String(value), map);
  const parts = fact === 'documents' ? PARTS.documents : fact === 'fees' ? PARTS.fees : undefined;
  return value
    .map((item) => {
      if (parts === undefined) return toLine(String(item));
      return writeParts(parts, typeof item === 'string' ? { what: item } : (item as object), map);
    })
    .join('\n');
}

/** Excel turns `1.001190` into a number without its last zero, and a date into a `Date`. */
function readText(fact: FactName, cell: string | number | boolean | bigint | symbol | Date | object): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = stripGuard(String(cell))
    .normalize('NFC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll('\r\n', '\n')
    .trim();
  if (fact === 'code') {
    const [, head, tail = ''] = /^(\d)[.,](\d{1,6})$/.exec(text) ?? [];
    return head === undefined ? text : `${head}.${tail.padEnd(6, '0')}`;
  }
  const [, day, month, year] =
    fact === 'checked' ? (/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? []) : [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** A leading apostrophe guards a spreadsheet from taking the rest for a formula. */
export function guardFormula(text: string): string {
  return /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function stripGuard(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function readParts(names: readonly string[], text: string, map: ColumnMap): Record<string, unknown> {
  const parts = text.split(/(?<!\\)\|/).map((part) => part.replaceAll('\\|', '|').trim());
  const known = parts.slice(0, names.length).map((part, at) => {
    const name = names[at] ?? '';
    return [name, part === '' ? undefined : readValue(name, part, map)] as const;
  });
  // What stands behind the last part is not dropped in silence: the check of the entry refuses it.
  const rest = parts.slice(names.length).map((part, at) => [`part ${names.length + at + 1}`, part] as const);
  return Object.fromEntries([...known, ...rest].filter(([, value]) => value !== undefined));
}

function writeParts(names: readonly string[], value: object, map: ColumnMap): string {
  const facts = new Map<string, unknown>(Object.entries(value));
  const parts = names.map((name) => {
    const part = facts.get(name);
    return part === undefined ? '' : toLine(writeValue(name, String(part), map)).replaceAll('|', '\\|');
  });
  while (parts.at(-1) === '') parts.pop();
  return parts.join(' | ');
}

function readValue(name: string, text: string, map: ColumnMap): unknown {
  if (!CHOICES.has(name)) return NUMBERS.has(name) ? readNumber(text) : text;
  const wanted = foldVietnamese(text);
  const choices = Object.entries(map.values[name as ChoiceName] ?? {});
  const [choice = wanted] =
    choices.find(
      ([value, words]) => value === wanted || words.some((word) => foldVietnamese(word) === wanted),
    ) ?? [];
  if (name === 'sure') return choice === 'true' ? true : choice === 'false' ? false : text;
  return name === 'amount' && choice !== 'province' ? readNumber(text) : choice;
}

/** `8.000đ`, `8000`; what is no number stays a text, which the check of the entry refuses. */
function readNumber(text: string): unknown {
  const digits = foldVietnamese(text).replace(/ ?d$/, '').replaceAll('.', '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : text;
}

function writeValue(name: string, text: string, map: ColumnMap): string {
  return CHOICES.has(name) ? (map.values[name as ChoiceName]?.[text]?.[0] ?? text) : text;
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
