import { createClauseSplit } from './clauses.ts';
import { findDoor } from './door.ts';
import { createMention, createTriage, type TriageWords } from './triage.ts';

/** A text in two parts: what is about a thing and may be filed, and what belongs to its own door. */
export interface Story {
  readonly thing?: string;
  readonly rest: string;
}

/**
 * Makes the pure function that takes the part about a thing out of a text (NĐ 154/2026/NĐ-CP Điều 14: mixed contents
 * are split). Only clauses that speak of a matter of petitions, of nothing graver and of nobody in office are taken;
 * all others stay together.
 */
export function createStorySplit(words: TriageWords): (text: string) => Story {
  const signals = createTriage(words);
  const splitClauses = createClauseSplit(words.turns);
  const mentionsOfficial = createMention(words.officials, words.spellings);
  const isThing = (clause: string): boolean => {
    const found = signals(clause);
    return (
      found.includes('petition') &&
      findDoor(found) === undefined &&
      !found.includes('unsure') &&
      !mentionsOfficial(clause)
    );
  };
  return (text) => {
    const clauses = splitClauses(text);
    const things = clauses.filter(isThing);
    const rest = clauses.filter((clause) => !things.includes(clause));
    // What is left must show the door by itself: otherwise the accusation runs through the whole text.
    const stands = findDoor(signals(rest.join(', '))) !== undefined;
    return things.length > 0 && stands ? { thing: things.join(', '), rest: rest.join(', ') } : { rest: text };
  };
}
