import type { SearchIndex } from './build-index.ts';
import type { Clue } from './match-terms.ts';

/** A subject that fits, 0 to 1. */
export interface Fit {
  readonly subject: number;
  readonly score: number;
}

/** Part of a score that one well-fitting name decides; the rest is all words of the subject together. */
const LABEL_PART = 0.65;
/** What a label is worth that stands in the query whole, though the query says much else. */
const PART_OF_QUERY = 0.45;
/** What a query is worth that stands in a label whole, though the label says much else. */
const PART_OF_LABEL = 0.05;
/** A subject none of whose names fits better than this is not looked at any further. */
const HINT = 0.08;
/** Weight at which half of the trust in a label is reached: one common word alone is weak evidence. */
const MASS = 1.6;

/** Beyond this weight (about four telling words) a text is a story, most of which is not about the subject. */
const STORY = 16;
const LENIENCE = 2;

/** What is asked often has collected many names: enough to order near ties, too little to beat a better fit. */
const FAME = 0.003;

/** Labels that are looked at, found by the rarest terms first; a commune's own catalogue never has as many. */
const LABELS = 3000;
/** Subjects whose whole bag of words is looked at, those with the best label first. */
const SUBJECTS = 60;

/** Makes the scorer of an index: it gives the best subjects for some clues, best first. Not re-entrant. */
export function createScorer(index: SearchIndex): (clues: readonly Clue[]) => Fit[] {
  const terms = index.rarity.length;
  /** Likeness of each term to the query, 0 where nothing hints at it; put back to 0 after every query. */
  const best = new Float32Array(terms);
  const cluesOf = createClueTable(terms);
  const stamps = new Uint32Array(index.subjectOf.length);
  const bestLabel = new Float32Array(index.subjects);
  let stamp = 0;

  return (clues) => {
    const total = clues.reduce((sum, clue) => sum + clue.weight, 0);
    if (total === 0) return [];
    const lenience = Math.min(LENIENCE, Math.max(1, total / STORY));
    const touched = touchTerms(clues, best);
    cluesOf.fill(clues);
    const found: number[] = [];
    stamp += 1;
    let looked = 0;
    for (const id of touched.sort((one, other) => (index.rarity[other] ?? 0) - (index.rarity[one] ?? 0))) {
      if (looked >= LABELS) break;
      const end = index.postings.starts[id + 1] ?? 0;
      for (let at = index.postings.starts[id] ?? 0; at < end && looked < LABELS; at += 1) {
        const label = index.postings.items[at] ?? 0;
        if (stamps[label] === stamp) continue;
        stamps[label] = stamp;
        looked += 1;
        const subject = index.subjectOf[label] ?? 0;
        const before = bestLabel[subject] ?? 0;
        const score = scoreLabel(label, Math.max(before, HINT));
        if (score <= Math.max(before, HINT)) continue;
        if (before === 0) found.push(subject);
        bestLabel[subject] = score;
      }
    }
    const fits = found
      .sort((one, other) => (bestLabel[other] ?? 0) - (bestLabel[one] ?? 0) || one - other)
      .slice(0, SUBJECTS)
      .map((subject) => ({ subject, score: scoreSubject(subject) }))
      .sort((one, other) => other.score - one.score);
    for (const subject of found) bestLabel[subject] = 0;
    for (const id of touched) best[id] = 0;
    cluesOf.clear(touched);
    return fits;

    /** Score of one label; 0, without the costly part, where it cannot beat `least`. */
    function scoreLabel(label: number, least: number): number {
      const { starts, items } = index.labels;
      const [from, end] = [starts[label] ?? 0, starts[label + 1] ?? 0];
      let sum = 0;
      for (let at = from; at < end; at += 1) {
        const id = items[at] ?? 0;
        sum += (best[id] ?? 0) * (index.rarity[id] ?? 0);
      }
      const recall = sum / (index.total[label] || 1);
      const trust = (index.trust[label] ?? 0) * (sum / (sum + MASS));
      if (trust * Math.max(recall, blend(PART_OF_LABEL, recall)) <= least) return 0;
      cluesOf.start();
      for (let at = from; at < end; at += 1) cluesOf.cover(items[at] ?? 0, 1);
      const precision = toShare(cluesOf.sum());
      return trust * Math.max(recall * blend(PART_OF_QUERY, precision), precision * blend(PART_OF_LABEL, recall));
    }

    function scoreSubject(subject: number): number {
      const { starts, items } = index.bags;
      let [low, end] = [starts[subject] ?? 0, starts[subject + 1] ?? 0];
      cluesOf.start();
      for (const id of touched) {
        const at = findSorted(items, id, low, end);
        if (at >= 0) cluesOf.cover(id, index.weights[at] ?? 0);
      }
      const label = LABEL_PART * (bestLabel[subject] ?? 0);
      const bag = (1 - LABEL_PART) * toShare(cluesOf.sum());
      return Math.min(1, label + bag + FAME * (index.fame[subject] ?? 0));
    }

    function toShare(sum: number): number {
      return 1 - (1 - Math.min(1, sum / total)) ** lenience;
    }
  };
}

