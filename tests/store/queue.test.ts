import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEvent, type Petition } from '../../src/domain/petition.ts';
import type { Records } from '../../src/domain/records.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { openRecords } from '../../src/store/records.ts';
import { readDevices, removeStaff } from '../../src/store/remove-staff.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { asStaff, calendar, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const PLACE = { lane: laneOf('xa-mau', 4), slug: 'xa-mau' };
const KEYS = communeKeys(PLACE.lane, PLACE.slug);
const BOX = createSecretBox('the secret of the tests');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: TestRedis;
let turns = 0;

beforeEach(async () => {
  server = await startTestRedis();
});
afterEach(() => server.stop());

/** Runs one turn's work on the records, and writes what came of it as a commit would. */
async function turn<T>(
  work: (records: Records) => Promise<T> | T,
  { now = MONDAY_9, conversation = 'zalo:oa:an' } = {},
): Promise<T> {
  const redis = server.client();
  const unit = new Unit(redis);
  turns += 1;
  const result = await work(
    openRecords(unit, BOX, { ...PLACE, conversation, id: `t${turns}`, now, calendar }),
  );
  const pipeline = redis.pipeline();
  for (const [command, key, ...args] of unit.ops())
    if (command !== 'SCHEDULE') pipeline.call(command, key, ...args);
  await pipeline.exec();
  return result;
}

const make = (number: number, changes: Partial<Petition> = {}) =>
  createPetition({
    code: `PA26-${String(number).padStart(5, '0')}`,
    owner: `zalo:oa:c${number}`,
    ...changes,
  });
const codesOf = (petitions: readonly Petition[]) => petitions.map(({ code }) => Number(code.slice(5)));
const act = (number: number, at: number) =>
  server.client().hset(KEYS.conversation(`zalo:oa:c${number}`), 'lastAt', at);

describe('the indexes of the queue', () => {
  it('follow a petition from department to department, to its handler and out', async () => {
    await turn((records) => {
      records.savePetition(make(1, { dueAt: 300 }));
      records.savePetition(make(2, { dueAt: 100, handler: 'an', status: 'processing' }));
    });
    const look = (view: Parameters<Records['queue']>[0]) =>
      turn(async (records) => {
        const { count, petitions } = await records.queue(view, 0, 10);
        expect(count).toBe(petitions.length);
        return codesOf(petitions);
      });
    expect(await look({})).toEqual([2, 1]);
    expect(await look({ department: 'roads', category: 'holes' })).toEqual([2, 1]);
    expect(await look({ handler: 'an' })).toEqual([2]);
    expect(await look({ department: 'roads', isUnclaimed: true })).toEqual([1]);
    await turn(async (records) => {
      const petition = (await records.petition('PA26-00001')) as Petition;
      records.savePetition({ ...petition, department: 'social', handler: 'chi' });
    });
    expect(await look({ department: 'roads' })).toEqual([2]);
    expect(await look({ department: 'social' })).toEqual([1]);
    expect(await look({ isUnclaimed: true })).toEqual([]);
    await turn(async (records) => {
      for (const code of ['PA26-00001', 'PA26-00002']) {
        const petition = (await records.petition(code)) as Petition;
        records.savePetition({ ...petition, status: 'merged' });
      }
    });
    const left = await server.client().keys(`${KEYS.queue('')}*`);
    expect([...left, ...(await server.client().keys(`${KEYS.lastActs('')}*`))]).toEqual([]);
  });

  it('give a view piece by piece', async () => {
    await turn((records) => {
      for (let number = 1; number <= 5; number += 1) records.savePetition(make(number, { dueAt: number }));
    });
    await turn(async (records) => {
      const { count, petitions } = await records.queue({}, 2, 2);
      expect([count, codesOf(petitions)]).toEqual([5, [3, 4]]);
      expect(await records.queue({}, 5, 2)).toEqual({ count: 5, petitions: [] });
    });
  });

  it('give those whose owners wrote longest ago, whatever the owners did since', async () => {
    const filedAt = MONDAY_9 - 40 * DAY;
    await turn((records) => {
      for (let number = 1; number <= 4; number += 1) records.savePetition(make(number, { filedAt }));
      records.savePetition(make(5, { department: 'social', filedAt }));
      const { owner: _, ...walkIn } = make(6);
      records.savePetition(walkIn);
    });
    await act(1, MONDAY_9 - DAY);
    await act(2, MONDAY_9 - 3 * DAY);
    await act(3, MONDAY_9 - 30 * DAY);
    await act(5, MONDAY_9 - 2 * DAY);
    const since = MONDAY_9 - 7 * DAY;
    const look = (department?: string, from = 0, limit = 10) =>
      turn(async (records) => {
        const { petitions, ...more } = await records.fallingSilent(department, since, from, limit);
        return { codes: codesOf(petitions), ...more };
      });
    expect((await look()).codes.toSorted()).toEqual([1, 2, 3, 4, 5]);
    // From the second look on the order is that of the acts, who is out of reach at the end.
    expect((await look()).codes.slice(0, 3)).toEqual([2, 5, 1]);
    expect(await look(undefined, 1, 2)).toEqual({ codes: [5, 1], actsFrom: MONDAY_9 });
    expect(await look(undefined, 0, 2)).toEqual({ codes: [2, 5], actsFrom: MONDAY_9 - DAY });
    // A look puts right what it reads: who was out of reach comes back with the next act.
    await look('roads');
    await act(2, MONDAY_9 + 2);
    await act(3, MONDAY_9 + 1);
    await look('roads');
    expect((await look('roads')).codes).toEqual([1, 4, 3, 2]);
  });

  it('know from the filing on when its owner has last acted at the earliest', async () => {
    await turn((records) => {
      for (let number = 1; number <= 3; number += 1)
        records.savePetition(make(number, { filedAt: MONDAY_9 - number * HOUR }));
    });
    await turn(async (records) => {
      const { actsFrom } = await records.fallingSilent('roads', 0, 0, 1);
      expect(actsFrom).toBe(MONDAY_9 - 2 * HOUR);
    });
  });

  it('let a page of a thousand open petitions be read with few of them', async () => {
    const redis = server.client();
    const acts = redis.pipeline();
    await turn((records) => {
      for (let number = 1; number <= 1000; number += 1) {
        const filedAt = MONDAY_9 - (number % 97) * 2 * HOUR;
        records.savePetition(make(number, { filedAt, dueAt: filedAt + 10 * DAY }));
        acts.hset(KEYS.conversation(`zalo:oa:c${number}`), 'lastAt', filedAt + (number % 7) * HOUR);
      }
    });
    await acts.exec();
    const windows = {
      zalo: { free: 2 * DAY, extended: 7 * DAY, extendedFor: 'answers', wordsOnly: false },
    } as const;
    const countReads = async () =>
      Number((await redis.info('commandstats')).match(/cmdstat_hmget:calls=(\d+)/)?.[1] ?? 0);
    const ask = () =>
      turn((records) => runStaffCommand('/hangcho', { ...asStaff(createRecords(), 'an'), records, windows }));
    await ask();
    const before = await countReads();
    const [reply] = await ask();
    expect(reply?.data).toMatchObject({ count: 1000, page: 1, pages: 25 });
    expect((await countReads()) - before).toBeLessThan(100);
  });
});

