/**
 * Where bytes lie. Keys are paths of two parts, `<slug>/<name>`, of letters, digits, dots and dashes. A put is
 * whole or not there at all; putting again replaces; deleting what is not there is no error.
 */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** undefined: there is no such file. */
  read(key: string): Promise<Buffer | undefined>;
  delete(key: string): Promise<void>;
}
