import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BUGS } from './bugs.ts';

// A bug that cannot be seeded any more proves nothing of the checker.
it.each(BUGS.map((bug) => [bug.name, bug] as const))('%s: has its one place in the code', async (_, bug) => {
  const source = await readFile(fileURLToPath(new URL(`../../${bug.file}`, import.meta.url)), 'utf8');
  expect(source.split(bug.from)).toHaveLength(2);
});
