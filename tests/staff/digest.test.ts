import { describe, expect, it } from 'vitest';
import { DIGEST, runDigest } from '../../src/digest.ts';
import { pause } from '../../src/domain/clock.ts';
import type { Commune, StaffMember, StaffRole } from '../../src/domain/commune.ts';
import { officeOf } from '../../src/domain/office.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { Windows } from '../../src/domain/window.ts';
import { isToldAtOnce } from '../../src/staff/is-told-at-once.ts';
import { readAll } from '../bot/bench.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import { calendar, commune, createPetition, createRecords } from '../helpers/sample-commune.ts';

const HOUR = 3_600_000;
const at = (local: string) => Date.parse(`2026-03-${local.replace(' ', 'T')}+07:00`);
const MORNING = at('03 07:30');
const windows: Windows = { free: 24 * HOUR, extended: 168 * HOUR, extendedFor: 'answers', wordsOnly: true };

/** All four are enrolled, and wrote yesterday at nine. */
function open(...petitions: Petition[]): MemoryRecords {
  const records = createRecords(...petitions);
  const devices = { an: 'zalo:oa:an', binh: 'zalo:oa:binh', chi: 'zalo:oa:chi', dung: 'zalo:oa:dung' };
  enrolInMemory(records, devices);
  for (const device of Object.values(devices)) records.lastActs.set(device, at('02 09:00'));
  records.now = MORNING;
  return records;
}

const alarmOf = (records: MemoryRecords) => records.alarms.get(`${officeOf(DIGEST)} ${DIGEST}`);

/** Runs a whole morning, turn by turn; gives who was sent what, and how many turns it took. */
async function run(records: MemoryRecords, own: Commune = commune) {
  const context = { commune: own, calendar, records, windowsOf: () => windows };
  let data: string | undefined;
  for (let turns = 1; turns < 50; turns += 1) {
    records.alarms.clear();
    await runDigest(data, context);
    const alarm = alarmOf(records);
    if (alarm?.data === undefined)
      return {
        turns,
        next: alarm?.at,
        told: records.sent.map(({ to, reply }) => `${to.slice(8)} ${reply.key}`),
      };
    expect(alarm.at).toBe(records.now);
    data = alarm.data;
  }
  throw new Error('the morning does not end');
}

const textFor = (records: MemoryRecords, id: string) =>
  readAll(records.sent.filter(({ to }) => to === `zalo:oa:${id}`));

function createOfficial(id: string, name: string, role: StaffRole = 'officer'): StaffMember {
  return { id, name, title: 'Clerk', role, department: 'roads' };
}

const own = createPetition({
  code: 'PA26-00001',
  dueAt: at('09 17:00'),
  status: 'processing',
  handler: 'an',
});
const free = createPetition({ code: 'PA26-00002', dueAt: at('03 17:00') });
const late = createPetition({
  code: 'PA26-00003',
  dueAt: at('02 10:00'),
  status: 'processing',
  handler: 'binh',
});
const waiting = pause(
  createPetition({ code: 'PA26-00004', dueAt: at('02 11:00'), handler: 'an', status: 'processing' }),
  at('02 10:00'),
);

