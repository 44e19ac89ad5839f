import type { TaughtSynonym } from '../domain/learning.ts';
import { coverWords, createPhrase, type Phrase, readWritten } from '../domain/phrase.ts';
import type { Catalogue } from '../domain/procedure.ts';

/** A catalogue that can be taught words while it is in use. */
export interface TeachableCatalogue extends Catalogue {
  /** From now on these synonyms hold, and no others that were taught. */
  teach(synonyms: readonly TaughtSynonym[]): void;
}

interface Lesson {
  readonly find: Phrase;
  readonly means: string;
}

/**
 * Puts a commune's own synonyms before a catalogue: a text is rewritten before it is searched for. So any number of
 * communes share one index, and a new word holds at once.
 */
export function createTeachableCatalogue(base: Catalogue): TeachableCatalogue {
  let lessons: readonly Lesson[] = [];
  return {
    ...base,
    search: (text, limit) => base.search(lessons.length === 0 ? text : rewrite(text, lessons), limit),
    teach(synonyms) {
      // The longest first: what stands inside another one is part of its meaning.
      lessons = synonyms
        .toSorted((one, other) => other.form.length - one.form.length)
        .map(({ form, means }) => ({ find: createPhrase(form), means }));
    },
  };
}

/** A text without any of the forms comes back as it was written. */
function rewrite(text: string, lessons: readonly Lesson[]): string {
  let written = readWritten(text);
  const meanings = new Map<number, string>();
  for (const { find, means } of lessons) {
    const places = find(written);
    if (places.length === 0) continue;
    meanings.set(Math.min(...places), means);
    written = coverWords(written, new Set(places));
  }
  if (meanings.size === 0) return text;
  return written.words.flatMap((word, at) => meanings.get(at) ?? word?.marked ?? []).join(' ');
}
