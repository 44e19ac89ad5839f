/** Where a text may be cut, best first: between paragraphs, lines, sentences, words. */
const BREAKS = [/\n\s*\n/gu, /\n/gu, /[.!?;:…]\s+/gu, /\s+/gu];

/**
 * Cuts a text into pieces of at most `limit` UTF-16 units, at the best break in the last two thirds of a piece;
 * never inside a character. Gives at least one piece.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest];
}

function findCut(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const pattern of BREAKS) {
    let best = 0;
    for (const match of window.matchAll(pattern)) {
      const end = match.index + match[0].length;
      // The white space of a break may stand past the limit: it is dropped at the cut.
      if (match.index + match[0].trimEnd().length <= limit) best = Math.min(end, limit);
    }
    if (best >= limit / 3) return best;
  }
  return safeCut(text, limit);
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The last end of a whole character at or before `limit`. */
function safeCut(text: string, limit: number): number {
  let cut = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 32))) {
    if (index + segment.length > limit) break;
    cut = index + segment.length;
  }
  return cut > 0 ? cut : limit;
}

/** Shortens a label to `limit` UTF-16 units with an ellipsis, never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, safeCut(text, limit - 1)).trimEnd()}…`;
}