describe('the morning’s digest', () => {
  it('tells each official what is open for that person, most urgent first, with buttons', async () => {
    const records = open(own, free, late, waiting);
    const { told, turns, next } = await run(records);
    expect(told).toEqual(['an staff-digest', 'binh staff-digest', 'chi staff-rollcall', 'dung staff-digest']);
    expect([turns, next]).toEqual([1, at('04 07:30')]);
    expect(records.sent[0]?.reply).toMatchObject({
      data: {
        name: 'An',
        scope: 'Roads office',
        lines: [
          { key: 'staff-digest-new', data: { count: 1 } },
          { key: 'staff-digest-today', data: { count: 1 } },
          { key: 'staff-digest-waiting', data: { count: 1 } },
          { key: 'staff-digest-line', data: { code: 'PA26-00002', category: 'Holes' } },
          { key: 'staff-digest-line', data: { code: 'PA26-00001' } },
        ],
      },
      choices: [{ command: 'diemdanh' }, { command: 'xem PA26-00002' }, { command: 'xem PA26-00001' }],
    });
    expect(textFor(records, 'binh')).toMatch(/QUÁ HẠN: 1\n.*\nPA26-00003/s);
  });

  it('tells leaders what is late in the whole commune, ten by name', async () => {
    const codes = Array.from({ length: 12 }, (_, index) => `PA26-001${index + 10}`);
    const records = open(
      ...codes.map((code, index) => createPetition({ code, dueAt: at('02 09:00') + index })),
    );
    await run(records);
    const text = textFor(records, 'dung');
    expect(codes.filter((code) => text.includes(`${code} ·`))).toEqual(codes.slice(0, 10));
    expect(text).toContain('QUÁ HẠN: 12');
    expect(text).toContain('Còn 2 việc quá hạn nữa');
    // An officer reads the three most urgent ones.
    expect(codes.filter((code) => textFor(records, 'an').includes(`${code} ·`))).toEqual(codes.slice(0, 3));
  });

  it('says nothing to who has nothing to do, unless that person would be out of reach tomorrow', async () => {
    const records = open();
    records.lastActs.set('zalo:oa:an', at('03 07:00'));
    records.lastActs.set('zalo:oa:binh', at('03 07:30'));
    const { told } = await run(records);
    // An wrote at seven: at half past seven tomorrow nothing would go any more.
    expect(told).toEqual(['an staff-rollcall', 'chi staff-rollcall', 'dung staff-rollcall']);
    expect(records.sent[0]?.reply.choices).toMatchObject([{ command: 'diemdanh' }]);
  });

  it('does not write where nothing goes, and tells the leaders who cannot be reached', async () => {
    const records = open(own);
    records.lastActs.set('zalo:oa:an', at('01 09:00'));
    records.conversations.delete('zalo:oa:binh');
    const { told } = await run(records);
    expect(told).toEqual(['chi staff-rollcall', 'dung staff-digest']);
    expect(textFor(records, 'dung')).toMatch(/đã lâu không điểm danh\): An\nChưa ghi danh 1 người: Binh/);
  });

  it('counts the answers that did not arrive: to who wrote them, and to leaders', async () => {
    const event = {
      at: at('02 09:00'),
      event: 'answered' as const,
      staff: 'an',
      text: 'Yes',
      messageId: 'x1',
    };
    const answered = createPetition({ status: 'answered', handler: 'an', history: [event] });
    const records = open(answered);
    records.undeliveredAnswers = async () => [{ petition: answered, event, state: 'held' }];
    const { told } = await run(records);
    expect(told).toContain('an staff-digest');
    expect(told).toContain('binh staff-rollcall');
    for (const id of ['an', 'dung']) expect(textFor(records, id)).toContain('chưa tới người dân: 1');
  });

  it('goes over a large commune in several turns, leaders last', async () => {
    const leader = createOfficial('dung', 'Dung', 'leader');
    const many = Array.from({ length: 35 }, (_, index) => createOfficial(`cb-${index}`, `Cán bộ ${index}`));
    const records = open(own);
    const { told, turns } = await run(records, { ...commune, staff: [leader, ...many] });
    expect([turns, told]).toEqual([4, ['dung staff-digest']]);
    expect(textFor(records, 'dung')).toContain('Chưa ghi danh 35 người: Cán bộ 0, Cán bộ 1,');
  });

  it('is left out when the program comes back in the evening', async () => {
    const records = open(own);
    records.now = at('03 19:00');
    expect(await run(records)).toEqual({ turns: 1, next: at('04 07:30'), told: [] });
  });

  it('of Friday is followed by that of Monday', async () => {
    const records = open();
    records.now = at('06 07:30');
    expect((await run(records)).next).toBe(at('09 07:30'));
  });
});

describe('a new petition is told at once', () => {
  it.each([
    ['in the morning', '02 09:00', {}, true],
    ['at lunch', '02 12:00', {}, true],
    ['not in the evening', '02 17:00', {}, false],
    ['not at night', '02 02:00', {}, false],
    ['not at the weekend', '07 09:00', {}, false],
    ['at any hour when it is urgent', '07 02:00', { level: 'urgent' }, true],
  ] as const)('%s', (_when, moment, changes, isTold) => {
    const records = { now: at(moment) };
    expect(isToldAtOnce(createPetition(changes), { commune, calendar, records })).toBe(isTold);
    const restless = { ...commune, clock: { ...commune.clock, tellsAtNight: true } };
    expect(isToldAtOnce(createPetition(changes), { commune: restless, calendar, records })).toBe(true);
  });
});
