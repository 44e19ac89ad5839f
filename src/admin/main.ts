import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';
import { explainError } from '../errors.ts';
import { runAdmin } from './run-admin.ts';

try {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const ask = process.stdin.isTTY ? askAtTerminal : undefined;
  const code = await runAdmin(process.argv.slice(2), readConfig(process.env), print, ask);
  process.exit(code);
} catch (error) {
  process.stderr.write(`${explainError(error)}
`);
  process.exit(1);
}

/** Anything but a plain yes, in Vietnamese or English, is a no. */
async function askAtTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} `);
  terminal.close();
  return /^(?:c|co|y|yes)$/.test(foldVietnamese(answer));
}
