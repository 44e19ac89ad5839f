import { readWords, type Spellings } from './phrase.ts';
import { createPhraseBook } from './phrase-book.ts';
import { rememberLast } from './remember-short.ts';

/**
 * Short talk that asks for no paper and reports nothing: thanks, how the office is reached, what the assistant is,
 * what is kept of the person, what became of a petition of one's own, an angry word, a greeting; or the bare wish to rate
 * somebody, to report or to look up something.
 */
export type Remark =
  | ('thanks' | 'office' | 'assistant' | 'privacy' | 'own' | 'upset' | 'hello')
  | ('rate' | 'report' | 'lookup');

/**
 * What says something only where nothing else is understood: a word on what became of a matter (mended, or as bad as
 * ever), a question how far it is, the wish to take it back or to add to it, and English.
 */
export type Hint = 'withdraw' | 'add' | 'progress' | 'verdict' | 'english';

/** What is asked or wished goes before what is told. */
const HINTS: readonly Hint[] = ['withdraw', 'add', 'progress', 'verdict', 'english'];

type Talk = Remark | Hint;

/** Contents of `data/remarks.yaml`: the phrases of each kind, and how many words may stand beside them. */
export type RemarkWords = Readonly<
  Record<Talk, { readonly most: number; readonly words: readonly string[] }>
> & {
  readonly fillers: readonly string[];
};

/** The kinds as they are tried: what is asked goes before politeness. */
const ORDER: readonly Remark[] = [
  ...(['own', 'privacy', 'rate', 'report', 'lookup', 'office', 'assistant', 'upset'] as const),
  ...(['hello', 'thanks'] as const),
];

/** Longer texts tell something of their own. */
const LONGEST = 120;

/** Makes the pure function that reads a text which is nothing but a remark; undefined for any other. */
export function createRemarkReader(words: RemarkWords, spellings: Spellings) {
  const readTalk = createTalkReader(ORDER, words, spellings);
  return rememberLast((text): Remark | undefined => {
    // A thumb, a heart, folded hands.
    if (!/[\p{L}\p{N}]/u.test(text)) return /\p{Extended_Pictographic}/u.test(text) ? 'thanks' : undefined;
    return readTalk(text);
  });
}

/** Makes the pure function that finds what a short text may be where nothing else is understood ("vẫn còn ngập"). */
export function createHintReader(
  words: RemarkWords,
  spellings: Spellings,
): (text: string) => Hint | undefined {
  return rememberLast(createTalkReader(HINTS, words, spellings));
}

function createTalkReader<Kind extends Talk>(
  order: readonly Kind[],
  words: RemarkWords,
  spellings: Spellings,
) {
  const book = createPhraseBook();
  const fillers = book.add(words.fillers);
  const kinds = order.map((kind) => ({ kind, most: words[kind].most, set: book.add(words[kind].words) }));
  return (text: string): Kind | undefined => {
    if (text.length > LONGEST) return undefined;
    const written = readWords(text, spellings);
    const { placesOf } = book.read(written);
    const filled = placesOf(fillers);
    return kinds.find(({ set, most }) => {
      const found = placesOf(set);
      return found.size > 0 && written.words.length - new Set([...filled, ...found]).size <= most;
    })?.kind;
  };
}
