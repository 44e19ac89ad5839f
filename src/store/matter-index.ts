import type { Petition } from '../domain/petition.ts';
import { MATTER_LIFE_MS, mayBeShared } from '../domain/same-matter.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/**
 * Which open petitions of a hamlet and category others may be shown, and which ones a conversation follows. Both are
 * written with the petition; petitions of another month fall out by themselves.
 */
export function createMatterIndex(unit: Unit, keys: CommuneKeys, now: number) {
  const known = new Map<string, Petition>();

  const keyOf = (petition: Petition | undefined) =>
    petition && mayBeShared(petition)
      ? keys.matters(petition.category, petition.place.hamlet ?? '')
      : undefined;

  function keepMatter(code: string, before: Petition | undefined, after: Petition | undefined): void {
    const [from, to] = [keyOf(before), keyOf(after)];
    if (from === to) return;
    if (from !== undefined) unit.add('ZREM', from, code);
    if (to === undefined || !after) return;
    unit.add('ZADD', to, after.filedAt, code);
    unit.add('ZREMRANGEBYSCORE', to, '-inf', now - MATTER_LIFE_MS);
    unit.add('PEXPIRE', to, MATTER_LIFE_MS);
  }

  function keepFollowers(code: string, before: Petition | undefined, after: Petition | undefined): void {
    const [had, has] = [listFollowers(before), listFollowers(after)];
    for (const one of has) if (!had.has(one)) unit.add('ZADD', keys.followed(one), after?.filedAt ?? 0, code);
    for (const one of had) if (!has.has(one)) unit.add('ZREM', keys.followed(one), code);
  }

  return {
    /** The petition was read. Only its first reading counts. */
    read(petition: Petition): void {
      if (!known.has(petition.code)) known.set(petition.code, petition);
    },

    /** The petition is now so; undefined: it is no more. */
    keep(code: string, petition: Petition | undefined): void {
      const before = known.get(code);
      keepMatter(code, before, petition);
      keepFollowers(code, before, petition);
      if (petition) known.set(code, petition);
      else known.delete(code);
    },

    /** Codes of the petitions of a hamlet ('' is none) and category that may be shown, newest first. */
    matters(category: string, hamlet: string, limit: number): Promise<string[]> {
      const since = String(now - MATTER_LIFE_MS);
      return unit.redis.zrange(
        keys.matters(category, hamlet),
        '+inf',
        since,
        'BYSCORE',
        'REV',
        'LIMIT',
        0,
        limit,
      );
    },

    /** Codes of the petitions that a conversation follows, newest first. */
    followed(conversation: string, limit: number): Promise<string[]> {
      return unit.redis.zrevrange(keys.followed(conversation), 0, limit - 1);
    },

    /** Codes of the petitions that hold a file of ours. */
    async holders(file: string): Promise<string[]> {
      return (await unit.redis.smembers(keys.fileRefs(file))).filter((owner) => !owner.includes(':'));
    },
  };
}

function listFollowers(petition: Petition | undefined): ReadonlySet<string> {
  return new Set((petition?.followers ?? []).map(({ conversation }) => conversation));
}
