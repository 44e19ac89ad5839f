import type { Redis } from 'ioredis';
import type { Outgoing } from '../domain/records.ts';

/** A record's value and the revision that it was read at; revision 0 means that it does not exist. */
interface Seen {
  readonly revision: number;
  readonly value: unknown;
}

/** One write of a commit: a Redis command on one key, or `SCHEDULE`/`RELEASE` of commit.lua. */
export type Op = readonly [command: string, key: string, ...args: (string | number)[]];

/**
 * A unit of work: what one turn read, and what it wants written. Nothing is written before the commit, and the
 * commit refuses when a record that is to be changed was changed by somebody else (law 4).
 */
export class Unit {
  readonly redis: Redis;
  readonly #preloaded = new Map<string, readonly [revision: string, data: string | null]>();
  readonly #seen = new Map<string, Seen>();
  readonly #saved = new Map<string, unknown>();
  readonly #ops: Op[] = [];
  /** The messages that the turn sends, by their ids, in order: who sends them at once need not read them back. */
  readonly said = new Map<
    string,
    { readonly message: Outgoing; readonly record: Readonly<Record<string, string>> }
  >();

  constructor(redis: Redis) {
    this.redis = redis;
  }

  /** Puts in a record that was read together with something else, sparing a round trip. */
  preload(key: string, revision: number, data: string | null): void {
    this.#preloaded.set(key, [String(revision), data]);
  }

  /** The record as this turn sees it, its own unsaved changes included. */
  async read<T>(key: string): Promise<T | undefined> {
    if (this.#saved.has(key)) return this.#saved.get(key) as T | undefined;
    let seen = this.#seen.get(key);
    if (!seen) {
      const [revision, data] = this.#preloaded.get(key) ?? (await this.redis.hmget(key, 'rev', 'data'));
      seen = { revision: Number(revision ?? 0), value: data ? JSON.parse(data) : undefined };
      this.#seen.set(key, seen);
    }
    return seen.value as T | undefined;
  }

  /** Changes a record; the last change of a turn wins. One that was not read before must not exist yet. */
  save(key: string, value: unknown): void {
    this.#saved.set(key, value);
  }

  /** Deletes a record, if nobody changed it since it was read. */
  remove(key: string): void {
    this.#saved.set(key, undefined);
  }

  /** Adds a write that needs no revision (a queue, an index, a counter). */
  add(...op: Op): void {
    this.#ops.push(op);
  }

  /** The records to check, each with the revision it must still have. */
  checks(): readonly (readonly [key: string, revision: number])[] {
    return [...this.#saved.keys()].map((key) => [key, this.#seen.get(key)?.revision ?? 0] as const);
  }

  /** All writes, records first. */
  ops(): readonly Op[] {
    const saves = [...this.#saved].map(([key, value]): Op => {
      if (value === undefined) return ['DEL', key];
      const revision = (this.#seen.get(key)?.revision ?? 0) + 1;
      return ['HSET', key, 'rev', revision, 'data', JSON.stringify(value)];
    });
    return [...saves, ...this.#ops];
  }
}
