import { writeFileSync } from 'node:fs';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createTermReader, LEANINGS, type LeaningWeights, scoreTerms } from '../../src/domain/leaning.ts';
import { readWords } from '../../src/domain/phrase.ts';
import { readLabelled } from './measure-triage.ts';

/** A labelled text: its terms, whether it leans so (by leaning), whether it is a plain petition. */
interface Sample {
  readonly terms: ReadonlySet<string>;
  readonly leans: readonly boolean[];
  readonly isPlain: boolean;
}

const FOLDS = 6;
const ROUNDS = 400;
const RATE = 2;
/** Keeps the weights of rare words small. */
const DECAY = 1e-4;
/** Share of plain petitions that may be taken to lean so, by leaning, measured on texts left out of the training. */
const FALSE_ALARMS = [0.01, 0.03];
/** Weights below are left out: they decide nothing. */
const SMALLEST = 0.1;
const LABELS: Readonly<Record<string, number>> = { emergency: 0, denunciation: 1, complaint: 1, unsure: 1 };

const { spellings, families } = loadTriageWords(dataFiles.triage);
const readTerms = createTermReader(families);

function readSamples(file: string): Sample[] {
  return readLabelled(file).map(([label, text]) => ({
    terms: readTerms(readWords(text, spellings).words.flatMap((word) => word ?? [])),
    leans: LEANINGS.map((_, index) => LABELS[label] === index),
    isPlain: label === 'petition',
  }));
}

/** Logistic regression for each leaning by itself, by plain descent with momentum. */
function train(samples: readonly Sample[]): LeaningWeights {
  const counts = new Map<string, number>();
  for (const { terms } of samples) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count > 1).map(([term]) => term);
  const places = new Map(names.map((term, at) => [term, at] as const));
  const rows = samples.map(({ terms }) => [...terms].flatMap((term) => places.get(term) ?? []));
  const columns = LEANINGS.map((_, index) => {
    const weights = new Float64Array(names.length);
    const speed = new Float64Array(names.length);
    let [bias, biasSpeed] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const slope = new Float64Array(names.length);
      let biasSlope = 0;
      for (const [at, row] of rows.entries()) {
        const length = Math.sqrt(Math.max(1, row.length));
        const score = bias + row.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / length;
        const error = 1 / (1 + Math.exp(-score)) - (samples[at]?.leans[index] ? 1 : 0);
        for (const place of row) slope[place] = (slope[place] ?? 0) + error / length;
        biasSlope += error;
      }
      for (let place = 0; place < names.length; place += 1) {
        const weight = weights[place] ?? 0;
        speed[place] =
          0.9 * (speed[place] ?? 0) - RATE * ((slope[place] ?? 0) / rows.length + DECAY * weight);
        weights[place] = weight + (speed[place] ?? 0);
      }
      biasSpeed = 0.9 * biasSpeed - (RATE * biasSlope) / rows.length;
      bias += biasSpeed;
    }
    return { bias, weights };
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

const strangers = readSamples('./triage-strangers-tuned.tsv');
const own = [...readSamples('./triage-tuning.tsv'), ...readSamples('./triage-more.tsv')];
/** The strangers' texts are nearer to what will come. */
const weigh = (samples: readonly Sample[]) => [
  ...samples,
  ...samples.filter((one) => strangers.includes(one)),
];
const all = [...own, ...strangers];

// What a text scores that the weights were not made from.
const scored = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(weigh(all.filter((_sample, at) => at % FOLDS !== fold)));
  return all
    .filter((_sample, at) => at % FOLDS === fold)
    .map((sample) => ({ sample, scores: scoreTerms(sample.terms, weights) }));
}).flat();
const least = LEANINGS.map((name, index) => {
  const plain = scored.filter(({ sample }) => sample.isPlain).map(({ scores }) => scores[index] ?? 0);
  const limit =
    plain.toSorted((one, other) => other - one)[Math.floor(plain.length * (FALSE_ALARMS[index] ?? 0))] ?? 0;
  const leaning = scored.filter(({ sample }) => sample.leans[index]);
  const found = leaning.filter(({ scores }) => (scores[index] ?? 0) > limit).length;
  process.stdout.write(`${name}: ${found} of ${leaning.length} above ${limit.toFixed(2)}\n`);
  return Math.round(limit * 100) / 100;
});

const { bias, terms } = train(weigh(all));
const lines = [...terms]
  .sort()
  .map(([term, weights]) => `  ${JSON.stringify(term)}: [${weights.join(', ')}]`);
writeFileSync(
  `${dataFiles.triage}/leanings.yaml`,
  `# Do npm run train:triage làm ra từ các câu đã gắn nhãn; không sửa tay. [${LEANINGS.join(', ')}]
bias: [${bias.join(', ')}]
least: [${least.join(', ')}]
terms:
${lines.join('\n')}
`,
);
