import type { FileStore } from './file-store.ts';

/** Encrypts bytes; `context` binds them to their place. */
export interface ByteBox {
  sealBytes(bytes: Uint8Array, context: string): Buffer;
  /** Throws when the bytes were changed, moved, or sealed with another key. */
  openBytes(sealed: Uint8Array, context: string): Buffer;
}

/** A store that holds nothing but encrypted bytes: who gets hold of the disk, a backup or the bucket sees no photo. */
export function createSealedStore(store: FileStore, box: ByteBox): FileStore {
  const context = (key: string) => `file:${key}`;
  return {
    put: (key, bytes) => store.put(key, box.sealBytes(bytes, context(key))),
    async read(key) {
      const sealed = await store.read(key);
      return sealed && box.openBytes(sealed, context(key));
    },
    delete: (key) => store.delete(key),
  };
}
