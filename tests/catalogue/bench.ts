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
const print = (line: string) => process.stdout.write(`${line}\n`);
const collect = (globalThis as { gc?: () => void }).gc;

/** Times in milliseconds: what the clock says, and what the thread worked (other programs do not count). */
function clock<Value>(work: () => Value): { value: Value; wall: number; cpu: number } {
  const [from, fromCpu] = [performance.now(), process.threadCpuUsage()];
  const value = work();
  const [wall, cpu] = [performance.now() - from, process.threadCpuUsage(fromCpu)];
  return { value, wall, cpu: (cpu.user + cpu.system) / 1000 };
}

function heap(): number {
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function showTimes(what: string, texts: readonly string[], catalogue: Catalogue) {
  for (let round = 0; round < 3; round += 1) for (const text of texts) catalogue.search(text, 5);
  const times = Array.from({ length: 5 }, () =>
    texts.map((text) => clock(() => catalogue.search(text, 5))),
  ).flat();
  const at = (values: readonly number[], share: number) =>
    (values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0).toFixed(2);
  const [wall, cpu] = [times.map(({ wall }) => wall), times.map(({ cpu }) => cpu)];
  print(
    `${what.padEnd(18)} worked p50 ${at(cpu, 0.5)} p99 ${at(cpu, 0.99)} ms · by the clock p50 ${at(wall, 0.5)} p99 ${at(wall, 0.99)} ms`,
  );
}

function showQuality(what: string, catalogue: Catalogue, rows: readonly Labelled[]) {
  const { count, first, amongThree, meanReciprocalRank, sure, sureAndWrong } = measureQuality(catalogue, rows);
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
  const [asked, others] = [rows.filter(({ wanted }) => wanted.length > 0), rows.filter(({ wanted }) => wanted.length === 0)];
  print(`\n${file}\n${''.padEnd(18)}count  top-1  top-3  MRR    sure   of them wrong`);
  showQuality('all', catalogue, asked);
  for (const [kind, own] of Map.groupBy(asked, ({ kind }) => kind)) showQuality(`  ${kind}`, catalogue, own);
  for (const [name, miswrite] of miswritings)
    showQuality(`  all, ${name}`, catalogue, asked.map((row) => ({ ...row, text: miswrite(row.text) })));
  print(`${'no procedure'.padEnd(18)}count  answered  offered  right agency`);
  showFalseness('all', catalogue, others);
  for (const [kind, own] of Map.groupBy(others, ({ kind }) => kind)) showFalseness(`  ${kind}`, catalogue, own);
}

const words = loadSearchWords(`${data}synonyms.yaml`);
const agencies = loadAgencies(`${data}agencies.yaml`);
const texts = ['queries.tsv', 'queries-held-out.tsv'].flatMap((file) => readLabelled(file).map(({ text }) => text));

const loaded = clock(() => loadProcedures(`${data}procedures`));
const size = (library: ProcedureLibrary) => `${library.procedures.length} procedures`;
const [small, big] = [loaded.value, growLibrary(loaded.value, 6000)];
print(`read and check the files: ${loaded.cpu.toFixed(0)} ms`);
for (const library of [small, big]) {
  const before = heap();
  const built = clock(() => createCatalogue(library, words, agencies));
  const grown = collect === undefined ? '(run with --expose-gc)' : `${(heap() - before).toFixed(1)} MB`;
  print(`${size(library).padEnd(18)} index built in ${built.cpu.toFixed(0)} ms, ${grown}`);
  showTimes('', texts, built.value);
}
const catalogue = createCatalogue(small, words, agencies);
for (const file of ['queries.tsv', 'queries-held-out.tsv']) showFile(file, catalogue);
