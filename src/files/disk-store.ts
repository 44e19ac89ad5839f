import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.ts';

const KEY = /^([a-z0-9-]+)\/([a-z0-9][a-z0-9.-]{3,99})$/;

/** Keeps files below a directory that only this user may read: `<dir>/<slug>/ab/cdef…`. */
export function createDiskStore(dir: string): FileStore {
  const locate = (key: string): string => {
    const [, slug = '', name = ''] = KEY.exec(key) ?? [];
    if (name === '') throw new RangeError('not the key of a file');
    return join(dir, slug, name.slice(0, 2), name.slice(2));
  };
  return {
    async put(key, bytes) {
      const path = locate(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}.tmp`;
      try {
        await writeThrough(draft, bytes);
        await rename(draft, path);
        await syncFolder(dirname(path));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },

    async read(key) {
      return readFile(locate(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
    },

    async delete(key) {
      await rm(locate(key), { force: true });
    },
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is on the disk, too: a turn that refers to it may be committed now. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
