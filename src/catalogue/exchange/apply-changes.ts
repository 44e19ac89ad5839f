import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Changes } from './compare.ts';
import { replaceFiles } from './replace-files.ts';
import { writeChanges } from './write-changes.ts';

/**
 * Writes changes into a folder of procedures, all or nothing. Before, `load` reads a copy with the changes made: what
 * it throws is thrown, and nothing was written. Gives the paths that were written.
 */
export function applyChanges(
  folder: string,
  changes: Changes,
  isOwn: boolean,
  load: (folder: string) => unknown,
): string[] {
  const texts = writeChanges(folder, changes, isOwn);
  const copy = mkdtempSync(join(tmpdir(), 'procedures-'));
  try {
    if (existsSync(folder)) cpSync(folder, copy, { recursive: true });
    for (const [path, text] of texts) writeFileSync(join(copy, basename(path)), text);
    load(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
  replaceFiles(texts);
  return [...texts.keys()];
}
