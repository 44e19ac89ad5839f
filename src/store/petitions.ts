import { isOpen, type Petition } from '../domain/petition.ts';
import { nameView, type QueueGlimpse, type QueueView, type SilenceGlimpse } from '../domain/queue.ts';
import { countChange } from '../domain/tally.ts';
import { createFileClaims } from './file-register.ts';
import type { CommuneKeys } from './keys.ts';
import { createMatterIndex } from './matter-index.ts';
import { ALL_PUBLISHED } from './published.ts';
import { ALL, createQueue } from './queue.ts';
import { reserveNumber } from './reserve-number.ts';
import type { SecretBox } from './secret-box.ts';
import { sealTimeline } from './timeline-seal.ts';
import type { Unit } from './unit.ts';

/** What the petitions of a turn need to know of it, and of what is kept beside them. */
export interface PetitionPlace {
  readonly turn: string;
  readonly conversation: string;
  readonly now: number;
  count(department: string, name: string): void;
  /** Working hours between two moments (ms). */
  hours(from: number, to: number): number;
  lastActAt(conversation: string): Promise<number | undefined>;
}

/** The petitions of one commune, as one turn sees them. The phone number lies encrypted. */
export function createPetitions(unit: Unit, keys: CommuneKeys, box: SecretBox, place: PetitionPlace) {
  const { turn, now } = place;
  const queue = createQueue(unit, keys, place);
  const claims = createFileClaims(unit, keys);
  /** As the turn last read or saved them. */
  const known = new Map<string, Petition>();
  const matters = createMatterIndex(unit, keys, now);

  const find = async (code: string): Promise<Petition | undefined> => {
    const stored = await unit.read<Petition>(keys.petition(code));
    if (stored) claims.read(code, stored);
    if (stored && !known.has(code)) known.set(code, stored);
    if (stored) matters.read(stored);
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
      const { code, phone } = petition;
      const key = keys.petition(code);
      const before = known.get(code);
      unit.save(key, phone === undefined ? petition : { ...petition, phone: box.seal(phone, key) });
      if (petition.owner !== undefined)
        unit.add('ZADD', keys.petitionsOf(petition.owner), petition.filedAt, code);
      queue.place(before, petition);
      if (isOpen(petition)) unit.add('ZREM', keys.ended, code);
      else unit.add('ZADD', keys.ended, now, code);
      placePublished(petition);
      for (const name of countChange(before, petition, place.hours)) place.count(petition.department, name);
      claims.keep(code, petition);
      known.set(code, petition);
      matters.keep(code, petition);
      return petition;
    },

    deletePetition({ publication: _publication, ...petition }: Petition): void {
      const { code, owner } = petition;
      placePublished(petition);
      unit.remove(keys.petition(code));
      if (owner !== undefined) unit.add('ZREM', keys.petitionsOf(owner), code);
      queue.place(petition, undefined);
      unit.add('ZREM', keys.ended, code);
      claims.keep(code, undefined);
      known.delete(code);
      matters.keep(code, undefined);
    },

    async endedPetitions(before: number, limit: number): Promise<Petition[]> {
      return findAll(await unit.redis.zrange(keys.ended, '-inf', `(${before}`, 'BYSCORE', 'LIMIT', 0, limit));
    },

    reservePetitionNumber: (year: number): Promise<number> =>
      reserveNumber(unit.redis, keys.reservation(turn), keys.petitionCounter(year)),

    async petitionsOf(conversation: string, limit: number): Promise<Petition[]> {
      return findAll(await unit.redis.zrevrange(keys.petitionsOf(conversation), 0, limit - 1));
    },

    async sameMatters(category: string, hamlet: string | undefined, limit: number): Promise<Petition[]> {
      return findAll(await matters.matters(category, hamlet ?? '', limit));
    },

    async petitionsWithFile(file: string): Promise<Petition[]> {
      return findAll(await matters.holders(file));
    },

    async followedPetitions(conversation: string, limit: number): Promise<Petition[]> {
      return findAll(await matters.followed(conversation, limit));
    },

    async openPetitions(department: string | undefined, limit: number): Promise<Petition[]> {
      return findAll((await queue.byDeadline(department ?? ALL, 0, limit)).codes);
    },

    async queue(view: QueueView, from: number, limit: number): Promise<QueueGlimpse> {
      const { count, codes } = await queue.byDeadline(nameView(view), from, limit);
      return { count, petitions: await findAll(codes) };
    },

    async fallingSilent(
      department: string | undefined,
      since: number,
      from: number,
      limit: number,
    ): Promise<SilenceGlimpse> {
      return queue.bySilence(department ?? ALL, { since, from, limit }, find, place.lastActAt);
    },
  };
}
