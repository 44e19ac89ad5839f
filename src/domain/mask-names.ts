import { foldKeepMarks } from './vietnamese.ts';

/** Contents of `data/names.yaml`, each of one word or two. */
export interface NameWords {
  /** What stands before a person's name: kin, offices. */
  readonly titles: readonly string[];
  readonly surnames: readonly string[];
  /** What is called after people and keeps their names. */
  readonly places: readonly string[];
  /** Written with a capital after a title, and nobody's name. */
  readonly others: readonly string[];
}

interface Token {
  readonly text: string;
  readonly folded: string;
  readonly isName: boolean;
}

const HIDDEN = '•••';
const TOKENS = /[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu;
const CAPITALISED = /^\p{Lu}\p{Ll}*(?:['’]\p{Lu}?\p{Ll}+)?$/u;
const LONGEST = 4;

/**
 * Makes the pure function that hides the names of persons in a text: after a title, or a surname and more. Only names
 * with capitals are known; places that are called after somebody keep theirs. Masking twice changes nothing more.
 */
export function createNameMask(words: NameWords): (text: string) => string {
  const titles = new Set(words.titles.map(foldKeepMarks));
  const surnames = new Set(words.surnames.map(foldKeepMarks));
  const places = new Set(words.places.map(foldKeepMarks));
  const others = new Set(words.others.map(foldKeepMarks));

  const isPerson = (token: Token | undefined) => token?.isName === true && !others.has(token.folded);

  /** How many tokens (words and the spaces between) from a place on are a name. */
  function measureName(tokens: readonly Token[], from: number): number {
    if (!isPerson(tokens[from])) return 0;
    let length = 1;
    while (
      length < 2 * LONGEST - 1 &&
      tokens[from + length]?.text === ' ' &&
      isPerson(tokens[from + length + 1])
    ) {
      length += 2;
    }
    return length;
  }

  /** Whether the word, or the two words, that end before a place are of a list; a number may stand between. */
  function follows(list: ReadonlySet<string>, tokens: readonly Token[], before: number): boolean {
    if (tokens[before]?.text !== ' ') return false;
    const last = tokens[before - 1]?.folded ?? '';
    if (list.has(last) || list.has(`${tokens[before - 3]?.folded} ${last}`)) return true;
    return list === places && (/^\d+$/.test(last) || last === 'hai') && follows(list, tokens, before - 2);
  }

  return (text) => {
    const tokens = (text.normalize('NFC').match(TOKENS) ?? []).map(
      (one): Token => ({ text: one, folded: foldKeepMarks(one), isName: CAPITALISED.test(one) }),
    );
    let masked = '';
    for (let at = 0; at < tokens.length; ) {
      const length = measureName(tokens, at);
      // The title may belong to the name of a place.
      const isOfPlace = follows(places, tokens, at - 3);
      const isTitled = length > 0 && !isOfPlace && follows(titles, tokens, at - 1);
      const isFull = length > 1 && surnames.has(tokens[at]?.folded ?? '');
      const isNamed = isTitled || (isFull && !isOfPlace && !follows(places, tokens, at - 1));
      masked += isNamed ? HIDDEN : (tokens[at]?.text ?? '');
      at += isNamed ? length : 1;
    }
    return masked;
  };
}
