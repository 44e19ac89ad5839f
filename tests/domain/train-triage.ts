import { writeFileSync } from 'node:fs';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { findDoor } from '../../src/domain/door.ts';
import {
  createTermReader,
  isLeaning,
  LEANINGS,
  type LeaningWeights,
  scoreTerms,
  weighTerms,
} from '../../src/domain/leaning.ts';
import { createListReader, type Signal } from '../../src/domain/triage.ts';
import { readLabelled } from './measure-triage.ts';

/** A labelled text: its terms, and by leaning whether it leans so (1 or 0) and how much it counts. */
interface Sample {
  readonly label: string;
  readonly words: number;
  readonly listed: ReadonlySet<Signal>;
  readonly terms: ReadonlySet<string>;
  readonly leans: readonly (readonly [wanted: number, counts: number])[];
}

const ROUNDS = 200;
const RATE = 0.3;
const MOMENTUM = 0.9;
/** Keeps the weights of rare words small. */
const DECAY = 1e-3;
/** Share of plain petitions that may be taken to lean so, by leaning, measured on authors left out of the training. */
const FALSE_ALARMS = [0.03, 0.04];
/** Weights below are left out: they decide nothing. */
const SMALLEST = 0.03;

/** How much the texts of a file count. Those that the lists were made with show the lists better than they are. */
const OWN = 0.5;
const AUTHORS = ['./triage-author-a.tsv', './triage-author-b.tsv', './triage-author-c.tsv'];
const OTHERS: readonly (readonly [file: string, counts: number])[] = [
  ['./triage-tuning.tsv', OWN],
  ['./triage-more.tsv', OWN],
  ['./triage-strangers-tuned.tsv', 1],
];

/** What a text of a class says of danger, and of the question: whether it should, and how much that matters. */
const WANTED: Readonly<Record<string, Sample['leans']>> = {
  emergency: [
    [1, 1],
    [0, 0.3],
  ],
  denunciation: [
    [0, 1],
    [1, 1],
  ],
  complaint: [
    [0, 1],
    [1, 1],
  ],
  unsure: [
    [0, 1],
    [1, 1],
  ],
  crime: [
    [0, 1],
    [1, 0.3],
  ],
  dispute: [
    [0, 1],
    [1, 0.3],
  ],
};
const NOTHING = [
  [0, 1],
  [0, 1],
] as const;

const triage = loadTriageWords(dataFiles.triage);
const readTerms = createTermReader(triage.families);
const readListed = createListReader(triage);

function readSample(label: string, text: string, counts: number): Sample {
  const { words, found } = readListed(text);
  const leans = (WANTED[label] ?? NOTHING).map(([wanted, matters]) => [wanted, matters * counts] as const);
  return { label, leans, words: words.length, listed: found, terms: readTerms(words, found) };
}

const readSamples = (file: string, counts = 1) =>
  readLabelled(file).map(([label, text]) => readSample(label, text, counts));

/** Logistic regression for each leaning by itself, by plain descent with momentum. */
function train(samples: readonly Sample[]): LeaningWeights {
  const counts = new Map<string, number>();
  for (const { terms } of samples) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count > 1).map(([term]) => term);
  const places = new Map(names.map((term, at) => [term, at] as const));
  const rows = samples.map(({ terms }) => [...terms].flatMap((term) => places.get(term) ?? []));
  const columns = LEANINGS.map((name, leaning) => {
    // Families tell danger apart; of an office they say less than the words themselves.
    const isUsed = (place: number) => name === 'emergency' || !names[place]?.startsWith('@');
    const used = name === 'emergency' ? rows : rows.map((row) => row.filter(isUsed));
    return descend(samples, used, names.length, leaning);
  });
  const round = (value: number) => Math.round(value * 100) / 100;
  const terms = names.map(
    (term, at) => [term, columns.map(({ weights }) => round(weights[at] ?? 0))] as const,
  );
  return {
    bias: columns.map(({ bias }) => round(bias)),
    least: [],
    terms: new Map(terms.filter(([, all]) => all.some((weight) => Math.abs(weight) >= SMALLEST))),
  };
}

/** The weights of the terms (by place) for one leaning; `rows` are the places of the terms of each sample. */
function descend(samples: readonly Sample[], rows: readonly number[][], size: number, leaning: number) {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  let [bias, biasSpeed] = [0, 0];
  const all = samples.reduce((sum, { leans }) => sum + (leans[leaning]?.[1] ?? 0), 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(size);
    let biasSlope = 0;
    for (const [at, row] of rows.entries()) {
      const [wanted, counts] = samples[at]?.leans[leaning] ?? [0, 0];
      const each = weighTerms(row.length);
      const score = bias + row.reduce((sum, place) => sum + (weights[place] ?? 0), 0) * each;
      const error = ((1 / (1 + Math.exp(-score)) - wanted) * counts) / all;
      for (const place of row) slope[place] = (slope[place] ?? 0) + error * each;
      biasSlope += error;
    }
    for (let place = 0; place < size; place += 1) {
      const weight = weights[place] ?? 0;
      speed[place] = MOMENTUM * (speed[place] ?? 0) - RATE * ((slope[place] ?? 0) + DECAY * weight);
      weights[place] = weight + (speed[place] ?? 0);
    }
    biasSpeed = MOMENTUM * biasSpeed - RATE * biasSlope;
    bias += biasSpeed;
  }
  return { bias, weights };
}

const others = OTHERS.flatMap(([file, counts]) => readSamples(file, counts));
const queries = readLabelled('../catalogue/queries.tsv').map(([text]) => readSample('question', text, 1));
const authors = AUTHORS.map((file) => readSamples(file));

// What the texts of an author score by weights that were made without that author.
const scored = authors.flatMap((samples) => {
  const rest = authors.filter((one) => one !== samples).flat();
  const weights = train([...others, ...queries, ...rest]);
  return samples.map((sample) => ({ sample, scores: scoreTerms(sample.terms, weights) }));
});
const least = LEANINGS.map((_, leaning) => {
  const plain = scored
    .filter(({ sample }) => sample.label === 'petition')
    .map(({ scores }) => scores[leaning] ?? 0)
    .toSorted((one, other) => other - one);
  // Halfway between the last that may and the first that must not.
  const first = Math.floor(plain.length * (FALSE_ALARMS[leaning] ?? 0));
  return Math.round(((plain[first - 1] ?? 0) + (plain[first] ?? 0)) * 50) / 100;
});
for (const [label, all] of Map.groupBy(scored, ({ sample }) => sample.label)) {
  const shares = LEANINGS.map((name, leaning) => {
    const found = all.filter(({ sample, scores }) => {
      if (name === 'unsure' && findDoor([...sample.listed]) !== undefined) return true;
      return isLeaning(sample.words, (scores[leaning] ?? 0) - (least[leaning] ?? 0), sample.listed.has(name));
    });
    return `${name}${name === 'unsure' ? ' or a door' : ''} ${(found.length / all.length).toFixed(3)}`;
  });
  process.stdout.write(`${label.padEnd(13)} ${all.length} texts of unseen authors: ${shares.join(', ')}\n`);
}

const { bias, terms } = train([...others, ...queries, ...authors.flat()]);
const lines = [...terms].sort().map(([term, weights]) => `  ${weights.join(' ')} ${term}`);
writeFileSync(
  `${dataFiles.triage}/leanings.yaml`,
  `# Do npm run train:triage làm ra từ các câu đã gắn nhãn; không sửa tay. [${LEANINGS.join(', ')}]
bias: [${bias.join(', ')}]
least: [${least.join(', ')}]
terms: |
${lines.join('\n')}
`,
);
