import type { Agency } from '../domain/agency.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Subject } from './build-index.ts';
import { createQueryReader } from './read-query.ts';
import type { SearchWords } from './search-words.ts';
import { readTokens, type Token } from './token.ts';

/** What a subject of the index stands for; a subject with neither is small talk. */
export interface Meaning {
  readonly procedure?: Procedure;
  readonly agency?: Agency;
}

type Runs = readonly (readonly Token[])[];

/** Above this many names more of them say nothing about how often a procedure is asked for. */
const FAMOUS = 10;

/** Lists what can be meant by a text, and how each is called: procedures, matters of other agencies, small talk. */
export function listSubjects(
  procedures: readonly Procedure[],
  agencies: readonly Agency[],
  words: SearchWords,
): { readonly meanings: readonly Meaning[]; readonly subjects: readonly Subject[] } {
  const translate = createTranslator(words);
  const call = (text: string, trust: number) => {
    const [written, meant] = [[readTokens(text)], translate(text)];
    return (isSame(written, meant) ? [written] : [written, meant]).map((runs) => ({ runs, trust }));
  };
  const ofProcedures = procedures.map((procedure) => ({
    meaning: { procedure },
    subject: {
      labels: [
        ...[procedure.short, ...procedure.aliases].flatMap((text) => call(text, 1)),
        ...call(procedure.name, 0.95),
      ],
      fame: Math.min(FAMOUS, procedure.aliases.length),
    },
  }));
  const others = [
    ...agencies.map((agency) => ({ meaning: { agency }, phrases: agency.matters })),
    ...words.chatter.map((phrase) => ({ meaning: {}, phrases: [phrase] })),
  ].map(({ meaning, phrases }) => ({
    meaning,
    subject: { labels: phrases.flatMap((phrase) => call(phrase, 1)), fame: 0 },
  }));
  const all: readonly { readonly meaning: Meaning; readonly subject: Subject }[] = [
    ...ofProcedures,
    ...others,
  ];
  return { meanings: all.map(({ meaning }) => meaning), subjects: all.map(({ subject }) => subject) };
}

/** Makes what turns a text into the words of the catalogue, in runs of neighbours. */
function createTranslator(words: SearchWords): (text: string) => Runs {
  const read = createQueryReader(words, { isWord: () => false, isPair: () => false });
  return (text) => {
    const runs: Token[][] = [];
    let before = Number.NEGATIVE_INFINITY;
    for (const token of read(text).tokens) {
      if (token.at === before + 1) runs.at(-1)?.push(token);
      else runs.push([token]);
      before = token.at;
    }
    return runs;
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
