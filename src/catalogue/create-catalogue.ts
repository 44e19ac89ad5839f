import type { Agency } from '../domain/agency.ts';
import { cutText } from '../domain/plain-lines.ts';
import type { Catalogue, Hit, Procedure, SearchResult } from '../domain/procedure.ts';
import { rememberLast } from '../domain/remember-short.ts';
import { buildIndex } from './build-index.ts';
import { createTermFinder } from './find-terms.ts';
import { listSubjects, type Meaning } from './list-subjects.ts';
import type { ProcedureLibrary } from './load-procedures.ts';
import { matchTerms } from './match-terms.ts';
import { mergeClauses, numberClauses } from './merge-clauses.ts';
import { createQueryReader } from './read-query.ts';
import { createScorer, type Fit } from './score-subjects.ts';
import type { SearchWords } from './search-words.ts';
import { readTokens } from './token.ts';

/** Below this score a procedure is no answer; measured on labelled questions and on small talk. */
const LEAST = 0.4;
/** From this score, and this far ahead of the second, the first hit is shown without asking back. */
const SURE = 0.53;
const MARGIN = 0.08;
/** Hits this far behind the first only blur a short list. */
const SPREAD = 0.45;
/** A question is short. What stands behind these many characters is not searched for, so that one long text delays nobody. */
const SEARCHED = 1000;
const CODE = /(?<![\d.])(\d)\.?(\d{6})(?![\d.]*\d)/;

/** Makes the catalogue of a library of procedures and of other agencies' matters; all in memory. */
export function createCatalogue(
  library: ProcedureLibrary,
  words: SearchWords,
  agencies: readonly Agency[] = [],
): Catalogue {
  const { procedures, fields } = library;
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const rank = createRanking(procedures, agencies, words);

  return {
    search(text, limit) {
      const coded = findByCode(text, byCode);
      if (coded !== undefined) return { hits: [toHit(coded, 1)], confident: true };
      return rank(cutText(text, SEARCHED), limit);
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

function createRanking(procedures: readonly Procedure[], agencies: readonly Agency[], words: SearchWords) {
  const { meanings, subjects } = listSubjects(procedures, agencies, words);
  const fillers = new Set(words.fillers.flatMap((phrase) => readTokens(phrase).map(({ marked }) => marked)));
  const index = buildIndex(subjects, (marked) => fillers.has(marked));
  const finder = createTermFinder(index.vocabulary);
  const score = createScorer(index);
  const readQuery = createQueryReader(words, {
    isWord: (plain) => index.vocabulary.byPlain.has(plain),
    isPair: index.vocabulary.isPair,
  });
  const measure = rememberLast((text): readonly Fit[] => {
    const { clues, clauses } = numberClauses(matchTerms(readQuery(text), index, finder));
    return mergeClauses(score(clues, clauses));
  });
  return (text: string, limit: number): SearchResult => judge(measure(text), meanings, limit);
}

/** Says what the fits come to: procedures, another agency, or nothing. */
function judge(fits: readonly Fit[], meanings: readonly Meaning[], limit: number): SearchResult {
  const good = fits.filter(({ score }) => score >= LEAST);
  const [first, second] = good;
  if (first === undefined) return { hits: [], confident: false };
  const { procedure, agency } = meanings[first.subject] ?? {};
  const isClear = first.score - (second?.score ?? 0) >= MARGIN;
  const hits = good
    .filter(({ score }) => score >= first.score * SPREAD)
    .flatMap(({ subject, score }) => {
      const found = meanings[subject]?.procedure;
      return found === undefined ? [] : [toHit(found, score)];
    })
    .slice(0, limit);
  if (agency !== undefined) return { hits: isClear ? [] : hits, confident: false, agency };
  if (procedure === undefined) return { hits: [], confident: false, isSmallTalk: true };
  return { hits, confident: first.score >= SURE && isClear };
}

function findByCode(text: string, byCode: ReadonlyMap<string, Procedure>): Procedure | undefined {
  const [, group, number] = CODE.exec(text) ?? [];
  return group === undefined ? undefined : byCode.get(`${group}.${number}`);
}

function toHit({ code, short }: Procedure, score: number): Hit {
  return { code, short, score };
}
