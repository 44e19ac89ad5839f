import { cutText } from '../domain/plain-lines.ts';

/** Longest text of a person that we read, in UTF-16 units; both platforms cut earlier. */
export const TEXT_LIMIT = 10_000;

// Control characters but the line feed, the marks that turn the direction of writing (used to disguise text), and
// anchors of annotations.
const UNWANTED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Marks on one letter, as no language stacks them: they would cover the lines above. Vietnamese has two at most. */
const STACKED = /(\p{M}{4})\p{M}+/gu;

/** A person's text made safe to keep: whole characters, NFC, line feeds as the only control, at most `limit` long. */
export function cleanText(text: string, limit: number = TEXT_LIMIT): string {
  const clean = text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNWANTED, (mark) => (mark === '\n' ? mark : ''))
    .replace(STACKED, '$1')
    .normalize('NFC');
  return cutText(clean, limit);
}

/** A platform's own words about a failure, fit for a log: no long number or word (ids, phones, tokens), 120 long. */
export function hideSecrets(words: string): string {
  return cleanText(words, 1_000)
    .replace(/(?<!\S)\S*[\w-]{20,}\S*|\d[\d .-]{5,}\d/g, '*')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}
