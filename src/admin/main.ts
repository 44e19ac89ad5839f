import { readConfig } from '../config.ts';
import { explainError } from '../errors.ts';
import { runAdmin } from './run-admin.ts';

try {
  const code = await runAdmin(process.argv.slice(2), readConfig(process.env), (line) => {
    process.stdout.write(`${line}\n`);
  });
  process.exit(code);
} catch (error) {
  process.stderr.write(`${explainError(error)}
`);
  process.exit(1);
}