describe('the counts', () => {
  it('go with the very commit of each event, by day and department, in working hours', async () => {
    await turn((records) => {
      records.savePetition(make(1));
      records.savePetition(make(2, { department: 'social' }));
      records.count('*', 'guided');
    });
    const friday = MONDAY_9 + 4 * DAY;
    await turn(
      async (records) => {
        const petition = (await records.petition('PA26-00001')) as Petition;
        const event = { at: friday, event: 'answered' as const, staff: 'an' };
        records.savePetition(addEvent(petition, event, { status: 'answered' }));
      },
      { now: friday },
    );
    const read = (...days: string[]) =>
      turn(async (records) => {
        const tally = await records.tally(days);
        return Object.fromEntries([...tally].map(([of, counts]) => [of, Object.fromEntries(counts)]));
      });
    expect(await read('2026-03-02')).toEqual({
      ...{ roads: { received: 1 }, social: { received: 1 }, '*': { guided: 1 } },
    });
    // Four working days of 7.5 hours.
    expect(await read('2026-03-06')).toEqual({ roads: { answered: 1, 'first:30': 1 } });
    expect(await read('2026-03-02', '2026-03-06')).toMatchObject({ roads: { received: 1, answered: 1 } });
  });
});

describe('enrolments', () => {
  it('have dates, but for those of before there were any', async () => {
    await server.client().hset(KEYS.staff('an'), { rev: 1, data: JSON.stringify(['zalo:oa:old']) });
    await turn((records) => records.linkStaff('an', 'zalo:oa:new'));
    await turn(async (records) => {
      expect(await records.staffDevices('an')).toEqual([
        { conversation: 'zalo:oa:old' },
        { conversation: 'zalo:oa:new', since: MONDAY_9 },
      ]);
      await records.unlinkStaff('an', 'zalo:oa:old');
    });
    await turn(async (records) => expect(await records.staffConversations('an')).toEqual(['zalo:oa:new']));
  });

  it('taken away by an operator are gone for a turn that read them before', async () => {
    const redis = server.client();
    await turn((records) => records.linkStaff('an', 'zalo:oa:an'));
    const unit = new Unit(redis);
    const records = openRecords(unit, BOX, { ...PLACE, conversation: 'x', id: 'x', now: MONDAY_9 });
    await records.linkStaff('an', 'zalo:oa:other');
    expect(await removeStaff(redis, PLACE, 'an', MONDAY_9)).toHaveLength(1);
    const [[key, revision] = []] = unit.checks();
    expect(Number(await redis.hget(String(key), 'rev'))).not.toBe(revision);
    expect(await readDevices(redis, PLACE, 'an')).toEqual([]);
    expect(await removeStaff(redis, PLACE, 'an', MONDAY_9)).toEqual([]);
  });
});
