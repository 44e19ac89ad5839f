import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHIPPED = fileURLToPath(new URL('../../data/communes', import.meta.url));

/** What a test may want otherwise in the demo's `commune.yaml`: words of it, and what stands in their place. */
export type Changes = Readonly<Record<string, string>>;

/** Officials' answers leave at once: only tests of the time for taking them back want to wait for them. */
export const AT_ONCE: Changes = { 'take_back_seconds: 30': 'take_back_seconds: 0' };

/** Copies the demo commune into `dir` with changes; gives the directory for COMMUNES_DIR. */
export function copyDemo(dir: string, changes: Changes): string {
  const communes = join(dir, 'communes');
  cpSync(SHIPPED, communes, { recursive: true });
  const file = join(communes, 'demo', 'commune.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`the demo commune does not say ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  return communes;
}
