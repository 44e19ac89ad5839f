import type { Redis } from 'ioredis';
import { type CommuneKeys, communeKeys } from './keys.ts';
import { readScript } from './script.ts';
import type { Unit } from './unit.ts';

const claimFile = readScript(new URL('./claim-file.lua', import.meta.url));
const doomFile = readScript(new URL('./doom-file.lua', import.meta.url));

/** Most files that one sweep looks at in each pass over the register. */
const PAGE = 500;

/**
 * Which files a commune keeps. The order of the steps keeps a file that is received and swept at the same time
 * from being lost: it is claimed before it is stored, and doomed before it is deleted.
 */
export function createFileRegister(redis: Redis, place: { lane: string; slug: string }) {
  const keys = communeKeys(place.lane, place.slug);
  return {
    /** To be called before the bytes are stored. False: it is being deleted, try again later. */
    async claim(file: string, now: number): Promise<boolean> {
      return (await claimFile(redis, [keys.files, keys.doomedFiles], [file, now])) === 1;
    },

    /** Dooms the files last received before `before` that nothing refers to; gives all that are to be deleted. */
    async doom(before: number, now: number): Promise<readonly string[]> {
      for (let skip = 0; ; ) {
        const old = await redis.zrange(keys.files, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', skip, PAGE);
        const answers = await Promise.all(
          old.map((file) =>
            doomFile(redis, [keys.files, keys.doomedFiles, keys.fileRefs(file)], [file, before, now]),
          ),
        );
        if (old.length < PAGE) break;
        skip += answers.filter((answer) => answer !== 1).length;
      }
      return redis.zrange(keys.doomedFiles, 0, '-1');
    },

    /** To be called after the bytes are gone. */
    async forget(file: string): Promise<void> {
      await redis.zrem(keys.doomedFiles, file);
    },
  };
}

/** The writes by which an owner (a petition, a conversation) refers to these files and no longer to those. */
export function referToFiles(
  unit: Unit,
  keys: CommuneKeys,
  owner: string,
  change: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): void {
  for (const file of change.after) {
    if (!change.before.has(file)) unit.add('SADD', keys.fileRefs(file), owner);
  }
  for (const file of change.before) {
    if (!change.after.has(file)) unit.add('SREM', keys.fileRefs(file), owner);
  }
}
