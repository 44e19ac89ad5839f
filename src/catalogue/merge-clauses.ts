import type { Clue } from './match-terms.ts';
import type { Fit } from './score-subjects.ts';

/** A clause that weighs less (about one telling word) says too little by itself. */
const LEAST_CLAUSE = 4;
/** Trust in what one clause alone says: its best fit, and the others. */
const LEADER = 0.9;
const FOLLOWER = 0.75;
/** Clauses that are looked at one by one, the weightiest first. */
const CLAUSES = 3;

/** Numbers the clauses that say something from 1; all else (clause 0) counts in the whole text only. */
export function numberClauses(clues: readonly Clue[]): {
  readonly clues: readonly Clue[];
  readonly clauses: number;
} {
  const weights = new Map<number, number>();
  for (const { clause, weight } of clues) weights.set(clause, (weights.get(clause) ?? 0) + weight);
  weights.delete(0);
  const telling = [...weights]
    .filter(([, weight]) => weight >= LEAST_CLAUSE)
    .sort(([, one], [, other]) => other - one)
    .slice(0, weights.size > 1 ? CLAUSES : 0)
    .map(([clause]) => clause);
  const numbers = new Map(telling.map((clause, at) => [clause, at + 1]));
  return {
    clues: clues.map((clue) => ({ ...clue, clause: numbers.get(clue.clause) ?? 0 })),
    clauses: telling.length,
  };
}

/** One list of what a text (list 0) and its clauses (the others) fit, so that one clause of a story counts. */
export function mergeClauses([whole = [], ...clauses]: readonly (readonly Fit[])[]): Fit[] {
  const best = new Map(whole.map(({ subject, score }) => [subject, score]));
  for (const fits of clauses) {
    for (const [place, { subject, score }] of fits.entries()) {
      const trusted = score * (place === 0 ? LEADER : FOLLOWER);
      if (trusted > (best.get(subject) ?? 0)) best.set(subject, trusted);
    }
  }
  return [...best]
    .map(([subject, score]) => ({ subject, score }))
    .sort((one, other) => other.score - one.score || one.subject - other.subject);
}
