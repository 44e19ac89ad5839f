import { createCatalogue } from '../../src/catalogue/create-catalogue.ts';
import { loadProcedures, type ProcedureLibrary } from '../../src/catalogue/load-procedures.ts';
import { loadAgencies, loadSearchWords } from '../../src/catalogue/load-words.ts';
import type { Catalogue } from '../../src/domain/procedure.ts';
import { growLibrary } from './big-library.ts';
import { type Labelled, readLabelled } from './labelled.ts';
import { measureFalseness, measureQuality } from './measure.ts';
import { miswritings } from './miswrite.ts';

// npm run bench:search: quality by kind of query, speed, load time and memory of the search.

const data = new URL('../../data/', import.meta.url).pathname;
const RUNS = 20;
const print = (line: string) => process.stdout.write(`${line}\n`);
const collect = (globalThis as { gc?: () => void }).gc;

/** Milliseconds that the thread worked: what other programs do meanwhile does not count. */
function clock<Value>(work: () => Value): { value: Value; cpu: number } {
  const from = process.threadCpuUsage();
  const value = work();
  const { user, system } = process.threadCpuUsage(from);
  return { value, cpu: (user + system) / 1000 };
}

function heap(): number {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** Each text is searched many times over, since the thread's clock is coarse. */
function showTimes(texts: readonly string[], catalogue: Catalogue) {
  for (const text of texts) catalogue.search(text, 5);
  const searchOften = (text: string) => {
    for (let run = 0; run < RUNS; run += 1) catalogue.search(text, 5);
  };
  const times = texts
    .map((text) => clock(() => searchOften(text)).cpu / RUNS)
    .sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  print(`${''.padEnd(18)} a search: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}

function showQuality(what: string, catalogue: Catalogue, rows: readonly Labelled[]) {
  const { count, first, amongThree, meanReciprocalRank, sure, sureAndWrong } = measureQuality(
    catalogue,
    rows,
  );
  const figures = [first, amongThree, meanReciprocalRank, sure, sureAndWrong].map((each) => each.toFixed(3));
  print(`${what.padEnd(18)}${String(count).padStart(5)}  ${figures.join('  ')}`);
}

function showFalseness(what: string, catalogue: Catalogue, rows: readonly Labelled[]) {
  const { count, answered, offered, pointed } = measureFalseness(catalogue, rows);
  print(
    `${what.padEnd(18)}${String(count).padStart(5)}  ${answered.toFixed(3)}     ${offered.toFixed(3)}    ${pointed.toFixed(3)}`,
  );
}

function showFile(file: string, catalogue: Catalogue) {
  const rows = readLabelled(file);
  const [asked, others] = [
    rows.filter(({ wanted }) => wanted.length > 0),
    rows.filter(({ wanted }) => wanted.length === 0),
  ];
  print(`\n${file}\n${''.padEnd(18)}count  top-1  top-3  MRR    sure   of them wrong`);
  showQuality('all', catalogue, asked);
  for (const [kind, own] of Map.groupBy(asked, ({ kind }) => kind)) showQuality(`  ${kind}`, catalogue, own);
  for (const [name, miswrite] of miswritings)
    showQuality(
      `  all, ${name}`,
      catalogue,
      asked.map((row) => ({ ...row, text: miswrite(row.text) })),
    );
  print(`${'no procedure'.padEnd(18)}count  answered  offered  right agency`);
  showFalseness('all', catalogue, others);
  for (const [kind, own] of Map.groupBy(others, ({ kind }) => kind))
    showFalseness(`  ${kind}`, catalogue, own);
}

const words = loadSearchWords(`${data}synonyms.yaml`);
const agencies = loadAgencies(`${data}agencies.yaml`);
const texts = ['queries.tsv', 'queries-held-out.tsv'].flatMap((file) =>
  readLabelled(file).map(({ text }) => text),
);

const loaded = clock(() => loadProcedures(`${data}procedures`));
const size = (library: ProcedureLibrary) => `${library.procedures.length} procedures`;
const [small, big] = [loaded.value, growLibrary(loaded.value, 6000)];
print(`read and check the files: ${loaded.cpu.toFixed(0)} ms`);
for (const library of [small, big]) {
  const before = heap();
  const built = clock(() => createCatalogue(library, words, agencies));
  const grown = collect === undefined ? '(run with --expose-gc)' : `${(heap() - before).toFixed(1)} MB`;
  print(`${size(library).padEnd(18)} index built in ${built.cpu.toFixed(0)} ms, ${grown}`);
  showTimes(texts, built.value);
}
const catalogue = createCatalogue(small, words, agencies);
for (const file of ['queries.tsv', 'queries-held-out.tsv']) showFile(file, catalogue);
