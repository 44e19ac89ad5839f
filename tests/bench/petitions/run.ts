import { renderTable } from '../table.ts';
import { measurePetitions } from './measure.ts';
import { readPetitionOptions } from './options.ts';

// Whole lives of petitions with more and more of them stored: `npm run bench:petitions -- [--quick] [--strict] …`.
const options = readPetitionOptions(process.argv.slice(2));
const rows = await measurePetitions(options, (part) => process.stderr.write(`${part} …\n`));
process.stdout.write(`\n${renderTable(rows)}`);
process.exit(options.isStrict && rows.some(({ isMet }) => isMet === false) ? 1 : 0);
