import type { FollowUp, FollowUpSection, FollowUpWords, FoundCase } from '../domain/follow-up.ts';
import type { Faq } from '../domain/learning.ts';
import { coverWords, readWritten, type Written } from '../domain/phrase.ts';
import { createPhraseSet } from '../domain/phrase-book.ts';
import type { Catalogue, Procedure } from '../domain/procedure.ts';
import { findCase } from './find-case.ts';
import { weighSubject } from './weigh-subject.ts';

/** A longer text tells a story of its own. */
const LONGEST = 150;
/** Sections that one question is answered with. */
const MOST_SECTIONS = 2;
/** What only a procedure has; the office itself has a place, an official and laws too. */
const OF_SOMETHING: ReadonlySet<FollowUpSection> = new Set(['documents', 'cost', 'online', 'forms']);

/** Reads questions that need the subject of the last one. */
export interface FollowUpReader {
  /** What a text asks about the procedure that is open; undefined: it has a subject of its own, or none. */
  read(text: string, open: Procedure, catalogue: Catalogue): FollowUp | undefined;
  /** Whether a text asks how much, how long, which papers or forms, and does not say of what. */
  isBare(text: string): boolean;
  /** What the open procedure, and the answers kept for it, say of the special case that a text tells. */
  findCase(text: string, open: Procedure, faqs: readonly Faq[]): FoundCase;
}

/** Makes the reader; it knows what asks for a section, and which words tell nothing. */
export function createFollowUpReader(words: FollowUpWords): FollowUpReader {
  const sections = Object.entries(words.sections).map(
    ([section, phrases]) => [section as FollowUpSection, createPhraseSet(phrases)] as const,
  );
  const finders = {
    cases: createPhraseSet(words.cases),
    asks: createPhraseSet(words.asks),
    makes: createPhraseSet(words.makes),
    lacks: createPhraseSet(words.lacks),
    refers: createPhraseSet(words.refers),
    gains: createPhraseSet(words.gains.phrases),
    people: createPhraseSet(words.people),
    fillers: createPhraseSet(words.fillers),
  };

  /** Each section that is asked for, with the places of its words, in the order of the text. */
  function findSections(written: Written) {
    return sections
      .flatMap(([section, find]) => {
        const places = find(written);
        return places.size === 0 ? [] : [{ section, places, at: Math.min(...places) }];
      })
      .sort((one, other) => one.at - other.at);
  }

  /** Places of the words that no phrase and no filler explains. */
  function findRest(written: Written, taken: ReadonlySet<number>): number[] {
    const { cases, asks, fillers } = finders;
    const without = coverWords(written, new Set([...taken, ...cases(written), ...asks(written)]));
    const empty = fillers(without);
    return [...without.words.keys()].filter((at) => without.words[at] !== undefined && !empty.has(at));
  }

  /** The sections that are asked for, and the places of what else is said. */
  function readAsked(written: Written) {
    const found = findSections(written);
    return { found, rest: findRest(written, new Set(found.flatMap(({ places }) => [...places]))) };
  }

  return {
    isBare(text) {
      if (text.length > LONGEST) return false;
      const { found, rest } = readAsked(readWritten(text, words.spellings));
      return rest.length === 0 && found.some(({ section }) => OF_SOMETHING.has(section));
    },

    findCase(text, open, faqs) {
      const written = readWritten(text, words.spellings);
      const isGain = finders.gains(written).size > 0;
      const told = isGain ? [words.gains.told] : listWords(written, findRest(written, new Set()));
      return findCase(open, told, faqs);
    },

    read(text, open, catalogue) {
      if (text.length > LONGEST) return undefined;
      const written = readWritten(text, words.spellings);
      const { found, rest } = readAsked(written);
      const isGain = finders.gains(written).size > 0;
      const asked = isGain ? [] : dropHeld(found).slice(0, MOST_SECTIONS);
      const answer: FollowUp | undefined =
        asked.length > 0 ? { kind: 'sections', sections: asked } : undefined;
      if (asked.includes('person') || asked.includes('checklist')) return answer;
      if (rest.length === 0) return isGain ? { kind: 'case' } : answer;
      const isCase = isGain || finders.cases(written).size > 0;
      const asks = finders.asks(written);
      if (answer === undefined && !isCase && asks.size === 0) return undefined;

      const [lacks, people] = [finders.lacks(written), finders.people(written)];
      // "Not registered yet" is no wish to register.
      const makes = finders.makes(coverWords(written, lacks));
      const telling = rest.filter((at) => !people.has(at) && !makes.has(at) && !isNumber(written, at));
      const isMade = [...makes].some((at) => telling.includes(at + 1));
      const own = findCase(open, listWords(written, rest));
      // What stands in front of a question is its subject: "have I to bring X" has none.
      const isFirst = (places: ReadonlySet<number>) => [...places].some((at) => at <= (telling[0] ?? at));
      function findTie(): 'strong' | 'weak' | 'none' {
        if (finders.refers(written).size > 0) return 'strong';
        if (isFirst(asks) && asked.includes('documents')) return 'strong';
        if (isMade) return 'none';
        if (isFirst(lacks)) return 'strong';
        return isFirst(asks) ? 'weak' : 'none';
      }
      const told = { text, isMade, asksPart: answer !== undefined, isInFacts: own.lines.length > 0 };
      const toldWords = telling.map((at) => written.words[at]);
      const { subject, rival } = weighSubject({ ...told, words: toldWords, tie: findTie() }, open, catalogue);

      if (told.isInFacts && subject !== 'rival') {
        if (isCase || answer === undefined) return { kind: 'case' };
        if (asked.includes('documents')) return answer;
      }
      // "With a foreigner", of a marriage, is another procedure than of a birth.
      const joined = isCase && !own.isNamed ? catalogue.search(`${open.short} ${text}`, 2) : undefined;
      const [best] = joined?.confident === true ? joined.hits : [];
      if (best !== undefined && best.code !== open.code) {
        if (best.code === rival?.code || best.score > (rival?.score ?? 0))
          return { kind: 'procedure', code: best.code };
      }
      return subject === 'open' ? (answer ?? { kind: 'case' }) : undefined;
    },
  };
}

function listWords({ words }: Written, places: readonly number[]): string[] {
  return places.flatMap((at) => words[at]?.marked ?? []);
}

function isNumber({ words }: Written, at: number): boolean {
  return /^\d+$/.test(words[at]?.plain ?? '');
}

/** A section whose words all stand inside those of another one was not asked for: "nộp ở đâu" holds "ở đâu". */
function dropHeld(
  found: readonly { readonly section: FollowUpSection; readonly places: ReadonlySet<number> }[],
): FollowUpSection[] {
  return found
    .filter(
      ({ places }) =>
        !found.some(
          (other) => other.places.size > places.size && [...places].every((at) => other.places.has(at)),
        ),
    )
    .map(({ section }) => section);
}
