import type { Redis } from 'ioredis';
import type { TeachableCatalogue } from './catalogue/teachable-catalogue.ts';
import { communeKeys, laneOf } from './store/keys.ts';
import { readSynonyms } from './store/read-synonyms.ts';

export interface TeacherOptions {
  readonly redis: Redis;
  readonly lanes: number;
  readonly catalogues: ReadonlyMap<string, TeachableCatalogue>;
  readonly everyMs: number;
  onProblem(where: string, error: unknown): void;
}

/** Brings the words that communes teach into the catalogues of this process; they lie in Redis, for all processes. */
export interface Teacher {
  /** Reads them once, then goes on looking for new ones. */
  start(): Promise<void>;
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the teacher of this process. */
export function createTeacher({ redis, lanes, catalogues, everyMs, onProblem }: TeacherOptions): Teacher {
  const revisions = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isOver = false;

  async function lookAt(slug: string, catalogue: TeachableCatalogue): Promise<void> {
    const read = await readSynonyms(redis, communeKeys(laneOf(slug, lanes), slug), revisions.get(slug) ?? 0);
    if (read === undefined) return;
    catalogue.teach(read.synonyms);
    revisions.set(slug, read.revision);
  }

  async function look(): Promise<void> {
    const all = [...catalogues].map(([slug, catalogue]) => lookAt(slug, catalogue));
    await Promise.all(all).catch((error: unknown) => onProblem('synonyms', error));
  }

  function run(): Promise<void> {
    looking = look().finally(() => {
      if (!isOver) timer = setTimeout(run, everyMs);
    });
    return looking;
  }

  return {
    start: run,
    look,
    async stop() {
      isOver = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
