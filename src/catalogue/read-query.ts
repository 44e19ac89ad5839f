import { createPatternFinder, type Pattern, readFillers, readSynonyms } from './find-pattern.ts';
import { remember } from './remember.ts';
import type { SearchWords } from './search-words.ts';
import { type KnownWords, splitJoined } from './split-joined.ts';
import { isBare, readTokens, type Token } from './token.ts';

/** A word of a query. `weight`: 1 says what is meant, near 0 is a filler. `at`: place in the sentence. */
export interface QueryToken extends Token {
  readonly weight: number;
  readonly at: number;
  /** Number of the clause that it stands in, from 1. */
  readonly clause: number;
}

/** A query ready for the index. `loose`: its writer uses no marks. */
export interface Query {
  /** Its words as they stand there. */
  readonly words: readonly Token[];
  readonly tokens: readonly QueryToken[];
  readonly loose: boolean;
}

/** Words as they are written, and at the same place the number of the part between stops that each stands in. */
interface Written {
  readonly words: Token[];
  readonly clauses: number[];
}

/** Below this share of words with marks, the writer is taken not to use any. */
const LOOSE_SHARE = 0.2;
const FILLER = 0.04;
/** Weight of an English word that no synonym explains: a name, mostly. */
const UNEXPLAINED = 0.3;
/** Own words of a form count less than what it means. */
const OWN = 0.6;
/** A gap in the places: what stands across it is no pair of neighbours. */
const GAP = 3;
/** Marks that end a thought; not the dot of a code or a number. */
const STOP = /[.,;:!?…()\n]+(?!\d)/;

/** Makes the reader of queries: fillers weighed down, ways of writing turned into the words of the catalogue. */
export function createQueryReader(words: SearchWords, known: KnownWords): (text: string) => Query {
  const vietnamese = [
    ...readSynonyms(words.synonyms),
    ...readFillers(words.breaks, true),
    ...readFillers(words.fillers),
  ];
  const english = [...readSynonyms(words.english.synonyms), ...readFillers(words.english.fillers)];
  const findVietnamese = createPatternFinder(vietnamese);
  const findEnglish = createPatternFinder(english);
  const isEnglish = createEnglishTest(english, known);
  const syllables = new Set(vietnamese.flatMap(({ words }) => words.map(({ plain }) => plain)));
  const splitting: KnownWords = {
    isWord: (plain) => known.isWord(plain) || syllables.has(plain),
    isPair: known.isPair,
  };
  const parts = remember<readonly Token[]>();
  const apart = (token: Token) => parts(token.marked, () => splitJoined(token, splitting));

  return (text) => {
    const read = readClauses(text);
    const { words } = read;
    if (isEnglish(words))
      return { words, tokens: translate(read, true, findEnglish, known, UNEXPLAINED), loose: true };
    const written = words.some((token) => apart(token).length > 1) ? takeApart(read, apart) : read;
    const loose = written.words.filter((token) => !isBare(token)).length < written.words.length * LOOSE_SHARE;
    return { words, tokens: translate(written, loose, findVietnamese, known, 1), loose };
  };
}

function readClauses(text: string): Written {
  const read: Written = { words: [], clauses: [] };
  for (const [clause, part] of text.split(STOP).entries()) append(read, readTokens(part), clause);
  return read;
}

function takeApart({ words, clauses }: Written, apart: (token: Token) => readonly Token[]): Written {
  const written: Written = { words: [], clauses: [] };
  for (const [place, token] of words.entries()) append(written, apart(token), clauses[place] ?? 0);
  return written;
}

function append({ words, clauses }: Written, more: readonly Token[], clause: number) {
  for (const token of more) {
    words.push(token);
    clauses.push(clause);
  }
}

/** A text is English when half of its words are, and one of them is no Vietnamese syllable of the catalogue. */
function createEnglishTest(patterns: readonly Pattern[], known: KnownWords) {
  const words = new Set(patterns.flatMap(({ words }) => words.map(({ plain }) => plain)));
  return (written: readonly Token[]): boolean => {
    const english = written.filter(({ marked }) => words.has(marked));
    return english.length >= written.length / 2 && english.some(({ plain }) => !known.isWord(plain));
  };
}

function translate(
  { words, clauses }: Written,
  loose: boolean,
  find: ReturnType<typeof createPatternFinder>,
  known: KnownWords,
  plainWeight: number,
): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  let thoughts = 0;
  let clause = 0;
  const push = ({ marked, toneless, plain }: Token, weight: number) => {
    tokens.push({ marked, toneless, plain, weight, at, clause });
    at += 1;
  };
  for (let from = 0; from < words.length; ) {
    const pattern = find(words, from, loose);
    const length = pattern?.words.length ?? 1;
    const own = words.slice(from, from + length);
    clause = (clauses[from] ?? 0) + thoughts + 1;
    from += length;
    if (pattern === undefined) {
      for (const token of own) push(token, plainWeight);
      continue;
    }
    const { means, breaks } = pattern;
    const kept = means.length === 0 || own.every(({ plain }) => known.isWord(plain)) ? own : [];
    const weight = means.length > 0 ? OWN : length > 1 ? 0 : FILLER;
    for (const token of kept) push(token, weight);
    for (const meaning of means) {
      at += GAP;
      for (const token of meaning) push(token, 1 / means.length ** 0.5);
    }
    if (means.length > 0 && kept.length > 0) at += GAP;
    if (breaks) thoughts += 1;
  }
  return tokens;
}
