import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createTriage } from '../../src/domain/triage.ts';
import { createClassifier, listFalseAlarms, measureTriage, readLabelled } from './measure-triage.ts';

/** `npm run bench:triage`: how many texts of each class are taken right, and every one that is not. */
/** Of texts that are blind only the totals are shown. */
const FILES = [
  ['./triage-tuning.tsv', false],
  ['./triage-held-out.tsv', false],
  ['./triage-strangers-tuned.tsv', false],
  ['./triage-strangers-blind.tsv', true],
  ['./triage-unseen.tsv', true],
] as const;
const classify = createClassifier();
for (const [file, isBlind] of FILES) {
  const { figures, misses } = measureTriage(file, classify);
  const petitions = figures.find((figure) => figure.class === 'petition')?.texts ?? 0;
  process.stdout.write(`\n${file}\n`);
  for (const { class: name, texts, recall, caught } of figures) {
    const shares = `recall ${recall.toFixed(3)}  with asked ${caught.toFixed(3)}`;
    process.stdout.write(`${name.padEnd(14)}${String(texts).padStart(4)}  ${shares}\n`);
  }
  process.stdout.write(`false alarms  ${listFalseAlarms(misses).length} of ${petitions} petitions\n`);
  if (isBlind) continue;
  for (const { wanted, got, text } of misses) process.stdout.write(`  ${wanted} -> ${got}: ${text}\n`);
}

const WORDS = 40;
const ROUNDS = 5;
const triage = createTriage(loadTriageWords(dataFiles.triage));
const texts = FILES.flatMap(([file]) => readLabelled(file)).map(([, text]) => text);
const long = texts.map((_, at) =>
  [...texts.slice(at), ...texts].join(' ').split(/\s+/u).slice(0, WORDS).join(' '),
);
let least = Number.POSITIVE_INFINITY;
for (let round = 0; round < ROUNDS; round += 1) {
  const { user } = process.cpuUsage();
  for (const text of long) triage(`${text} ${round}`);
  least = Math.min(least, process.cpuUsage({ user, system: 0 }).user / long.length);
}
process.stdout.write(`\n${least.toFixed(0)} µs of processor time for a text of ${WORDS} words\n`);
