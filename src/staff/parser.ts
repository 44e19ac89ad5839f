import { foldVietnamese } from '../domain/vietnamese.ts';

/** What a text asks for: a command with its arguments as typed, or the names nearest to what was typed. */
export type ParsedCommand =
  | { readonly name: string; readonly args: string }
  | { readonly name: undefined; readonly nearest: readonly string[] };

/** Names are typed as up to this many words: `/hàng chờ`, `/trả lời`. */
const MOST_WORDS = 3;
const SUGGESTIONS = 3;

/** Whether a text is written like a command: it begins with a slash. */
export function isCommand(text: string): boolean {
  return foldVietnamese(text).startsWith('/');
}

/** Reads a command, the slash and diacritics or not, in any case; `names` are the folded names there are. */
export function parseCommand(text: string, names: readonly string[]): ParsedCommand {
  const words = [...text.replace(/^[^/／\p{L}\p{N}]*[/／]?/u, '').matchAll(/\S+/g)];
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const name = foldName(words.slice(0, count));
    if (!names.includes(name)) continue;
    const last = words[count - 1];
    return { name, args: last ? last.input.slice(last.index + last[0].length).trim() : '' };
  }
  return { name: undefined, nearest: findNearest(words, names) };
}

function foldName(words: readonly RegExpExecArray[]): string {
  return foldVietnamese(words.map(([word]) => word).join('')).replace(/[^a-z0-9]/g, '');
}

function findNearest(words: readonly RegExpExecArray[], names: readonly string[]): string[] {
  const typed = [1, 2].map((count) => foldName(words.slice(0, count)));
  const distances = new Map(
    names.map((name) => [name, Math.min(...typed.map((text) => compare(text, name)))]),
  );
  return names
    .toSorted((one, other) => (distances.get(one) ?? 0) - (distances.get(other) ?? 0))
    .slice(0, SUGGESTIONS);
}

/** A part of a name that is shorter than this says too little, but for its beginning. */
const SHORTEST_PART = 3;

/** How far a typed word is from a name; a part of a name is nearer than any misspelling of another. */
function compare(typed: string, name: string): number {
  const isPart = typed.length < SHORTEST_PART ? typed !== '' && name.startsWith(typed) : name.includes(typed);
  return isPart ? 0 : measure(typed, name);
}

/** Number of letters to add, drop or change to make one word of the other. */
function measure(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    let diagonal = row[0] ?? 0;
    const next = [index + 1];
    for (const [at, against] of [...other].entries()) {
      const above = row[at + 1] ?? 0;
      next.push(Math.min(above + 1, (next[at] ?? 0) + 1, diagonal + (letter === against ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
