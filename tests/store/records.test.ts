import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import { addEvent, type Petition } from '../../src/domain/petition.ts';
import type { Records } from '../../src/domain/records.ts';
import { ConflictError } from '../../src/errors.ts';
import { applyUnit } from '../../src/store/apply-unit.ts';
import { checkInstallation } from '../../src/store/check-installation.ts';
import { readGuided } from '../../src/store/guided.ts';
import { createInvite } from '../../src/store/invites.ts';
import { communeKeys, laneKeys, laneOf } from '../../src/store/keys.ts';
import { openRecords } from '../../src/store/records.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { dumpRedis } from '../helpers/dump-redis.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

const SLUG = 'xa-mau';
const LANE = laneOf(SLUG, 4);
const KEYS = communeKeys(LANE, SLUG);
const BOX = createSecretBox('the secret of the tests');
const PHONE = '0912345678';
const NAME = 'Nguyễn Thị Lan';
const AN = 'zalo:388:an';
const NOW = Date.UTC(2026, 10, 23, 3);

let server: TestRedis;

beforeEach(async () => {
  server = await startTestRedis();
});

afterEach(async () => {
  await server.stop();
});

/** Runs one turn's work on the records, and writes what came of it as a commit would. */
async function turn<T>(id: string, work: (records: Records) => Promise<T> | T): Promise<T> {
  const redis = server.client();
  const unit = new Unit(redis);
  const place = { lane: LANE, slug: SLUG, conversation: AN, id, now: NOW };
  const result = await work(openRecords(unit, BOX, place));
  for (const [command, key, ...args] of unit.ops()) {
    if (command !== 'SCHEDULE') await redis.call(command, key, ...args);
  }
  return result;
}

const dump = () => dumpRedis(server.client());

const PETITION: Petition = {
  ...{ code: 'PA26-00001', owner: AN, locale: 'vi', category: 'giao-thong', department: 'kinh-te' },
  ...{ text: 'ổ gà', place: { hamlet: 'Thôn 2' }, name: NAME, phone: PHONE },
  ...{ filedAt: NOW, dueAt: NOW + 1000, status: 'received', history: [] },
};

describe('what lies in Redis', () => {
  it('holds no phone number in the open: not in a petition, a half-done form, or a message that waits', async () => {
    const conversation: Conversation = {
      ...{ locale: 'vi', met: true, turn: 3 },
      flow: { name: 'petition', version: 1, snapshot: { value: 'review', context: { phone: PHONE } } },
      question: { key: 'petition-review', data: { phone: PHONE, name: NAME } },
      drafts: { petition: { data: { phone: PHONE }, at: NOW } },
    };
    await turn('one', (records) => {
      records.savePetition(PETITION);
      records.saveConversation(AN, conversation);
      records.send({
        to: AN,
        locale: 'vi',
        reply: { key: 'petition-review', data: { phone: PHONE, name: NAME } },
      });
    });
    const stored = await dump();
    expect(stored).toContain('PA26-00001');
    expect(stored).not.toContain(PHONE);
    await turn('two', async (records) => {
      expect(await records.conversation(AN)).toEqual(conversation);
      expect(await records.petition('PA26-00001')).toEqual(PETITION);
    });
  });

  it('does not say who gave a rating, and allows one a day', async () => {
    const rating = { official: 'cb-01', stars: 5, criteria: { nghe: true }, comment: 'tốt' } as const;
    await turn('one', async (records) => {
      expect(await records.hasRated('cb-01', AN)).toBe(false);
      records.saveRating(rating, AN);
    });
    expect(await dump()).not.toMatch(/zalo:388:an/u);
    await turn('two', async (records) => {
      expect(await records.hasRated('cb-01', AN)).toBe(true);
      expect(await records.hasRated('cb-02', AN)).toBe(false);
      expect(await records.hasRated('cb-01', 'zalo:388:binh')).toBe(false);
    });
  });
});

