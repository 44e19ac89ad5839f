import type { Redis } from 'ioredis';
import { listFileKeys } from '../domain/media.ts';
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

const NO_FILES: ReadonlySet<string> = new Set();

function list(record: unknown): ReadonlySet<string> {
  return record === undefined ? NO_FILES : listFileKeys(record);
}

/** The claims of one turn's owners (petitions, conversations) on files: what they had, and what they have now. */
export function createFileClaims(unit: Unit, keys: CommuneKeys) {
  const known = new Map<string, ReadonlySet<string>>();
  return {
    /** The owner was read, with what refers to files (undefined: nothing). Only its first reading counts. */
    read(owner: string, record: unknown): void {
      if (!known.has(owner)) known.set(owner, list(record));
    },

    /** The owner refers to the files of `record` from now on, and to no others; undefined: to none. */
    keep(owner: string, record: unknown): void {
      const before = known.get(owner) ?? NO_FILES;
      const after = list(record);
      known.set(owner, after);
      for (const file of after) if (!before.has(file)) unit.add('SADD', keys.fileRefs(file), owner);
      for (const file of before) if (!after.has(file)) unit.add('SREM', keys.fileRefs(file), owner);
    },
  };
}
