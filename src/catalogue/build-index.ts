import { type Lists, packLists, turnLists } from './lists.ts';
import type { Token } from './token.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What can be found, by the ways to call it: its documents and notes were measured to find nothing more. */
export interface Subject {
  readonly labels: readonly { readonly runs: readonly (readonly Token[])[]; readonly trust: number }[];
  /** Ways to call it that people use, 0 to 10: what is asked often has collected many. */
  readonly fame: number;
}

/** Everything that a search looks up, in flat arrays. Terms, labels and subjects are numbers from 0. */
export interface SearchIndex {
  readonly vocabulary: Vocabulary;
  readonly subjects: number;
  /** Inverse document frequency by term: how much the term tells. */
  readonly rarity: Float32Array;
  readonly maxRarity: number;
  /** Terms of each label, and labels of each term. */
  readonly labels: Lists;
  readonly postings: Lists;
  readonly subjectOf: Uint32Array;
  readonly trust: Float32Array;
  /** Sum of the rarities of a label's terms. */
  readonly total: Float32Array;
  /** Terms of all labels of a subject, ascending, with the weight of each at the same place. */
  readonly bags: Lists;
  readonly weights: Float32Array;
  readonly fame: Float32Array;
}

/** Two neighbours tell more together than apart, yet a missing pair must not outweigh two words found. */
const PAIR_WEIGHT = 0.6;
const FILLER_WEIGHT = 0.25;

/** Builds the index of what can be found. `isFiller`: whether a word says nothing about what is meant. */
export function buildIndex(subjects: readonly Subject[], isFiller: (marked: string) => boolean): SearchIndex {
  const vocabulary = createVocabulary();
  const labels: number[][] = [];
  const subjectOf: number[] = [];
  const trust: number[] = [];
  const bags = subjects.map((subject, at) => {
    const bag = new Map<number, number>();
    for (const label of subject.labels) {
      const ids = [...new Set(label.runs.flatMap((run) => vocabulary.add(run)))];
      labels.push(ids);
      subjectOf.push(at);
      trust.push(label.trust);
      for (const id of ids) if ((bag.get(id) ?? 0) < label.trust) bag.set(id, label.trust);
    }
    return [...bag].sort(([one], [other]) => one - other);
  });
  const terms = packLists(labels);
  const packedBags = packLists(bags.map((bag) => bag.map(([id]) => id)));
  const rarity = weighTerms(vocabulary, packedBags, subjects.length, isFiller);
  return {
    vocabulary,
    subjects: subjects.length,
    rarity,
    maxRarity: rarity.reduce((most, each, id) => (vocabulary.words[id] ? Math.max(most, each) : most), 0),
    labels: terms,
    postings: turnLists(terms, vocabulary.words.length),
    subjectOf: Uint32Array.from(subjectOf),
    trust: Float32Array.from(trust),
    total: Float32Array.from(labels, (ids) => ids.reduce((sum, id) => sum + (rarity[id] ?? 0), 0)),
    bags: packedBags,
    weights: Float32Array.from(bags.flatMap((bag) => bag.map(([, weight]) => weight))),
    fame: Float32Array.from(subjects, ({ fame }) => fame),
  };
}

function weighTerms(
  { words }: Vocabulary,
  bags: Lists,
  subjects: number,
  isFiller: (marked: string) => boolean,
): Float32Array {
  const counts = new Uint32Array(words.length);
  for (const id of bags.items) counts[id] = (counts[id] ?? 0) + 1;
  return Float32Array.from(words, (word, id) => {
    const count = counts[id] ?? 0;
    const rarity = Math.log(1 + (subjects - count + 0.5) / (count + 0.5));
    if (word === undefined) return rarity * PAIR_WEIGHT;
    return rarity * (isFiller(word.marked) ? FILLER_WEIGHT : 1);
  });
}
