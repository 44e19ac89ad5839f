import type { Procedure } from '../domain/procedure.ts';
import { readTokens, soundOf, type Token } from './token.ts';

/** A term of the index: a word, or two neighbouring words (`pair`). `rarity` is its inverse document frequency. */
export interface Term extends Token {
  readonly id: number;
  readonly pair: boolean;
  rarity: number;
}

/** One way to call a procedure; `kind` says where it stands. */
export interface Label {
  readonly terms: ReadonlyMap<number, number>;
  readonly ids: readonly number[];
  readonly trust: number;
  /** Sum of the weights of its terms. */
  total: number;
}

/** A procedure in the index. `bag`: how much each term weighs in all of its texts. */
export interface Entry {
  readonly procedure: Procedure;
  readonly labels: readonly Label[];
  readonly bag: ReadonlyMap<number, number>;
}

/** Two words that stand side by side somewhere in the catalogue. */
export interface Pair {
  readonly one: Term;
  readonly other: Term;
}

/** Everything that a search looks up, in memory. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly terms: readonly Term[];
  readonly byPlain: ReadonlyMap<string, readonly Term[]>;
  readonly bySound: ReadonlyMap<string, readonly Term[]>;
  readonly pairs: ReadonlyMap<string, Term>;
  /** The pairs that hold a word, by that word without marks. */
  readonly pairsWith: ReadonlyMap<string, readonly Pair[]>;
  /** Rarity by the id of the term. */
  readonly rarity: Float64Array;
  readonly maxRarity: number;
}

/** How people write, as far as the index needs it. */
export interface Writing {
  isFiller(token: Token): boolean;
  /** The same text with every way of writing turned into the words of the catalogue, in runs of neighbours. */
  translate(text: string): readonly (readonly Token[])[];
}

/** Two neighbours tell more together than apart, yet a missing pair must not outweigh two words found. */
const PAIR_WEIGHT = 0.6;

/** Builds the index of the procedures: labels (short name, aliases, official name) and a bag of all words. */
export function buildIndex(procedures: readonly Procedure[], writing: Writing): SearchIndex {
  const vocabulary = createVocabulary();
  const drafts = procedures.map((procedure) => draftEntry(procedure, vocabulary.read, writing));
  const terms = vocabulary.terms;
  const counts = new Map<number, number>();
  for (const { bag } of drafts) for (const id of bag.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const term of terms) {
    const count = counts.get(term.id) ?? 0;
    const rarity = Math.log(1 + (drafts.length - count + 0.5) / (count + 0.5));
    term.rarity = rarity * (term.pair ? PAIR_WEIGHT : 1) * (writing.isFiller(term) ? 0.25 : 1);
  }
  for (const { labels } of drafts) for (const label of labels) label.total = weigh(label, terms);
  const single = terms.filter((term) => !term.pair);
  const pairs = vocabulary.pairs();
  return {
    entries: drafts,
    terms,
    byPlain: group(single, (term) => term.plain),
    bySound: group(single, (term) => soundOf(term.plain)),
    pairs: new Map(terms.filter((term) => term.pair).map((term) => [term.marked, term])),
    pairsWith: groupAll(pairs, ({ one, other }) => [one.plain, other.plain]),
    rarity: Float64Array.from(terms, (term) => term.rarity),
    maxRarity: Math.max(...single.map((term) => term.rarity)),
  };
}

function createVocabulary() {
  const terms: Term[] = [];
  const ids = new Map<string, Term>();
  const intern = (token: Token, pair: boolean): number => {
    const known = ids.get(token.marked);
    if (known !== undefined) return known.id;
    const term: Term = { ...token, id: terms.length, pair, rarity: 0 };
    terms.push(term);
    ids.set(token.marked, term);
    return term.id;
  };
  const read = (tokens: readonly Token[]): number[] => {
    const pairs = tokens.slice(1).map((token, before) => joinTokens(tokens[before] ?? token, token));
    return [...tokens.map((token) => intern(token, false)), ...pairs.map((pair) => intern(pair, true))];
  };
  const pairs = (): Pair[] =>
    terms.flatMap((term) => {
      const [one, other] = term.pair ? term.marked.split(' ').map((word) => ids.get(word)) : [];
      return one && other ? [{ one, other }] : [];
    });
  return { terms, read, pairs };
}

function draftEntry(procedure: Procedure, read: (tokens: readonly Token[]) => number[], writing: Writing) {
  const bag = new Map<number, number>();
  const add = (runs: readonly (readonly Token[])[], weight: number) => {
    const ids = runs.flatMap(read);
    for (const id of ids) bag.set(id, Math.max(bag.get(id) ?? 0, weight));
    return ids;
  };
  const called = [
    { text: procedure.short, trust: 1 },
    ...procedure.aliases.map((text) => ({ text, trust: 1 })),
    { text: procedure.name, trust: 0.95 },
  ];
  const labels: Label[] = called.flatMap(({ text, trust }) => {
    const written = [...new Set(add([readTokens(text)], trust))];
    const meant = [...new Set(add(writing.translate(text), trust))];
    const variants = meant.length === written.length && meant.every((id) => written.includes(id)) ? 1 : 2;
    return [written, meant]
      .slice(0, variants)
      .map((ids) => ({ ids, terms: new Map(ids.map((id) => [id, 1])), trust, total: 0 }));
  });
  if (procedure.result !== undefined) add([readTokens(procedure.result)], 0.6);
  if (procedure.note !== undefined) add([readTokens(procedure.note)], 0.35);
  for (const document of procedure.documents) add([readTokens(document)], 0.25);
  return { procedure, labels, bag };
}

function weigh(label: Label, terms: readonly Term[]): number {
  let sum = 0;
  for (const id of label.ids) sum += terms[id]?.rarity ?? 0;
  return sum;
}

/** Two neighbouring words as one token. */
export function joinTokens(one: Token, other: Token): Token {
  return { marked: `${one.marked} ${other.marked}`, plain: `${one.plain} ${other.plain}` };
}

function group(terms: readonly Term[], keyOf: (term: Term) => string): Map<string, Term[]> {
  return groupAll(terms, (term) => [keyOf(term)]);
}

function groupAll<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const found = groups.get(key);
      if (found === undefined) groups.set(key, [item]);
      else found.push(item);
    }
  }
  return groups;
}
