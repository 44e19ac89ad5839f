import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string };
};

it('npm start leaves no shell between npm and the program, so that a signal to npm ends it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-start-'));
  try {
    // A node that says whose child it is, and what it was given.
    const says = '#!/bin/sh\necho "$PPID $MALLOC_ARENA_MAX"\n';
    writeFileSync(join(folder, 'node'), says, { mode: 0o755 });
    symlinkSync('/bin/sh', join(folder, 'sh'));
    const { stdout } = spawnSync('sh', ['-c', scripts.start], { env: { PATH: folder }, encoding: 'utf8' });
    expect(stdout.trim()).toBe(`${process.pid} 1`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
