import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { pause } from '../../src/domain/clock.ts';
import { officeOf } from '../../src/domain/office.ts';
import { addEvent, type Petition } from '../../src/domain/petition.ts';
import { DEADLINE } from '../../src/staff/deadline.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';
import { readAll } from './bench.ts';

const CODE = 'PA26-00001';
const HANDLED = { status: 'processing', handler: 'an' } as const;
const at = (local: string) => Date.parse(`2026-03-${local.replace(' ', 'T')}+07:00`);

/** Five days from Monday, 9:00. */
function createFiled(changes: Partial<Petition> = {}): Petition {
  return createPetition({ dueAt: at('09 17:00'), ...changes });
}

/** All officials are enrolled, and the petition's alarm is as the office would have it. */
function open(petition: Petition): MemoryRecords {
  const records = createRecords(petition);
  enrolInMemory(records, { an: 'A', binh: 'B', chi: 'C', dung: 'D' });
  return records;
}

/** Lets the alarm ring at a moment; gives who was told what. */
async function ring(records: MemoryRecords, moment: number): Promise<string[]> {
  const before = records.sent.length;
  records.now = moment;
  await ringAlarm(DEADLINE, CODE, asCitizen(records, { conversationId: officeOf(CODE) }));
  return records.sent.slice(before).map(({ to, reply }) => `${to === CITIZEN ? 'citizen' : to} ${reply.key}`);
}

const alarmOf = (records: MemoryRecords) => records.alarms.get(`${officeOf(CODE)} ${DEADLINE}`)?.at;
const eventsOf = (records: MemoryRecords) => records.petitions.get(CODE)?.history.map(({ event }) => event);

describe('the one alarm of a petition', () => {
  it('rings for each thing in its turn, and sets itself to the next', async () => {
    const records = open(createFiled());
    const told: (readonly string[])[] = [];
    for (let next: number | undefined = at('03 09:30'); next !== undefined; next = alarmOf(records)) {
      if (told.length > 9) break;
      if (next === alarmOf(records)) records.alarms.clear();
      told.push([new Date(next + 7 * 3_600_000).toISOString().slice(8, 16), ...(await ring(records, next))]);
    }
    expect(told).toEqual([
      ['03T09:30', 'A staff-unclaimed', 'B staff-unclaimed'],
      ['04T10:00', 'D staff-unclaimed-still'],
      ['05T08:15', 'A staff-half-time', 'B staff-half-time', 'citizen petition-half-time'],
      ['06T13:30', 'A staff-day-before', 'B staff-day-before'],
      [
        '09T17:00',
        'A staff-petition-late',
        'B staff-petition-late',
        'D staff-petition-late',
        'citizen petition-late',
      ],
      ['16T17:00', 'A staff-first-word', 'B staff-first-word', 'D staff-first-word'],
    ]);
    expect(eventsOf(records)).toEqual(['filed', 'half-time', 'late']);
    expect(records.audits).toEqual([{ actor: 'system', act: 'petition-late', subject: CODE }]);
  });

  it('rings for nobody but the handler while there is one', async () => {
    const records = open(createFiled(HANDLED));
    expect(await ring(records, at('05 08:15'))).toEqual(['A staff-half-time', 'citizen petition-half-time']);
    expect(await ring(records, at('09 17:00'))).toEqual([
      'A staff-petition-late',
      'D staff-petition-late',
      'citizen petition-late',
    ]);
  });

  it('offers leaders to give away what does not go on, unless an answer lies with them', async () => {
    const records = open(createFiled(HANDLED));
    await ring(records, at('09 17:00'));
    const buttonsOf = (to: string) =>
      records.sent
        .find((one) => one.to === to)
        ?.reply.choices?.map((choice) => 'command' in choice && choice.command);
    expect(buttonsOf('D')).toEqual([`giao ${CODE}`, `xem ${CODE}`]);
    expect(buttonsOf('A')).toEqual([`xem ${CODE}`]);
    const pending = { event: 'answered', text: 'Soon', staff: 'an', at: MONDAY_9 } as const;
    const approving = open(createFiled({ ...HANDLED, status: 'approving', pending }));
    await ring(approving, at('09 17:00'));
    expect(readAll(approving.sent.filter(({ to }) => to === 'D'))).not.toContain('Giao việc');
  });

  it('rings once: the same turn again says nothing', async () => {
    const records = open(createFiled(HANDLED));
    await ring(records, at('09 17:00'));
    expect(await ring(records, at('09 17:00'))).toEqual([]);
    expect(eventsOf(records)).toEqual(['filed', 'late']);
  });

  it('that rings too early is set again', async () => {
    const records = open(createFiled());
    expect(await ring(records, at('03 09:29'))).toEqual([]);
    expect([...records.alarms.values()]).toEqual([
      { conversation: officeOf(CODE), name: DEADLINE, at: at('03 09:30'), data: CODE },
    ]);
  });

  it('that rings after days of standstill says only the last word of each kind', async () => {
    const records = open(createFiled());
    expect(await ring(records, at('10 09:00'))).toEqual([
      'D staff-unclaimed-still',
      'A staff-petition-late',
      'B staff-petition-late',
      'D staff-petition-late',
      'citizen petition-late',
    ]);
    expect(alarmOf(records)).toBe(at('16 17:00'));
  });

  it.each(['answered', 'closed', 'withdrawn', 'merged'] as const)(
    'is silent and gone when it is %s',
    async (status) => {
      const petition = createFiled({ status });
      const records = open(petition);
      records.setAlarm({ conversation: officeOf(CODE), name: DEADLINE, at: 1 });
      expect(await ring(records, petition.dueAt)).toEqual([]);
      expect(records.petitions.get(CODE)).toBe(petition);
      expect(alarmOf(records)).toBeUndefined();
    },
  );

  it('tells everybody with the same matter, each in the own language, and nobody where nobody is', async () => {
    const followers = [{ conversation: 'zalo:oa:friend', locale: 'en' }];
    const records = open(createFiled({ ...HANDLED, followers }));
    expect((await ring(records, at('05 08:15'))).slice(1)).toEqual([
      'citizen petition-half-time',
      'zalo:oa:friend petition-followed',
    ]);
    expect(records.sent.at(-1)?.reply.data?.['news']).toMatchObject({ key: 'petition-half-time' });
    expect(records.sent.at(-1)?.locale).toBe('en');
    const { owner: _, ...walkIn } = createFiled(HANDLED);
    expect(await ring(open(walkIn), at('09 17:00'))).toEqual([
      'A staff-petition-late',
      'D staff-petition-late',
    ]);
  });

  it('tells the citizen the reason, when there is one, and the new date', async () => {
    const extended = addEvent(createFiled(HANDLED), {
      ...{ at: MONDAY_9, event: 'extended', staff: 'an', text: 'Waiting for parts' },
    });
    const records = open(extended);
    await ring(records, extended.dueAt);
    const text = readAll(records.sent.slice(-1));
    expect(text).toContain('Waiting for parts');
    expect(text).toContain('17:00 Thứ Hai, 09/03/2026');
    expect(text).toContain('0237 000 0000');
  });

  it('says to the citizen that nobody took it on, when nobody did', async () => {
    const records = open(createFiled());
    await ring(records, at('05 08:15'));
    expect(readAll(records.sent.slice(-1))).toContain('chưa phân công');
  });
});

