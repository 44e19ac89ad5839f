import { isOpen, type Petition } from '../domain/petition.ts';
import { listViews, type SilenceGlimpse } from '../domain/queue.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Index of all departments together, for leaders. */
export const ALL = '*';

/** The turn that the indexes are kept for. */
export interface QueuePlace {
  readonly now: number;
}

/**
 * The indexes of the open petitions: by deadline, one a view; and by the last act of the owner, from which a
 * platform counts how long it takes answers, one a department. A score there is a lower bound: citizens write without
 * touching it, and whoever looks puts right what is looked at.
 */
export function createQueue(unit: Unit, keys: CommuneKeys, { now }: QueuePlace) {
  const listActs = (petition: Petition | undefined) =>
    petition && isOpen(petition) && petition.owner !== undefined
      ? [keys.lastActs(ALL), keys.lastActs(petition.department)]
      : [];

  return {
    /** Puts a petition where it belongs; `after` is undefined when it is gone. */
    place(before: Petition | undefined, after: Petition | undefined): void {
      const code = after?.code ?? before?.code ?? '';
      const views = after ? listViews(after) : [];
      const left = (before ? listViews(before) : []).filter((view) => !views.includes(view));
      for (const view of left) unit.add('ZREM', keys.queue(view), code);
      if (after) for (const view of views) unit.add('ZADD', keys.queue(view), after.dueAt, code);
      const acts = listActs(after);
      for (const key of listActs(before).filter((one) => !acts.includes(one))) unit.add('ZREM', key, code);
      // Filing is an act of the owner; when a later one was, a look finds out.
      const bound = after?.filedAt ?? 0;
      for (const key of acts) unit.add('ZADD', key, 'NX', bound, code);
    },

    /** Codes of a view, first deadline first, from a place on. */
    async byDeadline(
      view: string,
      from: number,
      limit: number,
    ): Promise<{ count: number; codes: readonly string[] }> {
      const key = keys.queue(view);
      const [count, codes] = await Promise.all([
        unit.redis.zcard(key),
        unit.redis.zrange(key, from, String(from + limit - 1)),
      ]);
      return { count, codes };
    },

    /**
     * Open petitions by the last acts of their owners, as far as the index knows them; each look puts those right that
     * it read, in the commit of its turn, so places stay what they are until then.
     */
    async bySilence(
      department: string,
      { since, from, limit }: { readonly since: number; readonly from: number; readonly limit: number },
      find: (code: string) => Promise<Petition | undefined>,
      lastActAt: (conversation: string) => Promise<number | undefined>,
    ): Promise<SilenceGlimpse> {
      const key = keys.lastActs(department);
      // One more than is looked at tells from when on the others can have acted.
      const listed = await unit.redis.zrange(key, from, String(from + limit), 'WITHSCORES');
      const bounds = listed.flatMap((code, at) =>
        at % 2 === 0 ? [{ code, bound: Number(listed[at + 1]) }] : [],
      );
      const seen = await Promise.all(
        bounds.slice(0, limit).map(async ({ code, bound }) => {
          const petition = await find(code);
          const act = petition?.owner === undefined ? undefined : await lastActAt(petition.owner);
          return { code, petition, act, bound };
        }),
      );
      for (const { code, act, bound } of seen) {
        // Who is out of reach now is out of reach until the next act, which is not before now.
        const known = act !== undefined && act > since ? act : now;
        if (known > bound) unit.add('ZADD', key, 'XX', known, code);
      }
      const next = bounds[limit];
      return {
        petitions: seen.flatMap(({ petition }) => petition ?? []),
        ...(next && { actsFrom: next.bound }),
      };
    },
  };
}
