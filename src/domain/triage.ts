import { createClauseSplit } from './clauses.ts';
import { findDoor } from './door.ts';
import type { Families } from './family.ts';
import { createLeaningReader, LEANINGS, type LeaningWeights } from './leaning.ts';
import { readWords, type Spellings, type Word } from './phrase.ts';
import { createPhraseBook, type PhraseBook, type PhraseFindings } from './phrase-book.ts';
import { rememberLast } from './remember-short.ts';

const SIGNALS = [
  'emergency',
  'denunciation',
  'crime',
  'complaint',
  'dispute',
  'unsure',
  'petition',
  'praise',
  'question',
] as const;

/**
 * What a text seems to be about, gravest first; a text can carry several. `unsure`: it may be a petition, a complaint or
 * a denunciation, by a word ("kn", "đơn thưa") or by what its words weigh.
 */
export type Signal = (typeof SIGNALS)[number];

/**
 * Phrases that raise a signal; for how one is written see `createPhrase`. A pair raises it when a phrase of
 * `any` and one of `with` both stand in the text. Words inside a phrase of `except` do not count. `named` phrases
 * only name the matter ("tố cáo"): they do not count in a clause that asks how it is done.
 */
export interface SignalWords {
  readonly words: readonly string[];
  readonly named?: readonly string[] | undefined;
  readonly pairs?:
    | readonly { readonly any: readonly string[]; readonly with: readonly string[] }[]
    | undefined;
  readonly except?: readonly string[] | undefined;
}

/**
 * Contents of `data/triage/`. `petition` is listed by category id, first come first served in a tie; the words of a
 * `general` one ("hỏng", "đề nghị") are said of every matter, and count where no other category has any.
 */
export interface TriageWords {
  readonly emergency: SignalWords;
  readonly denunciation: SignalWords;
  readonly crime: SignalWords;
  readonly complaint: SignalWords;
  readonly dispute: SignalWords;
  readonly unsure: SignalWords;
  readonly petition: readonly (SignalWords & {
    readonly category: string;
    readonly general?: boolean | undefined;
  })[];
  readonly praise: SignalWords;
  readonly question: SignalWords;
  /** Clauses that ask how something is done. */
  readonly asking: SignalWords;
  /** Who holds an office; what is said of them is never a matter of things. */
  readonly officials: SignalWords;
  /** The commune's own leaders. */
  readonly leaders: SignalWords;
  readonly spellings: Spellings;
  /** Words by which somebody turns to something else. */
  readonly turns: readonly string[];
  /** What shows no door is weighed: it raises danger, or one neutral question, and never a door. */
  readonly families: Families;
  readonly leanings: LeaningWeights;
}

const WEIGHED: readonly Signal[] = LEANINGS;

/** A text as words, and the signals of which a listed phrase stands in it, gravest first. */
export interface Listed {
  readonly words: readonly Word[];
  readonly found: ReadonlySet<Signal>;
}

/** Makes the pure function that reads a text by the lists alone. */
export function createListReader(words: TriageWords): (text: string) => Listed {
  const kinds: readonly [Signal, readonly SignalWords[]][] = [
    ['emergency', [words.emergency]],
    ['denunciation', [words.denunciation]],
    ['crime', [words.crime]],
    ['complaint', [words.complaint]],
    ['dispute', [words.dispute]],
    ['unsure', [words.unsure]],
    ['petition', words.petition],
    ['praise', [words.praise]],
    ['question', [words.question]],
  ];
  const book = createPhraseBook();
  const finders = kinds.map(([kind, all]) => [kind, all.map((one) => createFinder(one, book))] as const);
  const namers = kinds.flatMap(([kind, all]) =>
    all.flatMap(({ named, except }) =>
      named ? [[kind, createFinder({ words: named, except }, book)] as const] : [],
    ),
  );
  const asks = createFinder(words.asking, book);
  const splitClauses = createClauseSplit(words.turns);
  const readAll = (text: string) => readWords(text, words.spellings);
  const read = (text: string) => book.read(readAll(text));

  function findNamed(text: string): Set<Signal> {
    const telling = splitClauses(text)
      .map(read)
      .filter((clause) => asks(clause) === 0);
    const named = namers.filter(([, find]) => telling.some((clause) => find(clause) > 0));
    return new Set(named.map(([kind]) => kind));
  }

  return (text) => {
    const written = readAll(text);
    const findings = book.read(written);
    const named = namers.some(([, find]) => find(findings) > 0) ? findNamed(text) : new Set<Signal>();
    const found = finders.filter(([kind, all]) => named.has(kind) || all.some((find) => find(findings) > 0));
    return {
      words: written.words.flatMap((word) => word ?? []),
      found: new Set(found.map(([kind]) => kind)),
    };
  };
}

/** Makes the pure function that reads the signals of a text, gravest first; an ordinary text has none. */
export function createTriage(words: TriageWords): (text: string) => readonly Signal[] {
  const readListed = createListReader(words);
  const leansTo = createLeaningReader(words.families, words.leanings);

  function readSignals(text: string): Signal[] {
    const listed = readListed(text);
    // A door is certain: nothing is weighed against it.
    if (findDoor([...listed.found]) !== undefined) return [...listed.found];
    const leanings: readonly Signal[] = leansTo(listed.words, listed.found);
    return SIGNALS.filter((kind) => {
      if (WEIGHED.includes(kind)) return leanings.includes(kind);
      // What is told of an office is neither question nor praise, however it is dressed.
      if (kind === 'question' || kind === 'praise')
        return listed.found.has(kind) && !leanings.includes('unsure');
      return listed.found.has(kind);
    });
  }

  return rememberLast(readSignals);
}

/** Makes the pure function that guesses the category of a petition: its id, or undefined when no word tells. */
export function createCategoryGuess(words: TriageWords): (text: string) => string | undefined {
  const book = createPhraseBook();
  const kinds = words.petition.map((kind) => ({ ...kind, find: createFinder(kind, book) }));
  const general = kinds.filter((kind) => kind.general === true);
  const special = kinds.filter((kind) => kind.general !== true);
  return (text) => {
    const findings = book.read(readWords(text, words.spellings));
    const pick = (some: typeof kinds): string | undefined => {
      let best: { category: string; weight: number } | undefined;
      for (const { category, find } of some) {
        const weight = find(findings);
        if (weight > (best?.weight ?? 0)) best = { category, weight };
      }
      return best?.category;
    };
    return pick(special) ?? pick(general);
  };
}

/** Makes the pure function that tells whether a text has one of these words. */
export function createMention(words: SignalWords, spellings: Spellings): (text: string) => boolean {
  const book = createPhraseBook();
  const find = createFinder(words, book);
  return (text) => find(book.read(readWords(text, spellings))) > 0;
}

/** Gives the number of words of the text that speak for a signal; 0: none. */
type Finder = (findings: PhraseFindings) => number;

function createFinder(words: SignalWords, book: PhraseBook): Finder {
  const alone = book.add(words.words);
  const except = book.add(words.except ?? []);
  const pairs = (words.pairs ?? []).map((pair) => [book.add(pair.any), book.add(pair.with)] as const);
  return (findings) => {
    const covered = findings.placesOf(except);
    const count = (set: number) => findings.placesOf(set, covered).size;
    return pairs.reduce((sum, [any, other]) => sum + Math.min(count(any), count(other)), count(alone));
  };
}
