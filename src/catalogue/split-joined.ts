import { decodeKeys, dropTone, type Token } from './token.ts';

/** What a splitter must know of the words of the catalogue. */
export interface KnownWords {
  isWord(plain: string): boolean;
  isPair(one: string, other: string): boolean;
}

/** Longest Vietnamese syllable without marks: `nghieng`. */
const SYLLABLE = 7;
const SHORTEST = 4;
/** Longer than this nobody runs together; also the bound of the work. */
const LONGEST = 40;

interface Way {
  readonly words: readonly string[];
  readonly score: number;
  readonly pairs: number;
}

/** Splits a word that is several words written as one: `dangkyketHon` → four; gives back any other as it is. */
export function splitJoined(token: Token, known: KnownWords): Token[] {
  const { plain, marked } = token;
  if (plain.length < SHORTEST || plain.length > LONGEST || known.isWord(plain)) return [token];
  if (plain.length !== marked.length || decodeKeys(plain).some(known.isWord)) return [token];
  const way = findWay(plain, known);
  if (way === undefined || way.words.length < 2 || way.pairs < (way.words.length - 1) / 2) return [token];
  let from = 0;
  return way.words.map((word) => {
    const part = marked.slice(from, from + word.length);
    from += word.length;
    return { marked: part, toneless: dropTone(part), plain: word };
  });
}

/** The way into known words with the most usual neighbours and the fewest pieces. */
function findWay(plain: string, known: KnownWords): Way | undefined {
  const ways: Way[][] = [[{ words: [], score: 0, pairs: 0 }]];
  for (let end = 1; end <= plain.length; end += 1) {
    const here: Way[] = [];
    for (let from = Math.max(0, end - SYLLABLE); from < end; from += 1) {
      const word = plain.slice(from, end);
      if ((ways[from] ?? []).length === 0 || !known.isWord(word)) continue;
      const best = (ways[from] ?? []).map((way) => append(way, word, known)).sort(byScore)[0];
      if (best !== undefined) here.push(best);
    }
    ways.push(here);
  }
  return (ways[plain.length] ?? []).sort(byScore)[0];
}

function append(way: Way, word: string, known: KnownWords): Way {
  const last = way.words.at(-1);
  const pair = last !== undefined && known.isPair(last, word) ? 1 : 0;
  return { words: [...way.words, word], score: way.score - 1 + 1.5 * pair, pairs: way.pairs + pair };
}

function byScore(one: Way, other: Way): number {
  return other.score - one.score;
}
