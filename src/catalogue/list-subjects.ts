import type { Agency } from '../domain/agency.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Subject } from './build-index.ts';
import { createQueryReader } from './read-query.ts';
import type { SearchWords } from './search-words.ts';
import type { Token } from './token.ts';

/** What a subject of the index stands for; a subject with neither is small talk. */
export interface Meaning {
  readonly procedure?: Procedure;
  readonly agency?: Agency;
}

type Runs = readonly (readonly Token[])[];

/** Above this many names more of them say nothing about how often a procedure is asked for. */
const FAMOUS = 10;

/** A meaning before its names are read. */
interface Named {
  readonly meaning: Meaning;
  readonly names: readonly { readonly text: string; readonly trust: number }[];
  readonly fame: number;
}

/**
 * Lists what can be meant by a text, and how each is called: procedures, matters of other agencies, small talk. The
 * subjects can be read once.
 */
export function listSubjects(
  procedures: readonly Procedure[],
  agencies: readonly Agency[],
  words: SearchWords,
): { readonly meanings: readonly Meaning[]; readonly subjects: Iterable<Subject> } {
  const trusted = (texts: readonly string[]) => texts.map((text) => ({ text, trust: 1 }));
  const all: readonly Named[] = [
    ...procedures.map((procedure) => ({
      meaning: { procedure },
      names: [...trusted([procedure.short, ...procedure.aliases]), { text: procedure.name, trust: 0.95 }],
      fame: Math.min(FAMOUS, procedure.aliases.length),
    })),
    ...agencies.map((agency) => ({ meaning: { agency }, names: trusted(agency.matters), fame: 0 })),
    ...words.chatter.map((phrase) => ({ meaning: {}, names: trusted([phrase]), fame: 0 })),
  ];
  return { meanings: all.map(({ meaning }) => meaning), subjects: readSubjects(all, words) };
}

/** Reads the names one subject at a time: the words of all of them are too many to keep. */
function* readSubjects(all: readonly Named[], words: SearchWords): Generator<Subject> {
  const read = createReader(words);
  for (const { names, fame } of all)
    yield { labels: names.flatMap(({ text, trust }) => read(text).map((runs) => ({ runs, trust }))), fame };
}

/** Makes what reads a text as it is written and, where that differs, in the words of the catalogue; in runs of neighbours. */
function createReader(words: SearchWords): (text: string) => readonly Runs[] {
  const read = createQueryReader(words, { isWord: () => false, isPair: () => false });
  return (text) => {
    const runs: Token[][] = [];
    let before = Number.NEGATIVE_INFINITY;
    const { words, tokens } = read(text);
    for (const token of tokens) {
      if (token.at === before + 1) runs.at(-1)?.push(token);
      else runs.push([token]);
      before = token.at;
    }
    return isSame([words], runs) ? [runs] : [[words], runs];
  };
}

function isSame(one: Runs, other: Runs): boolean {
  return (
    one.length === other.length &&
    one.every(
      (run, at) =>
        run.length === other[at]?.length &&
        run.every(({ marked }, word) => marked === other[at]?.[word]?.marked),
    )
  );
}
