import type { SearchIndex, Term } from './build-index.ts';
import type { Query, QueryToken } from './read-query.ts';
import { compareMarks, decodeKeys, isOneEditAway, soundOf } from './token.ts';

/** What one word, or two neighbouring words, of a query may stand for. */
export interface Clue {
  /** Ids of terms, with the likeness of each (0 to 1) at the same place. */
  readonly ids: readonly number[];
  readonly likeness: readonly number[];
  /** How much the clue counts in the query: weight of the word times the rarity of what it stands for. */
  readonly weight: number;
}

const SOUND = 0.45;
const TYPO = 0.7;
const KEYS = 0.85;
const SLIP = 0.6;
/** A word that the catalogue does not hold speaks against every procedure, but less than a rare one speaks for. */
const UNKNOWN = 0.7;
/** Longest jump between two words that still count as neighbours: a filler may stand between. */
const JUMP = 2;

/** Matches the words of a query, and its pairs of neighbours, with the terms of the index. */
export function matchTerms(query: Query, index: SearchIndex): Clue[] {
  const singles = query.tokens.map((token) => findTerms(token, query.loose, index));
  repairNeighbours(query.tokens, singles, index);
  const clues: Clue[] = [];
  for (const [place, token] of query.tokens.entries()) {
    const terms = singles[place] ?? new Map<number, number>();
    clues.push(toClue(terms, token.weight, index));
    for (let next = place + 1; next <= place + JUMP && next < query.tokens.length; next += 1) {
      const other = query.tokens[next];
      if (other === undefined || other.at - token.at > JUMP) break;
      const pairs = findPairs(terms, singles[next] ?? new Map(), index);
      if (pairs.size === 0) continue;
      clues.push(toClue(pairs, Math.sqrt(token.weight * other.weight), index));
    }
  }
  return clues;
}

function toClue(terms: ReadonlyMap<number, number>, weight: number, index: SearchIndex): Clue {
  return { ids: [...terms.keys()], likeness: [...terms.values()], weight: weight * rarityOf(terms, index) };
}

function findTerms(token: QueryToken, loose: boolean, index: SearchIndex): Map<number, number> {
  const found = new Map<number, number>();
  const add = (terms: readonly Term[], likeness: (term: Term) => number) => {
    for (const term of terms) found.set(term.id, Math.max(found.get(term.id) ?? 0, likeness(term)));
  };
  add(index.byPlain.get(token.plain) ?? [], (term) => compareMarks(token, term, loose));
  if (/\d/.test(token.plain) && !/[a-z]/.test(token.plain)) return found;
  const known = found.size > 0;
  add(
    index.bySound.get(soundOf(token.plain)) ?? [],
    (term) =>
      SOUND *
      compareMarks({ marked: token.marked, plain: term.plain }, term, loose || term.plain !== token.plain),
  );
  if (known) return found;
  for (const word of decodeKeys(token.plain)) add(index.byPlain.get(word) ?? [], () => KEYS);
  if (found.size > 0 || token.plain.length < 5) return found;
  for (const [plain, terms] of index.byPlain) if (isOneEditAway(token.plain, plain)) add(terms, () => TYPO);
  return found;
}

/** Takes a slip of one letter for the word that usually stands beside its neighbour: `kết hôm` → `kết hôn`. */
function repairNeighbours(
  tokens: readonly QueryToken[],
  singles: readonly Map<number, number>[],
  index: SearchIndex,
) {
  for (const [place, token] of tokens.entries()) {
    const other = tokens[place + 1];
    const [mine, theirs] = [singles[place], singles[place + 1]];
    if (other?.at !== token.at + 1 || token.weight < 1 || other.weight < 1 || !mine || !theirs) continue;
    if (findPairs(mine, theirs, index).size > 0) continue;
    for (const { one, other: second } of index.pairsWith.get(token.plain) ?? []) {
      if (one.plain === token.plain && isSlip(other.plain, second.plain)) theirs.set(second.id, SLIP);
    }
    for (const { one, other: second } of index.pairsWith.get(other.plain) ?? []) {
      if (second.plain === other.plain && isSlip(token.plain, one.plain)) mine.set(one.id, SLIP);
    }
  }
}

function isSlip(written: string, meant: string): boolean {
  return written.length >= 3 && meant.length >= 3 && isOneEditAway(written, meant);
}

function findPairs(
  ones: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
  index: SearchIndex,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const [one, likeOne] of ones) {
    for (const [other, likeOther] of others) {
      const pair = index.pairs.get(`${index.terms[one]?.marked} ${index.terms[other]?.marked}`);
      if (pair !== undefined) found.set(pair.id, likeOne * likeOther);
    }
  }
  return found;
}

function rarityOf(terms: ReadonlyMap<number, number>, index: SearchIndex): number {
  let best = 0;
  let rarity = index.maxRarity * UNKNOWN;
  for (const [id, likeness] of terms) {
    const own = index.terms[id]?.rarity ?? 0;
    if (likeness < best || (likeness === best && own > rarity)) continue;
    best = likeness;
    rarity = own;
  }
  return rarity;
}
