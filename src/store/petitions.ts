import { isOpen, type Petition } from '../domain/petition.ts';
import { createFileClaims } from './file-register.ts';
import type { CommuneKeys } from './keys.ts';
import { ALL_PUBLISHED } from './published.ts';
import { reserveNumber } from './reserve-number.ts';
import type { SecretBox } from './secret-box.ts';
import { sealTimeline } from './timeline-seal.ts';
import type { Unit } from './unit.ts';

/** Queue of all departments together, for leaders. */
const ALL = '*';

/** What the petitions of a turn need to know of it. */
export interface PetitionPlace {
  readonly turn: string;
  readonly now: number;
}

/** The petitions of one commune, as one turn sees them. The phone number lies encrypted. */
export function createPetitions(unit: Unit, keys: CommuneKeys, box: SecretBox, { turn, now }: PetitionPlace) {
  const claims = createFileClaims(unit, keys);

  const find = async (code: string): Promise<Petition | undefined> => {
    const stored = await unit.read<Petition>(keys.petition(code));
    if (stored) claims.read(code, stored);
    if (stored?.phone === undefined) return stored;
    return { ...stored, phone: box.open(stored.phone, keys.petition(code)) };
  };

  const findAll = async (codes: readonly string[]): Promise<Petition[]> => {
    const found = await Promise.all(codes.map(find));
    return found.filter((petition) => petition !== undefined);
  };

  /** In the lists of the public page, or in none. Most petitions never were in one. */
  function placePublished({ code, category, publication, history }: Petition): void {
    if (!history.some(({ event }) => event === 'published')) return;
    for (const list of [keys.published(ALL_PUBLISHED), keys.published(category)]) {
      if (publication?.state === 'public') unit.add('ZADD', list, publication.at ?? now, code);
      else unit.add('ZREM', list, code);
    }
  }

  return {
    petition: find,

    savePetition(given: Petition): Petition {
      const petition = sealTimeline(given);
      const { code } = petition;
      const key = keys.petition(code);
      const { phone } = petition;
      unit.save(key, phone === undefined ? petition : { ...petition, phone: box.seal(phone, key) });
      if (petition.owner !== undefined)
        unit.add('ZADD', keys.petitionsOf(petition.owner), petition.filedAt, code);
      for (const queue of [keys.queue(petition.department), keys.queue(ALL)]) {
        if (isOpen(petition)) unit.add('ZADD', queue, petition.dueAt, code);
        else unit.add('ZREM', queue, code);
      }
      if (isOpen(petition)) unit.add('ZREM', keys.ended, code);
      else unit.add('ZADD', keys.ended, now, code);
      placePublished(petition);
      claims.keep(code, petition);
      return petition;
    },

    deletePetition({ publication: _publication, ...petition }: Petition): void {
      const { code, owner, department } = petition;
      placePublished(petition);
      unit.remove(keys.petition(code));
      if (owner !== undefined) unit.add('ZREM', keys.petitionsOf(owner), code);
      for (const set of [keys.queue(department), keys.queue(ALL), keys.ended]) unit.add('ZREM', set, code);
      claims.keep(code, undefined);
    },

    async endedPetitions(before: number, limit: number): Promise<Petition[]> {
      return findAll(await unit.redis.zrange(keys.ended, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', 0, limit));
    },

    reservePetitionNumber: (year: number): Promise<number> =>
      reserveNumber(unit.redis, keys.reservation(turn), keys.petitionCounter(year)),

    async petitionsOf(conversation: string, limit: number): Promise<Petition[]> {
      return findAll(await unit.redis.zrevrange(keys.petitionsOf(conversation), 0, limit - 1));
    },

    async openPetitions(department: string | undefined, limit: number): Promise<Petition[]> {
      const codes = await unit.redis.zrange(keys.queue(department ?? ALL), 0, String(limit - 1));
      return findAll(codes);
    },
  };
}
