import { readOptions } from './options.ts';
import { runBench } from './run-bench.ts';
import { renderTable } from './table.ts';

// How fast the program is, in ratios of one run: `node tests/bench/run.ts [--quick] [--strict] [--rounds n] …`.
const options = readOptions(process.argv.slice(2));
const rows = await runBench(options, (part) => process.stderr.write(`${part} …\n`));
process.stdout.write(`\n${renderTable(rows)}`);
process.exit(options.isStrict && rows.some(({ isMet }) => isMet === false) ? 1 : 0);
