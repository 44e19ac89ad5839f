import type { Department } from '../domain/commune.ts';
import type { DeskWords, SpokenReader } from '../domain/desk-words.ts';
import { measureLead, measurePhrase } from '../domain/measure-lead.ts';
import { findPetitionCode } from '../domain/petition-code.ts';
import { ConfigError } from '../errors.ts';
import { findOnlyNamed, foldWords } from './find-named.ts';
import { parseCommand } from './parser.ts';
import { findSpokenFilter } from './queue-filter.ts';
import { staffCommands } from './registry.ts';

/** Makes the reader of the words that are given. Throws a ConfigError that lists the commands that do not exist. */
export function createSpokenReader(words: DeskWords): SpokenReader {
  const names = [...staffCommands.keys()];
  const meant = [...words.sentences.map(({ command }) => command.split(' ')[0] ?? ''), ...words.with_words];
  const unknown = meant.filter((name) => !staffCommands.has(name));
  if (unknown.length > 0)
    throw new ConfigError(
      'the words of the desk cannot be used',
      unknown.map((name) => `data/desk.yaml: there is no command ${name}`),
    );
  const fillers = foldAll(words.fillers);
  const before = foldAll(words.before);
  const after = foldAll(words.after);
  const to = foldAll(words.to);
  const bareOf = (folded: string) => leaveOut(folded.split(' '), fillers);
  const said = words.sentences.flatMap(({ command, words: all }) =>
    all.map((one) => [foldWords(one), command] as const),
  );
  // Some say nothing but such words: "hôm nay có việc gì không".
  const whole = new Map(said);
  const sentences = new Map(said.map(([one, command]) => [bareOf(one).join(' '), command]));
  sentences.delete('');
  const withWords = new Set(words.with_words);

  function findNamedCommand(text: string): string | undefined {
    const { name, ...parsed } = parseCommand(text, names);
    if (name === undefined || !('args' in parsed)) return undefined;
    const { args } = parsed;
    const [first = ''] = args.split(/\s/);
    if (args === '' || after.has(foldWords(args))) return `/${name} `;
    return findPetitionCode(first)?.rest === '' ? `/${name} ${args}` : undefined;
  }

  function findSentence(
    folded: string,
    bare: readonly string[],
    departments: readonly Department[],
  ): string | undefined {
    const exact = whole.get(folded);
    if (exact !== undefined) return `/${exact}`;
    for (let count = bare.length; count > 0; count -= 1) {
      const command = sentences.get(bare.slice(0, count).join(' '));
      const rest = bare.slice(count).join(' ');
      if (command !== undefined && (rest === '' || findOnlyNamed(rest, departments)))
        return `/${command} ${rest}`.trim();
    }
    return undefined;
  }

  return {
    command(text, departments) {
      const folded = foldWords(text);
      const bare = bareOf(folded);
      const filter = findSpokenFilter(folded, bare.join(' '));
      return (
        findNamedCommand(text) ?? findSentence(folded, bare, departments) ?? (filter && `/hangcho ${filter}`)
      );
    },
    withWords(text) {
      const { name, ...parsed } = parseCommand(dropLead(text, before), names);
      if (name === undefined || !withWords.has(name) || !('args' in parsed)) return undefined;
      return { name, words: parsed.args };
    },
    fromName: (text) => dropLead(text, to),
  };
}

type Phrases = ReadonlySet<string>;

function foldAll(phrases: readonly string[]): Phrases {
  return new Set(phrases.map(foldWords));
}

/** A text without such phrases at its beginning; as it was when it is nothing else. */
function dropLead(text: string, phrases: Phrases): string {
  const typed = [...text.matchAll(/\S+/g)];
  const folded = typed.map(([word]) => foldWords(word));
  return text.slice(typed[measureLead(folded, phrases)]?.index ?? 0);
}

function leaveOut(words: readonly string[], phrases: Phrases): readonly string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = measurePhrase(words, at, phrases);
    if (count === 0) left.push(words[at] ?? '');
    at += Math.max(1, count);
  }
  return left;
}
