import { readOptions } from './options.ts';
import { renderTable } from './render-table.ts';
import { runChaos } from './run-chaos.ts';

// The program as a whole under faults: `node tests/chaos/run.ts [--kills 200] [--citizens 30] [--minutes n] …`.
const verdict = await runChaos(readOptions(process.argv.slice(2)));
process.stdout.write(renderTable(verdict));
process.exit(verdict.violations.length === 0 ? 0 : 1);
