import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore } from '../../src/files/file-store.ts';

/** A store to be judged, and what lies in it as an outsider sees it. */
export interface OpenedStore {
  readonly store: FileStore;
  /** All that is stored, names and bytes. */
  list(): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]>;
  close(): Promise<void>;
}

const KEY = `xa-mau/${'ab'.repeat(32)}.jpg`;
const OTHER = `xa-khac/${'ab'.repeat(32)}.jpg`;

/** What every store promises. */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`a store of files: ${name}`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    it('gives back the very bytes, and nothing for what is not there', async () => {
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256));
      expect(await opened.store.read(KEY)).toBeUndefined();
      await opened.store.put(KEY, bytes);
      expect((await opened.store.read(KEY))?.equals(bytes)).toBe(true);
      expect(await opened.store.read(OTHER)).toBeUndefined();
    });

    it('replaces on a second put and leaves nothing half-done behind', async () => {
      await Promise.all(['one', 'two', 'three'].map((text) => opened.store.put(KEY, Buffer.from(text))));
      expect(['one', 'two', 'three']).toContain((await opened.store.read(KEY))?.toString());
      expect(await opened.list()).toHaveLength(1);
    });

    it('keeps an empty file, and communes apart', async () => {
      await opened.store.put(KEY, Buffer.alloc(0));
      await opened.store.put(OTHER, Buffer.from('other'));
      expect(await opened.store.read(KEY)).toHaveLength(0);
      await opened.store.delete(KEY);
      expect(await opened.store.read(KEY)).toBeUndefined();
      expect((await opened.store.read(OTHER))?.toString()).toBe('other');
    });

    it('deletes once or twice alike', async () => {
      await opened.store.put(KEY, Buffer.from('gone'));
      await opened.store.delete(KEY);
      await opened.store.delete(KEY);
      await opened.store.delete(OTHER);
      expect(await opened.list()).toEqual([]);
    });
  });
}