/** Notes how alike each term is to the query; gives the terms that are alike at all. */
function touchTerms(clues: readonly Clue[], best: Float32Array): number[] {
  const touched: number[] = [];
  for (const { ids, likeness, weight } of clues) {
    if (weight === 0) continue;
    for (let at = 0; at < ids.length; at += 1) {
      const [id, like] = [ids[at] ?? 0, likeness[at] ?? 0];
      const before = best[id] ?? 0;
      if (before === 0 && like > 0) touched.push(id);
      if (like > before) best[id] = like;
    }
  }
  return touched;
}

/** Which clues hint at a term, and how far the terms seen since `start` account for the clues. */
function createClueTable(terms: number) {
  /** Per term the first of its links, 0 for none; a link leads to a clue and to the next link. */
  const first = new Uint32Array(terms);
  let [next, clueOf, likeness]: [number[], number[], number[]] = [[0], [0], [0]];
  let weights: number[] = [];
  let covered: number[] = [];
  let seen: number[] = [];
  let round = 0;
  let sum = 0;
  return {
    fill(clues: readonly Clue[]) {
      [next, clueOf, likeness] = [[0], [0], [0]];
      weights = clues.map(({ weight }) => weight);
      covered = clues.map(() => 0);
      seen = clues.map(() => 0);
      round = 0;
      for (const [clue, { ids, likeness: likes, weight }] of clues.entries()) {
        if (weight === 0) continue;
        for (let at = 0; at < ids.length; at += 1) {
          const id = ids[at] ?? 0;
          next.push(first[id] ?? 0);
          clueOf.push(clue);
          first[id] = likeness.push(likes[at] ?? 0) - 1;
        }
      }
    },
    start() {
      round += 1;
      sum = 0;
    },
    cover(id: number, weight: number) {
      for (let link = first[id] ?? 0; link > 0; link = next[link] ?? 0) {
        const clue = clueOf[link] ?? 0;
        const before = seen[clue] === round ? (covered[clue] ?? 0) : 0;
        const now = (likeness[link] ?? 0) * weight;
        if (now <= before) continue;
        covered[clue] = now;
        seen[clue] = round;
        sum += (now - before) * (weights[clue] ?? 0);
      }
    },
    sum: () => sum,
    clear(touched: readonly number[]) {
      for (const id of touched) first[id] = 0;
    },
  };
}

function blend(base: number, share: number): number {
  return base + (1 - base) * share;
}

function findSorted(items: Uint32Array, wanted: number, from: number, end: number): number {
  let [low, high] = [from, end - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const item = items[middle] ?? 0;
    if (item === wanted) return middle;
    if (item < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
