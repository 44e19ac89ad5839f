import { randomBytes } from 'node:crypto';
import type { Check } from './finding.ts';

/** The store of files takes bytes, gives them back and lets go of them. */
export const checkFiles: Check = async ({ installation: { files, config } }) => {
  const place = config.files.s3?.endpoint ?? `${config.dataDir}/files`;
  const key = `doctor/${'0'.repeat(64)}.bin`;
  const bytes = randomBytes(64);
  try {
    await files.put(key, bytes);
    const isWhole = (await files.read(key))?.equals(bytes);
    await files.delete(key);
    if (isWhole) return [{ state: 'fine', key: 'doctor-files-fine', data: { place } }];
  } catch {
    // Told below; what the store says may hold names of keys.
  }
  return [{ state: 'broken', key: 'doctor-files-broken', data: { place } }];
};
