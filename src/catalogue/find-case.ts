import type { FoundCase } from '../domain/follow-up.ts';
import type { Faq } from '../domain/learning.ts';
import type { Procedure } from '../domain/procedure.ts';
import { foldVietnamese, splitWords } from '../domain/vietnamese.ts';

/** Share of the words of a case that a line must hold to be about it. */
const ENOUGH = 0.7;
const MOST_LINES = 3;

/** Finds the lines of a procedure that are about a case; `words` are what of the question is left without fillers. */
export function findCase(
  procedure: Procedure,
  words: readonly string[],
  faqs: readonly Faq[] = [],
): FoundCase {
  const { documents, filing, fees = [], note, fee, time, steps = [] } = procedure;
  const facts = [
    ...documents,
    ...fees.map(({ when }) => when ?? ''),
    ...filing,
    ...steps,
    time,
    fee,
    note ?? '',
  ];
  const wanted = words.map(foldVietnamese);
  const isAbout = (text: string) => holds(text, wanted);
  // A note of several sentences: the one that tells.
  const lines = facts.flatMap((fact) => fact.split(/(?<=[.;])\s+/)).filter(isAbout);
  return {
    lines: [...new Set(lines)].slice(0, MOST_LINES),
    faqs: faqs.filter(({ question }) => isAbout(question)).slice(0, MOST_LINES),
    isNamed: procedure.aliases.some(isAbout),
  };
}

function holds(text: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return false;
  const words = new Set(splitWords(text).map(foldVietnamese));
  return wanted.filter((word) => words.has(word)).length >= wanted.length * ENOUGH;
}
