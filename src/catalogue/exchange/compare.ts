import { isDeepStrictEqual } from 'node:util';
import { cutText, toOneLine } from '../../domain/plain-lines.ts';
import type { Text } from '../../domain/reply.ts';
import { foldVietnamese } from '../../domain/vietnamese.ts';
import type { OwnLibrary } from '../load-own-procedures.ts';
import type { ProcedureField } from '../load-procedures.ts';
import { type Entry, entrySchema, type FactName, listOutdated, toEntry } from '../procedure-entry.ts';
import { ExchangeError } from './problem.ts';
import { type ColumnMap, foldHeader } from './read-columns.ts';
import type { Incoming } from './read-rows.ts';

/** A procedure that the catalogue does not have yet, complete. */
export interface Fresh {
  readonly entry: Entry;
  readonly field: ProcedureField;
}

/** A procedure of the catalogue with the facts that the file has otherwise; null: removed. */
export interface Changed {
  readonly code: string;
  readonly short: string;
  readonly field: string;
  readonly facts: Incoming['facts'];
}

/** What a file would do to the catalogue. */
export interface Changes {
  readonly fresh: readonly Fresh[];
  readonly changed: readonly Changed[];
  /** In the catalogue and not in the file; they stay. */
  readonly gone: readonly { readonly code: string; readonly short: string }[];
  /** In the file, but the commune hides them; they stay hidden. */
  readonly hidden: readonly string[];
  readonly same: number;
}

const MOST_SHORT = 60;

/** Compares a file with the catalogue. Throws ExchangeError when a new procedure lacks what none can do without. */
export function compare(
  incomings: readonly Incoming[],
  library: OwnLibrary,
  map: ColumnMap,
  today: string,
): Changes {
  const known = new Map(library.procedures.map((one) => [one.code, one]));
  const hidden = new Set(library.hidden);
  const problems: Text[] = [];
  const fresh: Fresh[] = [];
  const changed: Changed[] = [];
  let same = 0;
  for (const incoming of incomings) {
    if (hidden.has(incoming.code)) continue;
    const current = known.get(incoming.code);
    if (current === undefined) {
      const made = completeEntry(incoming, library, map, today);
      if ('entry' in made) fresh.push(made);
      else problems.push(...made.problems);
      continue;
    }
    const facts = pickDifferent(incoming.facts, toEntry(current));
    if (Object.keys(facts).length === 0) same += 1;
    else changed.push({ code: current.code, short: current.short, field: current.field, facts });
  }
  if (problems.length > 0) throw new ExchangeError(...problems);
  const codes = new Set(incomings.map(({ code }) => code));
  return {
    fresh,
    changed,
    gone: library.procedures
      .filter(({ code }) => !codes.has(code))
      .map(({ code, short }) => ({ code, short })),
    hidden: library.hidden.filter((code) => codes.has(code)),
    same,
  };
}

function pickDifferent(facts: Incoming['facts'], current: Entry): Incoming['facts'] {
  const different = Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => {
      const before = current[name as FactName];
      const isNothing = before === undefined || (Array.isArray(before) && before.length === 0);
      return value === null ? !isNothing : !isDeepStrictEqual(value, before);
    }),
  );
  // Words without their data, in a list that has no such column, must not stand beside the data of the old words.
  const outdated = listOutdated(different).filter(
    (name) => facts[name] === undefined && current[name] !== undefined,
  );
  return { ...different, ...Object.fromEntries(outdated.map((name) => [name, null])) };
}

function completeEntry(
  { row, code, field: words, facts }: Incoming,
  library: OwnLibrary,
  map: ColumnMap,
  today: string,
): Fresh | { readonly problems: readonly Text[] } {
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const name = typeof given['name'] === 'string' ? given['name'] : '';
  const checked = entrySchema.safeParse({
    ...map.defaults,
    checked: today,
    short: shorten(name, map),
    ...given,
  });
  const field = findField(words, library.fields);
  const problems = (checked.error?.issues ?? []).map(({ path, message }) => ({
    key: 'exchange-new-lacks',
    data: { row, code, fact: path.map(String).join('.'), problem: message },
  }));
  if (field === undefined)
    problems.push({ key: 'exchange-new-lacks', data: { row, code, fact: 'field', problem: 'is missing' } });
  if (checked.data === undefined || field === undefined) return { problems };
  return { entry: checked.data, field };
}

/** The official name without its first word for `procedure`, cut between words. */
function shorten(name: string, map: ColumnMap): string {
  const prefix = map.prefixes.find((one) => name.toLowerCase().startsWith(`${one.toLowerCase()} `)) ?? '';
  const rest = toOneLine(name.slice(prefix.length));
  const text = rest.charAt(0).toUpperCase() + rest.slice(1);
  if (text.length <= MOST_SHORT) return text;
  const cut = cutText(text, MOST_SHORT - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

/** A known field by its id, its name or the first words of its name; else one named as the file names it. */
function findField(words: string | undefined, fields: readonly ProcedureField[]): ProcedureField | undefined {
  if (words === undefined) return undefined;
  const wanted = foldHeader(words);
  const found =
    fields.find(({ id, name }) => id === words || foldHeader(name) === wanted) ??
    fields.find(({ name }) => `${foldHeader(name)} `.startsWith(`${wanted} `));
  if (found !== undefined) return found;
  const id = foldVietnamese(words)
    .match(/[a-z0-9]+/g)
    ?.join('-');
  return id === undefined ? undefined : { id, name: toOneLine(words) };
}
