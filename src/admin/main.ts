import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { runAdmin } from './run-admin.ts';

try {
  const code = await runAdmin(process.argv.slice(2), readConfig(process.env), (line) => {
    process.stdout.write(`${line}\n`);
  });
  process.exit(code);
} catch (error) {
  const message =
    error instanceof AppError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
