import { createClassifier, listFalseAlarms, measureTriage } from './measure-triage.ts';

/** `npm run bench:triage`: how many texts of each class are taken right, and every one that is not. */
const classify = createClassifier();
for (const file of ['./triage-tuning.tsv', './triage-held-out.tsv']) {
  const { figures, misses } = measureTriage(file, classify);
  const petitions = figures.find((figure) => figure.class === 'petition')?.texts ?? 0;
  process.stdout.write(`\n${file}\n`);
  for (const { class: name, texts, recall } of figures) {
    process.stdout.write(`${name.padEnd(14)}${String(texts).padStart(4)}  recall ${recall.toFixed(3)}\n`);
  }
  process.stdout.write(`false alarms  ${listFalseAlarms(misses).length} of ${petitions} petitions\n`);
  for (const { wanted, got, text } of misses) process.stdout.write(`  ${wanted} -> ${got}: ${text}\n`);
}