describe('a claim', () => {
  const claimed = addEvent(
    createFiled(),
    { at: MONDAY_9, event: 'claimed', staff: 'an' },
    { ...HANDLED, claimedUntil: at('02 11:00') },
  );

  it('whose handler did nothing in time returns to the queue, and the department hears so', async () => {
    const records = open(claimed);
    expect(await ring(records, at('02 11:00'))).toEqual(['A staff-released', 'B staff-released']);
    const petition = records.petitions.get(CODE);
    expect(petition).toMatchObject({ status: 'received', history: [{}, {}, { event: 'released' }] });
    expect(petition).not.toHaveProperty('handler');
    expect(petition).not.toHaveProperty('claimedUntil');
    expect(records.sent[0]?.reply).toMatchObject({
      data: { name: 'An' },
      choices: [{ command: `nhan ${CODE}` }, {}],
    });
    expect(alarmOf(records)).toBe(at('03 11:30'));
    expect(records.audits).toEqual([{ actor: 'system', act: 'petition-released', subject: CODE }]);
  });

  it('whose handler began stays', async () => {
    const records = open(addEvent(claimed, { at: at('02 10:00'), event: 'noted', staff: 'an' }));
    expect(await ring(records, at('02 11:00'))).toEqual([]);
    expect(records.petitions.get(CODE)?.handler).toBe('an');
  });
});

describe('a citizen who was asked', () => {
  const asked = addEvent(pause(createFiled(HANDLED), MONDAY_9), {
    ...{ at: MONDAY_9, event: 'asked', staff: 'an', text: 'Which lamp?' },
  });

  it('is reminded after two days with the question and the day, and then waited for no longer', async () => {
    const records = open(asked);
    expect(await ring(records, at('04 17:00'))).toEqual(['citizen petition-asked-again']);
    expect(records.sent[0]?.reply).toMatchObject({
      data: { text: 'Which lamp?', until: { at: at('09 17:00') } },
      choices: [{ go: 'follow', with: `add:${CODE}` }, {}],
    });
    expect(alarmOf(records)).toBe(at('09 17:00'));

    expect(await ring(records, at('09 17:00'))).toEqual(['A staff-gave-up']);
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'processing',
      dueAt: at('17 15:30'),
      history: [{}, {}, { event: 'resumed' }],
    });
    expect(eventsOf(records)).toEqual(['filed', 'asked', 'resumed']);
  });
});

describe('an alarm', () => {
  it.each([
    [DEADLINE, 'PA26-00009'],
    [DEADLINE, undefined],
    ['digest', CODE],
    ['', undefined],
  ])('named %j with %j does nothing', async (name, data) => {
    const records = createRecords(createPetition({ dueAt: 0 }));
    await ringAlarm(name, data, asCitizen(records));
    expect([records.sent, records.audits]).toEqual([[], []]);
  });
});
