import { cutText } from '../domain/plain-lines.ts';
import type { Catalogue, Hit, Procedure, SearchResult } from '../domain/procedure.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import { createVocabulary, createWriting } from './know-words.ts';
import type { ProcedureLibrary } from './load-procedures.ts';
import { matchTerms } from './match-terms.ts';
import { createQueryReader, type Query } from './read-query.ts';
import { gatherEvidence, scoreEntry } from './score-entry.ts';
import type { SearchWords } from './search-words.ts';

/** Below this score a procedure is no answer; measured on labelled questions and on small talk. */
const LEAST = 0.36;
/** From this score, and this far ahead of the second, the first hit is shown without asking back. */
const SURE = 0.53;
const MARGIN = 0.08;
/** Hits this far behind the first only blur a short list. */
const SPREAD = 0.45;
/** A question is short. What stands behind these many characters is not searched for, so that one long text delays nobody. */
const SEARCHED = 1000;
const CODE = /(?<![\d.])(\d)\.?(\d{6})(?![\d.]*\d)/;

/** Makes the catalogue of a library of procedures; all in memory, a search takes a few milliseconds. */
export function createCatalogue(library: ProcedureLibrary, words: SearchWords): Catalogue {
  const { procedures, fields } = library;
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const index = buildIndex(procedures, createWriting(words));
  const readQuery = createQueryReader(words, createVocabulary(index));

  return {
    search(text, limit) {
      const coded = findByCode(text, byCode);
      if (coded !== undefined) return { hits: [toHit(coded, 1)], confident: true };
      return rank(readQuery(cutText(text, SEARCHED)), index, limit);
    },
    fields() {
      return fields
        .map(({ id, name }) => ({ id, name, count: procedures.filter(({ field }) => field === id).length }))
        .sort((one, other) => other.count - one.count);
    },
    inField(id) {
      return procedures.filter(({ field }) => field === id).map((procedure) => toHit(procedure, 1));
    },
    find(code) {
      return byCode.get(code);
    },
  };
}

function rank(query: Query, index: SearchIndex, limit: number): SearchResult {
  const evidence = gatherEvidence(matchTerms(query, index), index.terms.length);
  const hits = index.entries
    .map((entry) => toHit(entry.procedure, scoreEntry(entry, evidence, index)))
    .filter(({ score }) => score >= LEAST)
    .sort((one, other) => other.score - one.score);
  const [first, second] = hits;
  if (first === undefined) return { hits: [], confident: false };
  return {
    hits: hits.filter(({ score }) => score >= first.score * SPREAD).slice(0, limit),
    confident: first.score >= SURE && first.score - (second?.score ?? 0) >= MARGIN,
  };
}

function findByCode(text: string, byCode: ReadonlyMap<string, Procedure>): Procedure | undefined {
  const [, group, number] = CODE.exec(text) ?? [];
  return group === undefined ? undefined : byCode.get(`${group}.${number}`);
}

function toHit({ code, short }: Procedure, score: number): Hit {
  return { code, short, score };
}
