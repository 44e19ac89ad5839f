/** Phrases have up to this many words. */
const MOST_WORDS = 3;

/** How many words from a place on are one of these phrases, the longest first; 0: none. */
export function measurePhrase(words: readonly string[], from: number, phrases: ReadonlySet<string>): number {
  for (let count = Math.min(MOST_WORDS, words.length - from); count > 0; count -= 1)
    if (phrases.has(words.slice(from, from + count).join(' '))) return count;
  return 0;
}

/** How many words at the beginning are nothing but such phrases. */
export function measureLead(words: readonly string[], phrases: ReadonlySet<string>): number {
  let at = 0;
  for (let count = measurePhrase(words, at, phrases); count > 0; count = measurePhrase(words, at, phrases))
    at += count;
  return at;
}
