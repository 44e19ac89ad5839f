import { isOpen, type Petition } from '../domain/petition.ts';
import { listViews } from '../domain/queue.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** Index of all departments together, for leaders. */
export const ALL = '*';

/** Petitions looked at in one round, and how many rounds a look may take. */
const ROUND = 200;
const ROUNDS = 5;

/** The turn that the indexes are kept for. */
export interface QueuePlace {
  readonly conversation: string;
  readonly now: number;
}

/**
 * The indexes of the open petitions: by deadline, one a view; and by the last act of the owner, from which a
 * platform counts how long it takes answers, one a department. A score there is a lower bound: citizens write without
 * touching it, and whoever looks puts right what is looked at.
 */
export function createQueue(unit: Unit, keys: CommuneKeys, { conversation, now }: QueuePlace) {
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
      // Filing is an act of the owner; when any other was, a look finds out.
      const bound = before === undefined && after?.owner === conversation ? now : 0;
      for (const key of acts) unit.add('ZADD', key, 'NX', bound, code);
    },

    /** Codes of a view, first deadline first. */
    async byDeadline(view: string, limit: number): Promise<{ count: number; codes: readonly string[] }> {
      const key = keys.queue(view);
      const [count, codes] = await Promise.all([
        unit.redis.zcard(key),
        unit.redis.zrange(key, 0, String(limit - 1)),
      ]);
      return { count, codes };
    },

    /**
     * Open petitions whose owners last wrote after `since`, about the longest ago first: exact among the `ROUND`
     * first, unless more than `ROUND * ROUNDS` bounds are out of date; each look puts those right that it read.
     */
    async bySilence(
      department: string,
      since: number,
      find: (code: string) => Promise<Petition | undefined>,
      lastActAt: (conversation: string) => Promise<number | undefined>,
    ): Promise<readonly Petition[]> {
      const key = keys.lastActs(department);
      const open: Petition[] = [];
      for (let round = 0; round < ROUNDS && open.length < ROUND; round += 1) {
        const last = String((round + 1) * ROUND - 1);
        const listed = await unit.redis.zrange(key, round * ROUND, last, 'WITHSCORES');
        const codes = listed.filter((_, at) => at % 2 === 0);
        const seen = await Promise.all(
          codes.map(async (code, at) => {
            const petition = await find(code);
            const act = petition?.owner === undefined ? undefined : await lastActAt(petition.owner);
            return { code, petition, act, bound: Number(listed[2 * at + 1]) };
          }),
        );
        for (const { code, petition, act, bound } of seen) {
          if (act !== undefined && act > since && petition) open.push(petition);
          // Who is out of reach now is out of reach until the next act, which is not before now.
          const known = act !== undefined && act > since ? act : now;
          if (known > bound) unit.add('ZADD', key, 'XX', known, code);
        }
        if (codes.length < ROUND) break;
      }
      return open;
    },
  };
}
