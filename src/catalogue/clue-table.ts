import type { Clue } from './match-terms.ts';

/**
 * The clues of one text by the terms that they hint at. Sums are kept for several parts at once: part 0 is the whole
 * text, part `n` its clause `n`. Arrays are by part and are worked on in place.
 */
export interface ClueTable {
  /** Takes the clues of a text with this many parts. */
  fill(clues: readonly Clue[], parts: number): void;
  clear(): void;
  /** Terms that some clue hints at. */
  terms(): number[];
  /** Weight of all clues. */
  readonly totals: Float32Array;
  /** Sum of rarity times likeness of these terms for the whole text. */
  recall(items: Uint32Array, from: number, end: number): number;
  /** Begins new sums. */
  start(): void;
  /** Adds a term, which stands with this weight where it was found, to the sums. */
  cover(term: number, weight: number): void;
  /** Sum since the start: rarity times likeness of the terms. */
  readonly found: Float32Array;
  /** Sum since the start: weight of the clues that the terms account for. */
  readonly covered: Float32Array;
}

/** Makes an empty table for terms with these rarities. */
export function createClueTable(rarity: Float32Array): ClueTable {
  const best = new Float32Array(rarity.length);
  /** Per term the first of its links, 0 for none; a link leads to a clue and to the next link. */
  const first = new Uint32Array(rarity.length);
  let touched: number[] = [];
  let next: number[] = [];
  let clueOf: number[] = [];
  let likeness: number[] = [];
  let weights = new Float32Array(0);
  let partOf = new Uint8Array(0);
  /** How far each clue is covered since the start, and the best likeness to one term, by part. */
  let seen = new Float32Array(0);
  let likest = new Float32Array(0);

  const table = {
    totals: new Float32Array(1),
    found: new Float32Array(1),
    covered: new Float32Array(1),
    fill(clues: readonly Clue[], parts: number) {
      [next, clueOf, likeness] = [[0], [0], [0]];
      weights = Float32Array.from(clues, ({ weight }) => weight);
      partOf = Uint8Array.from(clues, ({ clause }) => clause);
      seen = new Float32Array(clues.length);
      likest = new Float32Array(parts);
      table.totals = new Float32Array(parts);
      table.found = new Float32Array(parts);
      table.covered = new Float32Array(parts);
      for (let clue = 0; clue < clues.length; clue += 1) {
        const [weight, part] = [weights[clue] ?? 0, partOf[clue] ?? 0];
        if (weight === 0) continue;
        add(table.totals, 0, weight);
        if (part > 0) add(table.totals, part, weight);
        const { ids, likeness: likes } = clues[clue] ?? { ids: [], likeness: [] };
        for (let at = 0; at < ids.length; at += 1) {
          const [id, like] = [ids[at] ?? 0, likes[at] ?? 0];
          if (first[id] === 0) touched.push(id);
          if (like > (best[id] ?? 0)) best[id] = like;
          next.push(first[id] ?? 0);
          clueOf.push(clue);
          first[id] = likeness.push(like) - 1;
        }
      }
    },
    clear() {
      for (const id of touched) {
        first[id] = 0;
        best[id] = 0;
      }
      touched = [];
    },
    terms: () => touched,
    recall(items: Uint32Array, from: number, end: number) {
      let sum = 0;
      for (let at = from; at < end; at += 1) {
        const id = items[at] ?? 0;
        sum += (best[id] ?? 0) * (rarity[id] ?? 0);
      }
      return sum;
    },
    start() {
      table.found.fill(0);
      table.covered.fill(0);
      seen.fill(0);
    },
    cover(term: number, weight: number) {
      const tells = rarity[term] ?? 0;
      for (let link = first[term] ?? 0; link > 0; link = next[link] ?? 0) {
        const [clue, like] = [clueOf[link] ?? 0, likeness[link] ?? 0];
        const part = partOf[clue] ?? 0;
        if (part > 0 && like > (likest[part] ?? 0)) {
          add(table.found, part, (like - (likest[part] ?? 0)) * tells);
          likest[part] = like;
        }
        const more = like * weight - (seen[clue] ?? 0);
        if (more <= 0) continue;
        add(seen, clue, more);
        add(table.covered, 0, more * (weights[clue] ?? 0));
        if (part > 0) add(table.covered, part, more * (weights[clue] ?? 0));
      }
      add(table.found, 0, (best[term] ?? 0) * tells);
      likest.fill(0);
    },
  };
  return table;
}

function add(sums: Float32Array, at: number, more: number) {
  sums[at] = (sums[at] ?? 0) + more;
}
