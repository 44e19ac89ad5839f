import { findPhraseAt, type PhraseParts, parsePhrase, type WrittenWords } from './phrase.ts';

/** What a text has of the phrases of a book. */
export interface PhraseFindings {
  /** Places of all words that form a phrase of a set, where the words at some places do not count. */
  placesOf(set: number, covered?: ReadonlySet<number>): ReadonlySet<number>;
}

/** A book of sets of phrases, all looked up in one walk over a text. */
export interface PhraseBook {
  /** Puts phrases (see `createPhrase`) into the book; gives the number of their set. */
  add(sources: readonly string[]): number;
  read(written: WrittenWords): PhraseFindings;
}

interface Entry {
  readonly parts: PhraseParts;
  readonly sets: Set<number>;
}

/** Entries that begin with a word, by its letters without marks: those whose second word is any, and the others by it. */
interface Starts {
  readonly alone: Entry[];
  readonly bySecond: Map<string, Entry[]>;
}

interface Match {
  readonly entry: Entry;
  readonly places: readonly number[];
}

const NO_ENTRIES: readonly Entry[] = [];
const NOTHING: ReadonlySet<number> = new Set();

/** Makes an empty book. */
export function createPhraseBook(): PhraseBook {
  const entries = new Map<string, Entry>();
  const byFirst = new Map<string, Starts>();
  let sets = 0;

  function add(sources: readonly string[]): number {
    const set = sets;
    sets += 1;
    for (const source of sources) {
      const known = entries.get(source) ?? open(source);
      known.sets.add(set);
    }
    return set;
  }

  function open(source: string): Entry {
    const entry = { parts: parsePhrase(source), sets: new Set<number>() };
    entries.set(source, entry);
    const [first, second] = entry.parts.parts[0] ?? [];
    const starts = byFirst.get(first?.plain ?? '') ?? { alone: [], bySecond: new Map<string, Entry[]>() };
    byFirst.set(first?.plain ?? '', starts);
    if (second === undefined) starts.alone.push(entry);
    else starts.bySecond.set(second.plain, [...(starts.bySecond.get(second.plain) ?? []), entry]);
    return entry;
  }

  function read(written: WrittenWords): PhraseFindings {
    const bySet = new Map<number, Match[]>();
    for (const [entry, places] of findAll(written)) {
      for (const set of entry.sets) {
        const found = bySet.get(set);
        if (found) found.push({ entry, places });
        else bySet.set(set, [{ entry, places }]);
      }
    }
    return {
      placesOf(set, covered = NOTHING) {
        const matches = bySet.get(set);
        if (!matches) return NOTHING;
        const places = new Set<number>();
        for (const match of matches) {
          for (const at of covered.size === 0 ? match.places : findRest(match, written, covered))
            places.add(at);
        }
        return places;
      },
    };
  }

  /** The first match of every phrase that stands in a text. */
  function findAll(written: WrittenWords): Map<Entry, number[]> {
    const found = new Map<Entry, number[]>();
    const { words } = written;
    const tryAll = (all: readonly Entry[] | undefined, at: number) => {
      for (const entry of all ?? NO_ENTRIES) {
        if (found.has(entry)) continue;
        const places = findPhraseAt(written, entry.parts, at);
        if (places) found.set(entry, places);
      }
    };
    for (let at = 0; at < words.length; at += 1) {
      const starts = byFirst.get(words[at]?.plain ?? '');
      if (!starts) continue;
      tryAll(starts.alone, at);
      tryAll(starts.bySecond.get(words[at + 1]?.plain ?? ''), at);
    }
    return found;
  }

  return { add, read };
}

/** Makes the finder of a book of one set: the places of all words that form one of its phrases. */
export function createPhraseSet(sources: readonly string[]): (written: WrittenWords) => ReadonlySet<number> {
  const book = createPhraseBook();
  const set = book.add(sources);
  return (written) => book.read(written).placesOf(set);
}

/** A match beside covered words; a phrase that is not in the whole text is not in a part of it either. */
function findRest(
  { entry, places }: Match,
  written: WrittenWords,
  covered: ReadonlySet<number>,
): readonly number[] {
  if (!places.some((at) => covered.has(at))) return places;
  const words = written.words.map((word, at) => (covered.has(at) ? undefined : word));
  for (const at of words.keys()) {
    const found = findPhraseAt({ words, marked: written.marked }, entry.parts, at);
    if (found) return found;
  }
  return [];
}
