import { foldVietnamese } from '../domain/vietnamese.ts';

/** Something that officials call by its id, its name, or a part of it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names have up to this many words. */
const MOST_WORDS = 10;

/** Words as they are compared: no diacritics, no marks, one space between. */
export function foldWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Those that words can mean: the one with that id or whole name, else all with these words in it, or these initials. */
export function findNamed<One extends Named>(words: string, list: readonly One[]): readonly One[] {
  const folded = foldWords(words);
  if (folded === '') return [];
  const exact = list.find(({ id, name }) => foldWords(id) === folded || foldWords(name) === folded);
  if (exact) return [exact];
  const parts = list.filter(({ name }) => ` ${foldWords(name)} `.includes(` ${folded} `));
  return parts.length > 0 ? parts : list.filter(({ name }) => listInitials(name).includes(folded));
}

/** The one that words can mean; undefined: none, or several. */
export function findOnlyNamed<One extends Named>(words: string, list: readonly One[]): One | undefined {
  const [one, ...others] = findNamed(words, list);
  return others.length === 0 ? one : undefined;
}

/** Reads a name at the beginning of a text, as long as it can be, and gives the rest. Several found: it is unclear. */
export function takeNamed<One extends Named>(
  text: string,
  list: readonly One[],
): { readonly found: readonly One[]; readonly rest: string } {
  const words = [...text.matchAll(/\S+/g)];
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const last = words[count - 1];
    const end = last ? last.index + last[0].length : 0;
    const found = findNamed(text.slice(0, end), list);
    if (found.length > 0)
      return {
        found,
        rest: text
          .slice(end)
          .replace(/^[\s:;,.–-]+/, '')
          .trim(),
      };
  }
  return { found: [], rest: text };
}

/** `Phòng Văn hóa - Xã hội` is called `pvhxh` and `vhxh`. */
function listInitials(name: string): readonly string[] {
  const all = foldWords(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return [all, all.slice(1)].filter((initials) => initials.length > 1);
}
