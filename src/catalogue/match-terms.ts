import type { SearchIndex } from './build-index.ts';
import type { TermFinder, Terms } from './find-terms.ts';
import type { Query, QueryToken } from './read-query.ts';

/** What one word, or two neighbouring words, of a query may stand for. */
export interface Clue extends Terms {
  /** How much the clue counts in the query: weight of the word times the rarity of what it stands for. */
  readonly weight: number;
  /** The clause of the query that it stands in, from 1; 0 when its two words stand in different ones. */
  readonly clause: number;
}

const SLIP = 0.6;
/** A word that the catalogue does not hold speaks against every procedure, but less than a rare one speaks for. */
const UNKNOWN = 0.7;
/** Longest jump between two words that still count as neighbours: a filler may stand between. */
const JUMP = 2;

/** Matches the words of a query, and its pairs of neighbours, with the terms of the index. */
export function matchTerms(query: Query, index: SearchIndex, finder: TermFinder): Clue[] {
  const singles = query.tokens.map((token) => finder.find(token, query.loose));
  repairNeighbours(query.tokens, singles, index, finder);
  const clues: Clue[] = [];
  for (const [place, token] of query.tokens.entries()) {
    const terms = singles[place];
    if (terms === undefined) continue;
    clues.push(toClue(terms, token.weight, token.clause, index));
    for (let next = place + 1; next <= place + JUMP && next < query.tokens.length; next += 1) {
      const [other, others] = [query.tokens[next], singles[next]];
      if (other === undefined || others === undefined || other.at - token.at > JUMP) break;
      const weight = Math.sqrt(token.weight * other.weight);
      if (weight === 0) continue;
      const pairs = findPairs(terms, others, index);
      const clause = token.clause === other.clause ? token.clause : 0;
      if (pairs.ids.length > 0) clues.push(toClue(pairs, weight, clause, index));
    }
  }
  return clues;
}

function toClue(terms: Terms, weight: number, clause: number, index: SearchIndex): Clue {
  return { ...terms, weight: weight * rarityOf(terms, index), clause };
}

/** Takes a slip of one letter for the word that usually stands beside its neighbour: `kết hôm` → `kết hôn`. */
function repairNeighbours(
  tokens: readonly QueryToken[],
  singles: Terms[],
  index: SearchIndex,
  finder: TermFinder,
) {
  for (let place = 0; place + 1 < tokens.length; place += 1) {
    const [token, other, mine, theirs] = [
      tokens[place],
      tokens[place + 1],
      singles[place],
      singles[place + 1],
    ];
    if (!token || !other || !mine || !theirs || other.at !== token.at + 1) continue;
    if (token.weight < 1 || other.weight < 1 || findPairs(mine, theirs, index).ids.length > 0) continue;
    const [known, knownOther] = [wordsOf(token, index), wordsOf(other, index)];
    const meant = finder.slips(other.plain).filter((id) => standBeside(known, [id], index));
    const meantFirst = finder.slips(token.plain).filter((id) => standBeside([id], knownOther, index));
    if (meant.length > 0) singles[place + 1] = addSlips(theirs, meant);
    if (meantFirst.length > 0) singles[place] = addSlips(mine, meantFirst);
  }
}

function wordsOf(token: QueryToken, index: SearchIndex): readonly number[] {
  return index.vocabulary.byPlain.get(token.plain) ?? [];
}

function standBeside(
  ones: readonly number[],
  others: readonly number[],
  { vocabulary }: SearchIndex,
): boolean {
  return ones.some((one) => others.some((other) => vocabulary.findPair(one, other) !== undefined));
}

function addSlips({ ids, likeness }: Terms, meant: readonly number[]): Terms {
  const fresh = meant.filter((id) => !ids.includes(id));
  return { ids: [...ids, ...fresh], likeness: [...likeness, ...fresh.map(() => SLIP)] };
}

function findPairs(ones: Terms, others: Terms, { vocabulary }: SearchIndex): Terms {
  const ids: number[] = [];
  const likeness: number[] = [];
  for (let one = 0; one < ones.ids.length; one += 1) {
    for (let other = 0; other < others.ids.length; other += 1) {
      const pair = vocabulary.findPair(ones.ids[one] ?? 0, others.ids[other] ?? 0);
      if (pair === undefined) continue;
      ids.push(pair);
      likeness.push((ones.likeness[one] ?? 0) * (others.likeness[other] ?? 0));
    }
  }
  return { ids, likeness };
}

function rarityOf({ ids, likeness }: Terms, index: SearchIndex): number {
  let best = 0;
  let rarity = index.maxRarity * UNKNOWN;
  for (let at = 0; at < ids.length; at += 1) {
    const [own, like] = [index.rarity[ids[at] ?? 0] ?? 0, likeness[at] ?? 0];
    if (like < best || (like === best && own > rarity)) continue;
    best = like;
    rarity = own;
  }
  return rarity;
}
