import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';

/** The kernel allows 107 bytes for the path of a unix socket (104 on some systems); we keep below it. */
const longestSocketPath = 100;

/** Who runs the private Redis: its own process id and that of the process that started or took it over. */
export interface RedisNote {
  readonly socket: string;
  readonly pid: number;
  readonly owner: number;
}

/** Where the socket of the private Redis of a data directory is: always the same path for one directory. */
export function findSocketPath(dir: string): string {
  const inside = join(resolve(dir), 'redis.sock');
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside;
  const name = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 12);
  return join(tmpdir(), `redis-${userInfo().uid}-${name}`, 'redis.sock');
}

/** Makes a directory that only its owner may enter; refuses one that belongs to somebody else. */
export async function makePrivateDir(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(dir);
  if (uid !== userInfo().uid) {
    throw new AppError(`${dir} belongs to another user`, { code: 'redis-dir' });
  }
  await chmod(dir, 0o700);
}

/** Reads `redis.json` of a data directory; undefined when there is none or it is not whole. */
export async function readNote(dir: string): Promise<RedisNote | undefined> {
  const text = await readFile(join(dir, 'redis.json'), 'utf8').catch(() => '{}');
  try {
    return noteSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes `redis.json` in one step, so that a reader never sees half of it. */
export async function writeNote(dir: string, note: RedisNote): Promise<void> {
  const draft = join(dir, `redis.json.${process.pid}`);
  await writeFile(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(draft, join(dir, 'redis.json'));
}

const noteSchema = z.object({ socket: z.string(), pid: z.int().positive(), owner: z.int().positive() });