describe('a held message', () => {
  it('is found while it waits, and when its waiting ends only its state and reason stay', async () => {
    const redis = server.client();
    const id = await turn('one', (records) =>
      records.send({ to: AN, locale: 'vi', about: 'PA26-00001', reply: { key: 'staff-answer' } }),
    );
    await turn('two', async (records) => expect(await records.held(id)).toBeUndefined());
    await redis.hset(KEYS.message(id), { state: 'held', settled: '5' });
    await redis.rpush(KEYS.held(AN), 'other', id);
    await turn('three', async (records) => {
      expect(await records.held(id)).toEqual({ since: 5, about: 'PA26-00001' });
      records.expireHeld(AN, id);
    });
    expect(await redis.hgetall(KEYS.message(id))).toEqual({
      ...{ state: 'failed', error: 'expired', about: 'PA26-00001' },
      ...{ at: String(NOW), settled: String(NOW) },
    });
    expect(await redis.pttl(KEYS.message(id))).toBeGreaterThan(0);
    expect(await redis.lrange(KEYS.held(AN), 0, '-1')).toEqual(['other']);
    expect(await redis.get(laneKeys(LANE).expired)).toBe('1');
    expect(await redis.zcard(laneKeys(LANE).undelivered)).toBe(0);
    await turn('four', async (records) => expect(await records.delivery(id)).toBe('failed'));
  });
});

describe('answers that did not arrive', () => {
  const answer = (code: string, department: string, id: string): Petition => ({
    ...{ ...PETITION, code, department, status: 'answered' },
    history: [{ at: NOW, event: 'answered', staff: 'cb-01', text: 'mai', messageId: id }],
  });
  const read = (id: string, department?: string) =>
    turn(id, async (records) =>
      (await records.undeliveredAnswers(department, 10)).map(({ petition, state }) => [petition.code, state]),
    );

  it('are listed by department while they are held or failed, and not while they are on their way', async () => {
    const redis = server.client();
    const states = { a: 'held', b: 'failed', c: 'queued', d: 'sent', e: 'held' };
    await turn('one', (records) => {
      for (const [id, department] of Object.entries({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'y' })) {
        records.savePetition(answer(`PA26-0000${id}`, department, id));
        records.trackAnswer(`PA26-0000${id}`, id);
      }
    });
    for (const [id, state] of Object.entries(states)) await redis.hset(KEYS.message(id), 'state', state);
    expect(await read('two', 'x')).toEqual([
      ['PA26-0000a', 'held'],
      ['PA26-0000b', 'failed'],
    ]);
    expect(await read('three')).toHaveLength(3);
    // Nobody knows any more what became of it, but that it did not leave.
    await redis.del(KEYS.message('a'));
    expect(await read('four', 'x')).toContainEqual(['PA26-0000a', 'failed']);
  });

  it('leave the list for good when the citizen was told outside the chat, and are told no more until answered anew', async () => {
    const redis = server.client();
    await turn('one', (records) => {
      records.savePetition(answer('PA26-0000a', 'x', 'a'));
      records.trackAnswer('PA26-0000a', 'a');
    });
    for (const id of ['a', 'a2']) await redis.hset(KEYS.message(id), 'state', 'held');
    expect(await read('two')).toHaveLength(1);
    await turn('three', async (records) => {
      const petition = (await records.petition('PA26-0000a')) as Petition;
      records.savePetition(addEvent(petition, { at: NOW, event: 'told', staff: 'cb-01', text: 'call' }));
    });
    expect(await read('four')).toEqual([]);
    expect(await redis.zcard(KEYS.undeliveredAnswers)).toBe(0);
    await turn('five', async (records) => {
      const petition = (await records.petition('PA26-0000a')) as Petition;
      records.savePetition(addEvent(petition, { at: NOW, event: 'done', staff: 'cb-01', messageId: 'a2' }));
      records.trackAnswer('PA26-0000a', 'a2');
    });
    expect(await read('six')).toEqual([['PA26-0000a', 'held']]);
  });

  it('leave the list for good when there is a newer answer, or the citizen said something to it', async () => {
    const redis = server.client();
    await turn('one', (records) => {
      for (const id of ['a', 'b', 'c']) {
        const code = `PA26-0000${id}`;
        records.savePetition(answer(code, 'x', id));
        records.trackAnswer(code, id);
      }
    });
    for (const id of ['a', 'b', 'c']) await redis.hset(KEYS.message(id), 'state', 'held');
    await turn('two', async (records) => {
      const [newer, reopened, silent] = await Promise.all(
        ['a', 'b', 'c'].map(async (id) => (await records.petition(`PA26-0000${id}`)) as Petition),
      );
      if (!newer || !reopened || !silent) return;
      const more = { at: NOW, event: 'done' as const, staff: 'cb-01', text: 'xong', messageId: 'a2' };
      records.savePetition({ ...newer, history: [...newer.history, more] });
      const open = { ...reopened, status: 'processing' as const };
      records.savePetition({ ...open, history: [...open.history, { at: NOW, event: 'reopened' }] });
      records.savePetition({ ...silent, status: 'closed' });
      records.trackAnswer('PA26-0000a', 'a2');
    });
    await redis.hset(KEYS.message('a2'), 'state', 'held');
    expect((await read('three')).toSorted()).toEqual([
      ['PA26-0000a', 'held'],
      ['PA26-0000c', 'held'],
    ]);
    expect(await redis.zrange(KEYS.undeliveredAnswers, 0, '-1')).toEqual(['PA26-0000a/a2', 'PA26-0000c/c']);
  });
});

