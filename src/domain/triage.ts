import { createPhrase, type Phrase, readWritten, type Written } from './phrase.ts';

/** What a text seems to be about, gravest first. A text can carry several. */
export type Signal = 'emergency' | 'denunciation' | 'complaint' | 'petition' | 'question';

/**
 * Phrases that raise a signal; for how one is written see `createPhrase`. A pair raises it when a phrase of
 * `any` and one of `with` both stand in the text. Words inside a phrase of `except` do not count.
 */
export interface SignalWords {
  readonly words: readonly string[];
  readonly pairs?:
    | readonly { readonly any: readonly string[]; readonly with: readonly string[] }[]
    | undefined;
  readonly except?: readonly string[] | undefined;
}

/** Contents of `data/triage.yaml`. `petition` is listed by category id, first come first served in a tie. */
export interface TriageWords {
  readonly emergency: SignalWords;
  readonly denunciation: SignalWords;
  readonly complaint: SignalWords;
  readonly petition: readonly (SignalWords & { readonly category: string })[];
  readonly question: SignalWords;
}

/** Makes the pure function that reads the signals of a text, gravest first; an ordinary text has none. */
export function createTriage(words: TriageWords): (text: string) => Signal[] {
  const kinds: readonly [Signal, readonly Finder[]][] = [
    ['emergency', [createFinder(words.emergency)]],
    ['denunciation', [createFinder(words.denunciation)]],
    ['complaint', [createFinder(words.complaint)]],
    ['petition', words.petition.map(createFinder)],
    ['question', [createFinder(words.question)]],
  ];
  return (text) => {
    const written = readWritten(text);
    return kinds.filter(([, finders]) => finders.some((find) => find(written) > 0)).map(([kind]) => kind);
  };
}

/** Makes the pure function that guesses the category of a petition: its id, or undefined when no word tells. */
export function createCategoryGuess(words: TriageWords): (text: string) => string | undefined {
  const kinds = words.petition.map((kind) => ({ category: kind.category, find: createFinder(kind) }));
  return (text) => {
    const written = readWritten(text);
    let best: { category: string; weight: number } | undefined;
    for (const { category, find } of kinds) {
      const weight = find(written);
      if (weight > (best?.weight ?? 0)) best = { category, weight };
    }
    return best?.category;
  };
}

/** Gives the number of words of the text that speak for a signal; 0: none. */
type Finder = (written: Written) => number;

function createFinder(words: SignalWords): Finder {
  const alone = words.words.map(createPhrase);
  const except = (words.except ?? []).map(createPhrase);
  const pairs = (words.pairs ?? []).map(
    (pair) => [pair.any.map(createPhrase), pair.with.map(createPhrase)] as const,
  );
  return (whole) => {
    const written = cover(whole, except);
    const weight = sumUp(written, alone);
    const paired = pairs.map(([any, other]) => Math.min(sumUp(written, any), sumUp(written, other)));
    return weight + paired.reduce((sum, each) => sum + each, 0);
  };
}

function sumUp(written: Written, phrases: readonly Phrase[]): number {
  const found = new Set(phrases.flatMap((phrase) => phrase(written)));
  return found.size;
}

function cover(written: Written, except: readonly Phrase[]): Written {
  const covered = new Set(except.flatMap((phrase) => phrase(written)));
  if (covered.size === 0) return written;
  return { ...written, words: written.words.map((word, at) => (covered.has(at) ? undefined : word)) };
}
