import { readWord, type Word } from './phrase.ts';
import { splitWords } from './vietnamese.ts';

/** Words by the name of their family: what is said of one kind of person, thing or deed. */
export type Families = Readonly<Record<string, readonly string[]>>;

interface Member {
  readonly family: string;
  readonly words: readonly Word[];
}

/** Members by their words without marks, one word a level. */
interface Level {
  readonly members: Member[];
  readonly next: Map<string, Level>;
}

const createLevel = (): Level => ({ members: [], next: new Map() });

/**
 * Makes the pure function that names the families of which a member stands in a text, in the order of the alphabet.
 * A member without diacritics fits any; one with diacritics must agree where the writer uses them.
 */
export function createFamilyFinder(families: Families): (words: readonly Word[]) => string[] {
  const root = createLevel();
  for (const [family, all] of Object.entries(families)) {
    for (const one of all) addMember(root, { family, words: splitWords(one).map(readWord) });
  }
  return (words) => {
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      let level = root.next.get(words[at]?.plain ?? '');
      for (let end = at + 1; level !== undefined; end += 1) {
        for (const { family, words: member } of level.members) {
          if (!found.has(family) && isSame(member, words, at)) found.add(family);
        }
        level = level.next.get(words[end]?.plain ?? '');
      }
    }
    return [...found].sort();
  };
}

function addMember(root: Level, member: Member): void {
  let level = root;
  for (const { plain } of member.words) {
    const next = level.next.get(plain) ?? createLevel();
    level.next.set(plain, next);
    level = next;
  }
  level.members.push(member);
}

function isSame(member: readonly Word[], words: readonly Word[], start: number): boolean {
  return member.every(({ plain, marked }, step) => {
    const word = words[start + step];
    return marked === plain || marked === word?.marked || word?.marked === word?.plain;
  });
}
