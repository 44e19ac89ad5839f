import type { SearchIndex } from './build-index.ts';
import { createClueTable } from './clue-table.ts';
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
/** Nor one whose names fit this much less than the best name found. */
const BEHIND = 0.35;
/** Weight at which half of the trust in a label is reached: one common word alone is weak evidence. */
const MASS = 1.6;

/** Beyond this weight (about four telling words) a text is a story, most of which is not about the subject. */
const STORY = 16;
const LENIENCE = 2;

/** What is asked often has collected many names: enough to order near ties, too little to beat a better fit. */
const FAME = 0.003;

/** Labels that are looked at, found by the rarest terms first; the catalogue of one office never has as many. */
const LABELS = 400;
/** Subjects whose whole bag of words is looked at, those with the best label first. */
const SUBJECTS = 24;

/**
 * Makes the scorer of an index. It gives the best subjects for some clues, best first: in list 0 for the whole text,
 * in list `n` for its clause `n` (1 to `clauses`). Not re-entrant: it keeps its working memory between calls.
 */
export function createScorer(index: SearchIndex): (clues: readonly Clue[], clauses: number) => Fit[][] {
  const { labels, postings, bags, rarity } = index;
  const table = createClueTable(rarity);
  const stamps = new Uint32Array(index.subjectOf.length);
  const best = new Float32Array(index.subjects);
  /** Score of the best label of each subject, a row for each part of the text. */
  let rows = new Float32Array(index.subjects);
  let stamp = 0;

  return (clues, clauses) => {
    table.fill(clues, clauses + 1);
    const lenience = Float32Array.from(table.totals, (total) =>
      Math.min(LENIENCE, Math.max(1, total / STORY)),
    );
    const found: number[] = [];
    if (rows.length < (clauses + 1) * index.subjects) rows = new Float32Array((clauses + 1) * index.subjects);
    let [looked, leader] = [0, 0];
    stamp += 1;
    for (const id of table.terms().sort((one, other) => countPostings(one) - countPostings(other))) {
      const end = postings.starts[id + 1] ?? 0;
      for (let at = postings.starts[id] ?? 0; at < end && looked < LABELS; at += 1) {
        const label = postings.items[at] ?? 0;
        if (stamps[label] === stamp) continue;
        stamps[label] = stamp;
        looked += 1;
        scoreLabel(label);
      }
    }
    const fits = Array.from(table.totals, (): Fit[] => []);
    const chosen = found.sort((one, other) => (best[other] ?? 0) - (best[one] ?? 0) || one - other);
    for (const subject of chosen.slice(0, SUBJECTS)) scoreSubject(subject, fits);
    for (const subject of found) {
      best[subject] = 0;
      for (let part = 0; part <= clauses; part += 1) rows[part * index.subjects + subject] = 0;
    }
    table.clear();
    return fits.map((each) => each.sort((one, other) => other.score - one.score));

    /** Keeps the score of a label where it is the best of its subject, for the whole text or one clause. */
    function scoreLabel(label: number) {
      const [from, end] = [labels.starts[label] ?? 0, labels.starts[label + 1] ?? 0];
      const [total, trust] = [index.total[label] || 1, index.trust[label] ?? 0];
      const least = Math.max(HINT, leader * BEHIND);
      const most = table.recall(labels.items, from, end);
      if (trust * blend(PART_OF_LABEL, most / total) * (most / (most + MASS)) <= least) return;
      table.start();
      for (let at = from; at < end; at += 1) table.cover(labels.items[at] ?? 0, 1);
      const subject = index.subjectOf[label] ?? 0;
      for (let part = 0; part <= clauses; part += 1) {
        const sum = table.found[part] ?? 0;
        if (sum === 0) continue;
        const recall = sum / total;
        const precision = toShare(part);
        const fit = Math.max(
          recall * blend(PART_OF_QUERY, precision),
          precision * blend(PART_OF_LABEL, recall),
        );
        const score = trust * (sum / (sum + MASS)) * fit;
        const row = part * index.subjects + subject;
        if (score <= Math.max(rows[row] ?? 0, HINT)) continue;
        rows[row] = score;
        if (best[subject] === 0) found.push(subject);
        if (score > (best[subject] ?? 0)) best[subject] = score;
        if (score > leader) leader = score;
      }
    }

    function scoreSubject(subject: number, fits: readonly Fit[][]) {
      const [from, end] = [bags.starts[subject] ?? 0, bags.starts[subject + 1] ?? 0];
      table.start();
      for (const id of table.terms()) {
        const at = findSorted(bags.items, id, from, end);
        if (at >= 0) table.cover(id, index.weights[at] ?? 0);
      }
      for (let part = 0; part <= clauses; part += 1) {
        const label = rows[part * index.subjects + subject] ?? 0;
        if (label === 0) continue;
        const score = LABEL_PART * label + (1 - LABEL_PART) * toShare(part);
        fits[part]?.push({ subject, score: Math.min(1, score + FAME * (index.fame[subject] ?? 0)) });
      }
    }

    /** Share of the weight of a part of the text that the terms covered since the start account for. */
    function toShare(part: number): number {
      const share = Math.min(1, (table.covered[part] ?? 0) / (table.totals[part] || 1));
      return 1 - (1 - share) ** (lenience[part] ?? 1);
    }
  };

  function countPostings(id: number): number {
    return (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
  }
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
