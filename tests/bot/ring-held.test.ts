import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { HOLD_MS } from '../../src/domain/window.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import {
  asCitizen,
  CITIZEN,
  commune,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../helpers/sample-commune.ts';
import { readAll } from './bench.ts';

const CODE = 'PA26-00001';
const NAME = 'held:m1';
const ANSWERED = { at: MONDAY_9, event: 'answered' as const, staff: 'binh', text: 'Filled', messageId: 'm1' };

/** A petition whose answer, written by Binh, waits since Monday; An is its handler. */
function createScene(changes: Parameters<typeof createPetition>[0] = {}): MemoryRecords {
  const history = [{ at: MONDAY_9, event: 'filed' as const }, ANSWERED];
  const records = createRecords(createPetition({ status: 'answered', handler: 'an', history, ...changes }));
  records.waiting.set('m1', { since: MONDAY_9, about: CODE });
  enrolInMemory(records, { an: 'A', binh: 'B', dung: 'D' });
  return records;
}

const told = ({ sent }: MemoryRecords) => sent.map(({ to, reply }) => [to, reply.key]);
const alarmsOf = ({ alarms }: MemoryRecords) => [...alarms.values()];

describe('the alarm of an answer that is held', () => {
  it('tells who wrote it, once, what to do, and rings again when the waiting ends', async () => {
    const records = createScene();
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect(told(records)).toEqual([['B', 'staff-answer-held']]);
    expect(records.sent[0]).toMatchObject({
      about: CODE,
      reply: {
        data: {
          code: CODE,
          channel: { key: 'channel-zalo' },
          until: { at: MONDAY_9 + HOLD_MS },
          call: { key: 'staff-call', data: { phone: '0912345678' } },
        },
        phones: [{ phone: '0912345678' }],
      },
    });
    expect(alarmsOf(records)).toEqual([
      { conversation: CITIZEN, name: NAME, at: MONDAY_9 + HOLD_MS, data: 'told' },
    ]);
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(records.sent).toHaveLength(1);
    // Once, when it is over as well.
    records.now = MONDAY_9 + HOLD_MS;
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(records.counts.get('roads')?.get('undelivered')).toBe(1);
  });

  it('of a question does not call it an answer', async () => {
    const asked = { ...ANSWERED, event: 'asked' as const };
    const records = createScene({ status: 'waiting', history: [asked] });
    await ringAlarm(NAME, undefined, asCitizen(records));
    records.now = MONDAY_9 + HOLD_MS;
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(told(records)).toEqual([
      ['B', 'staff-question-held'],
      ['B', 'staff-question-expired'],
    ]);
    expect(readAll(records.sent)).toContain('câu hỏi CHƯA TỚI');
  });

  it('tells the desk when who wrote it has gone, and does not invent a phone number', async () => {
    const { name: _name, phone: _phone, ...hidden } = createPetition({ anonymous: true });
    const records = createScene(hidden);
    const history = [{ ...ANSWERED, staff: 'gone' }];
    records.savePetition({ ...hidden, status: 'answered', handler: 'an', history });
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect(told(records)).toEqual([['A', 'staff-answer-held']]);
    expect(records.sent[0]?.reply).toMatchObject({
      data: { call: { key: 'staff-call-nobody' } },
      phones: [],
    });
  });

  it('ends without a word to an official who has told the citizen meanwhile', async () => {
    const told = { at: MONDAY_9, event: 'told', staff: 'binh', text: 'By phone' } as const;
    const records = createScene({ history: [ANSWERED, told] });
    records.now = MONDAY_9 + HOLD_MS;
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(records.expired).toEqual(['m1']);
    expect(records.sent).toEqual([]);
  });

  it('ends the waiting once into the petition: an event, a failed delivery, a word to the official', async () => {
    const records = createScene();
    records.now = MONDAY_9 + HOLD_MS;
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(records.expired).toEqual(['m1']);
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'answered',
      history: [{}, ANSWERED, { at: records.now, event: 'undelivered', messageId: 'm1' }],
    });
    expect(told(records)).toEqual([['B', 'staff-answer-expired']]);
    expect(records.audits).toEqual([{ actor: 'system', act: 'answer-undelivered', subject: CODE }]);
    expect(alarmsOf(records)).toEqual([]);
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect([records.expired.length, records.sent.length]).toEqual([1, 1]);
  });

  it('waits as long as the commune says', async () => {
    const records = createScene();
    records.now = MONDAY_9 + 1000;
    await ringAlarm(NAME, 'told', asCitizen(records, { commune: { ...commune, holdMs: 1000 } }));
    expect(records.expired).toEqual(['m1']);
  });

  it('does nothing when the answer went out meanwhile', async () => {
    const records = createScene();
    records.waiting.clear();
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect([told(records), alarmsOf(records), records.expired]).toEqual([[], [], []]);
  });
});

describe('the alarm of anything else that is held', () => {
  it.each([
    ['an automatic word about a petition', { since: MONDAY_9, about: CODE }, {}],
    ['a notice to an official', { since: MONDAY_9, about: CODE }, { owner: 'zalo:oa:somebody' }],
    ['a word about nothing', { since: MONDAY_9 }, {}],
  ])('%s tells nobody, ends in its time and leaves the petition alone', async (_what, held, changes) => {
    const records = createScene({ history: [{ at: MONDAY_9, event: 'filed' }], ...changes });
    records.waiting.set('m1', held);
    const before = records.petitions.get(CODE);
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect(alarmsOf(records)).toMatchObject([{ at: MONDAY_9 + HOLD_MS }]);
    records.now = MONDAY_9 + HOLD_MS;
    await ringAlarm(NAME, 'told', asCitizen(records));
    expect(records.expired).toEqual(['m1']);
    expect(records.sent).toEqual([]);
    expect(records.petitions.get(CODE)).toBe(before);
  });
});
