import type { Clue } from './match-terms.ts';
import type { Fit } from './score-subjects.ts';

/** A clause that weighs less (about one telling word) says too little by itself. */
const LEAST_CLAUSE = 4;
/** Trust in what one clause alone says: its best fit, and the others. */
const LEADER = 0.9;
const FOLLOWER = 0.75;
/** Clauses that are looked at one by one, the weightiest first. */
const CLAUSES = 5;

/** Scores a text as a whole and clause by clause, so that one clause of a story, or a second question, counts. */
export function mergeClauses(clues: readonly Clue[], score: (clues: readonly Clue[]) => readonly Fit[]): Fit[] {
  const best = new Map(score(clues).map(({ subject, score }) => [subject, score]));
  const clauses = Map.groupBy(clues, ({ clause }) => clause);
  clauses.delete(undefined);
  const telling = [...clauses.values()]
    .map((own) => ({ own, weight: own.reduce((sum, { weight }) => sum + weight, 0) }))
    .filter(({ weight }) => weight >= LEAST_CLAUSE)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, clauses.size > 1 ? CLAUSES : 0);
  for (const { own } of telling) {
    for (const [place, { subject, score: fit }] of score(own).entries()) {
      const trusted = fit * (place === 0 ? LEADER : FOLLOWER);
      if (trusted > (best.get(subject) ?? 0)) best.set(subject, trusted);
    }
  }
  return [...best]
    .map(([subject, score]) => ({ subject, score }))
    .sort((one, other) => other.score - one.score || one.subject - other.subject);
}
