import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A known bug: `from` of a file becomes `to`, and the checker must fail. `args` make the bug likely to bite. */
interface SeededBug {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly args?: readonly string[];
}

const BUGS: readonly SeededBug[] = [
  {
    name: 'the commit does not check revisions',
    file: 'src/engine/scripts/commit.lua',
    from: '~= check[2] then',
    to: '~= check[2] and false then',
  },
  {
    name: 'the mailbox takes repeated updates',
    file: 'src/engine/scripts/push.lua',
    from: "if not redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then",
    to: 'if false then',
  },
  {
    name: 'the commit does not check the lease',
    file: 'src/engine/scripts/commit.lua',
    from: "if redis.call('GET', KEYS[1]) ~= ARGV[1] then",
    to: 'if false then',
    args: ['--pauses', '12', '--kills', '2'],
  },
  {
    name: 'a later update overtakes an earlier one',
    file: 'src/engine/scripts/push.lua',
    from: "redis.call('RPUSH', KEYS[2], ARGV[1])",
    to: "redis.call('LPUSH', KEYS[2], ARGV[1])",
  },
  {
    name: 'nobody takes over the work of a killed worker',
    file: 'src/engine/crew.ts',
    from: 'await adoptOrphans();',
    to: 'void adoptOrphans;',
  },
  {
    name: 'a message whose call failed counts as sent',
    file: 'src/engine/outbox.ts',
    from: 'return { outcome: await judge(line, error), error };',
    to: "return { outcome: { state: 'sent', platformIds: [], startedAt: 0 }, error };",
  },
  {
    name: 'a send does not ask its lease when it leaves',
    file: 'src/engine/outbox.ts',
    from: '() => demandLease(line)',
    to: '() => void demandLease',
    args: ['--pauses', '40', '--kills', '1', '--workers', '5', '--pace', '400'],
  },
  {
    name: 'one webhook in a hundred is answered without storing its update',
    file: 'src/engine/mailbox.ts',
    from: 'const added = await scripts.push(',
    to: 'const added = Math.random() < 0.01 ? 1 : await scripts.push(',
  },
];

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
