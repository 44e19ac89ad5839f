import { readWritten, type Written } from '../domain/phrase.ts';
import type { Procedure } from '../domain/procedure.ts';

type Word = Written['words'][number];

/** The words of one procedure. */
export interface KnownProcedure {
  /** Whether all of these words stand in what the office itself calls it. */
  isCalled(words: readonly Word[]): boolean;
  /** Whether a word stands in a name of it or in its facts; a word without marks stands for all that it may be. */
  knows(word: Word): boolean;
}

const read = new WeakMap<Procedure, KnownProcedure>();

/** The words of a procedure, read once. */
export function knowProcedure(procedure: Procedure): KnownProcedure {
  const before = read.get(procedure);
  if (before !== undefined) return before;
  const { name, short, aliases, documents, steps = [], filing, fee, note = '' } = procedure;
  const names = collect([name, short], 'plain');
  const facts = [name, short, ...aliases, ...documents, ...steps, ...filing, fee, note];
  const words = new Set([...collect(facts, 'marked'), ...collect(facts, 'plain')]);
  const known: KnownProcedure = {
    isCalled: (some) => some.every((word) => word !== undefined && names.has(word.plain)),
    knows: (word) => word !== undefined && words.has(word.marked),
  };
  read.set(procedure, known);
  return known;
}

function collect(texts: readonly string[], form: 'plain' | 'marked'): Set<string> {
  return new Set(readWritten(texts.join(' ')).words.flatMap((word) => word?.[form] ?? []));
}