describe('petitions', () => {
  it('are numbered without a gap when a turn is run again', async () => {
    expect(await turn('one', (records) => records.reservePetitionNumber(2026))).toBe(1);
    expect(await turn('one', (records) => records.reservePetitionNumber(2026))).toBe(1);
    expect(await turn('two', (records) => records.reservePetitionNumber(2026))).toBe(2);
    expect(await turn('three', (records) => records.reservePetitionNumber(2027))).toBe(1);
  });

  it('stand in the queue while somebody owes the citizen something, first deadline first', async () => {
    const make = (code: string, dueAt: number, department = 'kinh-te'): Petition => ({
      ...PETITION,
      ...{ code, dueAt, department },
    });
    await turn('one', (records) => {
      records.savePetition(make('PA26-00001', 300));
      records.savePetition(make('PA26-00002', 100));
      records.savePetition(make('PA26-00003', 200, 'cong-an'));
    });
    const codes = (petitions: readonly Petition[]) => petitions.map(({ code }) => code);
    await turn('two', async (records) => {
      expect(codes(await records.openPetitions('kinh-te', 10))).toEqual(['PA26-00002', 'PA26-00001']);
      expect(codes(await records.openPetitions(undefined, 10))).toEqual([
        'PA26-00002',
        'PA26-00003',
        'PA26-00001',
      ]);
      records.savePetition({ ...make('PA26-00002', 100), status: 'answered' });
    });
    await turn('three', async (records) => {
      expect(codes(await records.openPetitions('kinh-te', 10))).toEqual(['PA26-00001']);
      expect(await records.petitionsOf(AN, 2)).toHaveLength(2);
    });
  });
});

describe('the number of messages that may go to phones on a day', () => {
  it('is not passed by two turns that take the last one at once', async () => {
    const place = { lane: LANE, slug: SLUG, conversation: AN, now: NOW };
    const take = async (id: string, now = NOW) => {
      const unit = new Unit(server.client());
      const taken = await openRecords(unit, BOX, { ...place, id, now }).takeText(1);
      return { unit, taken };
    };
    const [one, other] = [await take('m1'), await take('m2')];
    expect([one.taken, other.taken]).toEqual([true, true]);
    await applyUnit(one.unit);
    await expect(applyUnit(other.unit)).rejects.toThrow(ConflictError);
    expect((await take('m2')).taken).toBe(false);
    expect((await take('m3', NOW + 24 * 3_600_000)).taken).toBe(true);
  });
});

describe('invites', () => {
  it('are found however the code is typed, once, and the code itself is not stored', async () => {
    const code = await createInvite(server.client(), KEYS, BOX, 'cb-01', NOW);
    expect(await dump()).not.toContain(code.replace('-', ''));
    await turn('one', async (records) => {
      expect(await records.invite('AAAAA-AAAAA')).toBeUndefined();
      expect(await records.invite(` ${code.toLowerCase().replace('-', ' ')}`)).toMatchObject({
        staff: 'cb-01',
      });
      records.consumeInvite(code);
    });
    await turn('two', async (records) => expect(await records.invite(code)).toBeUndefined());
  });

  it('may be guessed five times an hour', async () => {
    const answers: boolean[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await turn('one', (records) => records.countGuess(AN)));
    expect(answers).toEqual([true, true, true, true, true, false]);
  });
});

