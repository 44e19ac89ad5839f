import type { SearchIndex, Writing } from './build-index.ts';
import { createQueryReader, type Vocabulary } from './read-query.ts';
import type { SearchWords } from './search-words.ts';
import { readTokens, type Token } from './token.ts';

/** Knows how people write, for building the index: what is a filler, and what the synonyms make of a text. */
export function createWriting(words: SearchWords): Writing {
  const fillers = new Set(
    words.fillers.map((filler) =>
      readTokens(filler)
        .map(({ marked }) => marked)
        .join(' '),
    ),
  );
  const read = createQueryReader(words, { isKnown: () => false, split: () => undefined });
  return {
    isFiller: (token) => fillers.has(token.marked),
    translate(text) {
      const runs: Token[][] = [];
      let before = Number.NEGATIVE_INFINITY;
      for (const { marked, plain, at } of read(text).tokens) {
        if (at === before + 1) runs.at(-1)?.push({ marked, plain });
        else runs.push([{ marked, plain }]);
        before = at;
      }
      return runs;
    },
  };
}

/** Knows the words of the index, for reading queries. */
export function createVocabulary(index: SearchIndex): Vocabulary {
  const joined = new Map<string, readonly [string, string]>();
  for (const { plain } of index.pairs.values()) {
    const [one = '', other = ''] = plain.split(' ');
    joined.set(one + other, [one, other]);
  }
  return { isKnown: (plain) => index.byPlain.has(plain), split: (plain) => joined.get(plain) };
}
