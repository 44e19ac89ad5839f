const STOPS = /[.!?;:,\n…]+/u;

/**
 * Makes the pure function that gives the clauses of a text: what stands between stops and commas, and before each of
 * `turns`, the words of one or two syllables by which somebody turns to something else.
 */
export function createClauseSplit(turns: readonly string[]): (text: string) => string[] {
  const known: ReadonlySet<string> = new Set(turns);
  return (text) =>
    text
      .normalize('NFC')
      .split(STOPS)
      .flatMap((part) => splitAtTurns(part.split(/\s+/u).filter(Boolean), known));
}

function splitAtTurns(words: readonly string[], turns: ReadonlySet<string>): string[] {
  const clauses: string[][] = [];
  for (const [at, word] of words.entries()) {
    const one = word.toLowerCase();
    const isTurn = turns.has(one) || turns.has(`${one} ${words[at + 1]?.toLowerCase()}`);
    if (at === 0 || isTurn) clauses.push([word]);
    else clauses.at(-1)?.push(word);
  }
  return clauses.map((clause) => clause.join(' '));
}
