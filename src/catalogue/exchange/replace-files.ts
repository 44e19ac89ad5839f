import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes several files or none: all texts are on the disk under other names before the first file is replaced, and
 * what was replaced is put back when a later one cannot be. Each file is whole at any moment.
 */
export function replaceFiles(
  texts: ReadonlyMap<string, string | Buffer>,
  rename: typeof renameSync = renameSync,
): void {
  const written: string[] = [];
  const replaced: { readonly path: string; readonly before: Buffer | undefined }[] = [];
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(path), { recursive: true });
      written.push(nameDraft(path));
      writeDurably(nameDraft(path), text);
    }
    for (const path of texts.keys()) {
      const before = readBefore(path);
      rename(nameDraft(path), path);
      replaced.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of replaced) {
      if (before === undefined) rmSync(path, { force: true });
      else writeDurably(path, before);
    }
    throw error;
  } finally {
    for (const draft of written) rmSync(draft, { force: true });
  }
}

function nameDraft(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

function readBefore(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function writeDurably(path: string, text: string | Buffer): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
