import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUGS, type SeededBug } from './bugs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the short form in a copy of the tree that has the bug; gives its exit code and what it printed. */
async function runWithBug(bug: SeededBug): Promise<{ code: number; printed: string }> {
  const tree = await mkdtemp(join(tmpdir(), 'chaos-bug-'));
  try {
    for (const part of ['src', 'flows', 'locales', 'data', 'tests', 'package.json']) {
      await cp(join(ROOT, part), join(tree, part), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    const source = await readFile(join(tree, bug.file), 'utf8');
    if (!source.includes(bug.from)) throw new Error(`${bug.file} has no ${bug.from}`);
    await writeFile(
      join(tree, bug.file),
      source.replace(bug.from, () => bug.to),
    );
    const args = [join(tree, 'tests/chaos/run.ts'), '--short', '--patience', '20000', ...(bug.args ?? [])];
    const child = spawn(process.execPath, args, { cwd: tree, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const [code] = (await once(child, 'exit')) as [number];
    return { code, printed };
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

// Proves the checker: every bug that is seeded must be found. `node tests/chaos/seeded-bugs.ts [part of a name]`.
let missed = 0;
for (const bug of BUGS.filter(({ name }) => name.includes(process.argv[2] ?? ''))) {
  const { code, printed } = await runWithBug(bug);
  const found = printed
    .slice(printed.indexOf('\nviolations') + 1)
    .split('\n')
    .slice(0, 4);
  process.stdout.write(
    `${code === 1 ? 'found' : 'MISSED'}: ${bug.name}\n${found.map((line) => `    ${line}\n`).join('')}`,
  );
  if (code !== 1) missed += 1;
}
process.exit(missed === 0 ? 0 : 1);
