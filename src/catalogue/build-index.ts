import { createListPacker, type Lists, turnLists } from './lists.ts';
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

/**
 * Builds the index of what can be found; reads the subjects once, one after the other. `isFiller`: whether a word says
 * nothing about what is meant.
 */
export function buildIndex(subjects: Iterable<Subject>, isFiller: (marked: string) => boolean): SearchIndex {
  const vocabulary = createVocabulary();
  const packer = createListPacker();
  const subjectOf: number[] = [];
  const trust: number[] = [];
  const fame: number[] = [];
  for (const subject of subjects) {
    for (const label of subject.labels) {
      for (const run of label.runs) for (const id of vocabulary.add(run)) packer.add(id);
      packer.end();
      subjectOf.push(fame.length);
      trust.push(label.trust);
    }
    fame.push(subject.fame);
  }
  const labels = packer.pack();
  const { bags, weights } = gatherBags(labels, subjectOf, trust, vocabulary.words.length);
  const rarity = weighTerms(vocabulary, bags, fame.length, isFiller);
  return {
    vocabulary,
    subjects: fame.length,
    rarity,
    maxRarity: rarity.reduce((most, each, id) => (vocabulary.words[id] ? Math.max(most, each) : most), 0),
    labels,
    postings: turnLists(labels, vocabulary.words.length),
    subjectOf: new Uint32Array(subjectOf),
    trust: new Float32Array(trust),
    total: sumLists(labels, rarity),
    bags,
    weights,
    fame: new Float32Array(fame),
  };
}

/** The terms of all labels of each subject; every subject has a label. Each weighs as the most trusted label that holds it. */
function gatherBags(
  { starts, items }: Lists,
  subjectOf: readonly number[],
  trust: readonly number[],
  terms: number,
): { readonly bags: Lists; readonly weights: Float32Array } {
  const packer = createListPacker();
  const weights: number[] = [];
  const most = new Float32Array(terms);
  let bag: number[] = [];
  for (let label = 0; label < subjectOf.length; label += 1) {
    const own = trust[label] ?? 0;
    for (let at = starts[label] ?? 0; at < (starts[label + 1] ?? 0); at += 1) {
      const id = items[at] ?? 0;
      if (most[id] === 0) bag.push(id);
      if (own > (most[id] ?? 0)) most[id] = own;
    }
    if (subjectOf[label + 1] === subjectOf[label]) continue;
    for (const id of new Uint32Array(bag).sort()) {
      packer.add(id);
      weights.push(most[id] ?? 0);
      most[id] = 0;
    }
    packer.end();
    bag = [];
  }
  return { bags: packer.pack(), weights: new Float32Array(weights) };
}

function sumLists({ starts, items }: Lists, rarity: Float32Array): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, list) => {
    let sum = 0;
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1)
      sum += rarity[items[at] ?? 0] ?? 0;
    return sum;
  });
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