describe('the secret key', () => {
  it('may not change under the data, nor may the number of lanes', async () => {
    const redis = server.client();
    await checkInstallation(redis, BOX, 4);
    await checkInstallation(redis, createSecretBox('the secret of the tests'), 4);
    const another = createSecretBox('another secret');
    await expect(checkInstallation(redis, another, 4)).rejects.toMatchObject({ code: 'wrong-secret' });
    await expect(checkInstallation(redis, BOX, 5)).rejects.toMatchObject({ code: 'wrong-lanes' });
  });

  it('binds what it seals to its place', () => {
    const sealed = BOX.seal('text', 'here');
    expect(BOX.open(sealed, 'here')).toBe('text');
    expect(() => BOX.open(sealed, 'there')).toThrow();
    expect(() => BOX.open(`${sealed.slice(0, -2)}AA`, 'here')).toThrow();
  });
});

describe('sealed reports', () => {
  const TEXT = 'Kế toán ăn chặn tiền của dân';
  const report = { code: 'TC26-00001', passedAt: NOW, text: TEXT, writer: AN };

  it('hide their text and their writer, under a key that opens nothing else', async () => {
    await turn('t1', (records) => records.saveSealedReport(report));
    const kept = await dump();
    for (const secret of [TEXT, 'ăn chặn', AN]) expect(kept).not.toContain(secret);
    const { sealed } = JSON.parse((await server.client().hget(KEYS.report(report.code), 'data')) ?? '');
    expect(() => BOX.open(sealed, KEYS.report(report.code))).toThrow();
    expect(await turn('t2', (records) => records.sealedReport(report.code))).toEqual(report);
  });

  it('are listed by age, and gone when deleted', async () => {
    await turn('t1', (records) => records.saveSealedReport(report));
    await turn('t2', (records) =>
      records.saveSealedReport({ ...report, code: 'TC26-00002', passedAt: NOW + 9 }),
    );
    expect(await turn('t3', (records) => records.sealedReports(NOW + 1, 10))).toEqual([report.code]);
    await turn('t4', (records) => records.deleteSealedReport(report.code));
    expect(await turn('t5', (records) => records.sealedReport(report.code))).toBeUndefined();
    expect(await turn('t6', (records) => records.sealedReports(NOW + 99, 10))).toEqual(['TC26-00002']);
  });

  it('have numbers of their own, the same for a turn that is run again', async () => {
    const reserve = (id: string) => turn(id, (records) => records.reserveReportNumber(2026));
    expect(await turn('t1', (records) => records.reservePetitionNumber(2026))).toBe(1);
    expect([await reserve('t1'), await reserve('t1'), await reserve('t2')]).toEqual([1, 1, 2]);
  });
});

describe('what people were guided to', () => {
  it('is counted by month and door', async () => {
    await turn('t1', (records) => {
      records.countGuided('complaint');
      records.countGuided('crime');
    });
    await turn('t2', (records) => records.countGuided('crime'));
    expect(await readGuided(server.client(), KEYS, '2026-11')).toEqual({ complaint: 1, crime: 2 });
    expect(await readGuided(server.client(), KEYS, '2026-12')).toEqual({});
    expect(await server.client().hgetall(laneKeys(LANE).guided)).toEqual({ complaint: '1', crime: '2' });
  });
});

describe('words of praise', () => {
  it('are kept without who wrote them', async () => {
    await turn('t1', (records) => records.savePraise('Chị Lan tận tình', ['cb-01']));
    const [entry] = await server.client().xrange(KEYS.praises, '-', '+');
    expect(entry?.[1]).toEqual(['day', '2026-11-23', 'text', 'Chị Lan tận tình', 'officials', 'cb-01']);
    expect(await dump()).not.toContain(AN);
  });
});
