import { readWord, type Word } from './phrase.ts';
import { splitWords } from './vietnamese.ts';

/** Words by the name of their family: what is said of one kind of person, thing or deed. */
export type Families = Readonly<Record<string, readonly string[]>>;

interface Member {
  readonly family: string;
  readonly words: readonly Word[];
}

/**
 * Makes the pure function that names the families of which a member stands in a text, in the order of the alphabet.
 * A member without diacritics fits any; one with diacritics must agree where the writer uses them.
 */
export function createFamilyFinder(families: Families): (words: readonly Word[]) => string[] {
  const members = Object.entries(families).flatMap(([family, all]) =>
    all.map((one): Member => ({ family, words: splitWords(one).map(readWord) })),
  );
  const byPlain = Map.groupBy(members, ({ words }) => writePlain(words, 0, words.length));
  const longest = Math.max(0, ...members.map(({ words }) => words.length));
  return (words) => {
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      let plain = '';
      for (let length = 1; length <= longest && at + length <= words.length; length += 1) {
        plain = length === 1 ? (words[at]?.plain ?? '') : `${plain} ${words[at + length - 1]?.plain}`;
        for (const { family, words: member } of byPlain.get(plain) ?? []) {
          if (member.every((word, step) => isSame(word, words[at + step]))) found.add(family);
        }
      }
    }
    return [...found].sort();
  };
}

function writePlain(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ plain }) => plain)
    .join(' ');
}

function isSame(member: Word, word: Word | undefined): boolean {
  return member.marked === member.plain || member.marked === word?.marked || word?.marked === word?.plain;
}
