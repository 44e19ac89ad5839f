import type { FollowUp, FollowUpSection, FollowUpWords, FoundCase } from '../domain/follow-up.ts';
import type { Faq } from '../domain/learning.ts';
import { coverWords, createPhrase, type Phrase, readWritten, type Written } from '../domain/phrase.ts';
import type { Catalogue, Procedure } from '../domain/procedure.ts';
import { foldVietnamese, splitWords } from '../domain/vietnamese.ts';
import { findCase } from './find-case.ts';

/** A longer text tells a story of its own. */
const LONGEST = 150;
/** Words without a meaning to us that a question may hold besides; more of them are a subject of their own. */
const MOST_REST = 4;
/** Sections that one question is answered with. */
const MOST_SECTIONS = 2;

/** Reads questions that need the subject of the last one. */
export interface FollowUpReader {
  /** What a text asks about the procedure that is open; undefined: it has a subject of its own, or none. */
  read(text: string, open: Procedure, catalogue: Catalogue): FollowUp | undefined;
  /** What the open procedure, and the answers kept for it, say of the special case that a text tells. */
  findCase(text: string, open: Procedure, faqs: readonly Faq[]): FoundCase;
}

/** Makes the reader; it knows what asks for a section, and which words tell nothing. */
export function createFollowUpReader(words: FollowUpWords): FollowUpReader {
  const sections = Object.entries(words.sections).map(
    ([section, phrases]) => [section as FollowUpSection, phrases.map(createPhrase)] as const,
  );
  const [cases, asks, makes, lacks, fillers] = [
    words.cases,
    words.asks,
    words.makes,
    words.lacks,
    words.fillers,
  ].map((phrases) => phrases.map(createPhrase)) as [Phrase[], Phrase[], Phrase[], Phrase[], Phrase[]];
  const questions = [...cases, ...asks];

  /** Each section that is asked for, with the places of its words, in the order of the text. */
  function findSections(written: Written) {
    return sections
      .flatMap(([section, phrases]) => {
        const places = findAll(written, phrases);
        return places.size === 0 ? [] : [{ section, places, at: Math.min(...places) }];
      })
      .sort((one, other) => one.at - other.at);
  }

  /** Places of the words that no phrase and no filler explains. */
  function findRest(written: Written, taken: ReadonlySet<number>): number[] {
    const without = coverWords(written, new Set([...taken, ...findAll(written, questions)]));
    const empty = findAll(without, fillers);
    return [...without.words.keys()].filter((at) => without.words[at] !== undefined && !empty.has(at));
  }

  return {
    findCase(text, open, faqs) {
      const written = readWritten(text);
      return findCase(open, listWords(written, findRest(written, new Set())), faqs);
    },

    read(text, open, catalogue) {
      if (text.length > LONGEST) return undefined;
      const written = readWritten(text);
      const has = (phrases: readonly Phrase[]) => findAll(written, phrases).size > 0;
      const found = findSections(written);
      const places = findRest(written, new Set(found.flatMap((one) => [...one.places])));
      const asked = dropHeld(found).slice(0, MOST_SECTIONS);
      const answer: FollowUp | undefined =
        asked.length > 0 ? { kind: 'sections', sections: asked } : undefined;
      if (places.length === 0) return answer;

      const rest = listWords(written, places);
      const isCase = has(cases);
      const own = findCase(open, rest);
      const alone = catalogue.search(answer === undefined ? text : rest.join(' '), 2);
      const other = alone.confident ? alone.hits.find(({ code }) => code !== open.code) : undefined;
      const made = new Set([...findAll(written, makes)].map((at) => at + 1));
      const isSubject =
        other !== undefined &&
        (places.some((at) => made.has(at)) || isCalled(catalogue.find(other.code), rest));
      if (own.lines.length > 0 && (!isSubject || has(lacks))) {
        if (isCase || (answer === undefined && has(asks))) return { kind: 'case' };
        if (asked.includes('documents')) return answer;
      }
      // "With a foreigner", of a marriage, is another procedure than of a birth.
      const joined = isCase && !own.isNamed ? catalogue.search(`${open.short} ${text}`, 2) : undefined;
      const [best] = joined?.confident === true ? joined.hits : [];
      if (best !== undefined && best.code !== open.code) {
        if (best.code === other?.code || best.score > (other?.score ?? 0))
          return { kind: 'procedure', code: best.code };
      }
      const isAbout = isCase || (has(asks) && places.length < MOST_REST);
      if (isSubject || (!isAbout && (other !== undefined || alone.agency !== undefined))) return undefined;
      if (places.length > (isCase ? 2 * MOST_REST : MOST_REST)) return undefined;
      return answer ?? (isCase || has(asks) ? { kind: 'case' } : undefined);
    },
  };
}

/** Whether the words are (a part of) what the office itself calls a procedure. */
function isCalled(procedure: Procedure | undefined, words: readonly string[]): boolean {
  if (procedure === undefined) return false;
  const name = new Set(splitWords(`${procedure.short} ${procedure.name}`).map(foldVietnamese));
  return words.every((word) => name.has(foldVietnamese(word)));
}

function listWords({ words }: Written, places: readonly number[]): string[] {
  return places.flatMap((at) => words[at]?.marked ?? []);
}

function findAll(written: Written, phrases: readonly Phrase[]): Set<number> {
  const places = new Set<number>();
  for (const phrase of phrases) for (const at of phrase(written)) places.add(at);
  return places;
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
