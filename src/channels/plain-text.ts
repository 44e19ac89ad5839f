/** Longest text of a person that we read, in UTF-16 units; both platforms cut earlier. */
export const TEXT_LIMIT = 10_000;

// Control characters but the line feed, and the marks that turn the direction of writing (used to disguise text).
const UNWANTED = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A person's text made safe to keep: whole characters, NFC, line feeds as the only control, at most `limit` long. */
export function cleanText(text: string, limit: number = TEXT_LIMIT): string {
  const clean = text
    .slice(0, limit * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNWANTED, (mark) => (mark === '\n' ? mark : ''));
  return cutText(clean, limit);
}

/** The first `limit` UTF-16 units, never half a character pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** A platform's own words about a failure, fit for a log: no long number or word (ids, phones, tokens), 120 long. */
export function hideSecrets(words: string): string {
  return cleanText(words, 1_000)
    .replace(/\S*[\w-]{20,}\S*|\d[\d .-]{5,}\d/g, '*')
    .replace(/\s+/g, ' ')
    .slice(0, 120);
}
