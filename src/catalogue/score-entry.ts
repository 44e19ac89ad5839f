import type { Entry, Label, SearchIndex } from './build-index.ts';
import type { Clue } from './match-terms.ts';

/** The clues of a query summed up: the best likeness of each term, and what all clues weigh together. */
export interface Evidence {
  readonly clues: readonly Clue[];
  /** By the id of the term, 0 for the terms that nothing hints at. */
  readonly best: Float64Array;
  readonly total: number;
  /** 1 for a plain question; more for a story, which may hold much that the procedure does not. */
  readonly lenience: number;
}

/** Part of a score that one well-fitting name decides; the rest is all words of the procedure together. */
const LABEL_PART = 0.65;
/** What a label is worth that stands in the query whole, though the query says much else. */
const PART_OF_QUERY = 0.45;
/** What a query is worth that stands in a label whole, though the label says much else. */
const PART_OF_LABEL = 0.05;
/** A procedure none of whose names fits better than this is not looked at any further. */
const HINT = 0.08;
/** Weight at which half of the trust in a label is reached: one common word alone is weak evidence. */
const MASS = 1.6;

/** Beyond this weight (about four telling words) a text is a story, most of which is not about the procedure. */
const STORY = 16;
const LENIENCE = 2;

/** What is asked often has collected many aliases: enough to order near ties, too little to beat a better fit. */
const FAME = 0.003;
const FAMOUS = 10;

/** Sums up the clues of a query. */
export function gatherEvidence(clues: readonly Clue[], termCount: number): Evidence {
  const best = new Float64Array(termCount);
  for (const { ids, likeness, weight } of clues) {
    if (weight === 0) continue;
    for (const [at, id] of ids.entries()) best[id] = Math.max(best[id] ?? 0, likeness[at] ?? 0);
  }
  const total = clues.reduce((sum, clue) => sum + clue.weight, 0);
  return { clues, best, total, lenience: Math.min(LENIENCE, Math.max(1, total / STORY)) };
}

/** How well a procedure fits the evidence, 0 to 1. */
export function scoreEntry(entry: Entry, evidence: Evidence, index: SearchIndex): number {
  if (evidence.total === 0) return 0;
  let label = 0;
  for (const each of entry.labels) label = Math.max(label, scoreLabel(each, evidence, index, label));
  if (label < HINT) return 0;
  const fame = FAME * Math.min(FAMOUS, entry.procedure.aliases.length);
  return Math.min(1, LABEL_PART * label + (1 - LABEL_PART) * coverBy(entry.bag, evidence) + fame);
}

/** Score of one label; 0, without the costly part, where it cannot beat `least`. */
function scoreLabel(label: Label, evidence: Evidence, index: SearchIndex, least: number): number {
  let found = 0;
  for (const id of label.ids) found += (evidence.best[id] ?? 0) * (index.rarity[id] ?? 0);
  if (found === 0) return 0;
  const recall = found / label.total;
  const trust = label.trust * (found / (found + MASS));
  if (trust * Math.max(recall, blend(PART_OF_LABEL, recall)) <= least) return 0;
  const precision = coverBy(label.terms, evidence);
  return trust * Math.max(recall * blend(PART_OF_QUERY, precision), precision * blend(PART_OF_LABEL, recall));
}

function blend(base: number, share: number): number {
  return base + (1 - base) * share;
}

/** Share of the weight of the query that terms with these weights account for. */
function coverBy(terms: ReadonlyMap<number, number>, evidence: Evidence): number {
  let sum = 0;
  for (const clue of evidence.clues) {
    let best = 0;
    for (let at = 0; at < clue.ids.length; at += 1) {
      const likeness = clue.likeness[at] ?? 0;
      if (likeness > best) best = Math.max(best, likeness * (terms.get(clue.ids[at] ?? -1) ?? 0));
    }
    sum += best * clue.weight;
  }
  return 1 - (1 - Math.min(1, sum / evidence.total)) ** evidence.lenience;
}
