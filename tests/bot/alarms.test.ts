import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { officeOf } from '../../src/domain/office.ts';
import { DEADLINE } from '../../src/staff/deadline.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createPetition, createRecords } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';

function ring(records: MemoryRecords): Promise<void> {
  return ringAlarm(DEADLINE, CODE, asCitizen(records, { conversationId: officeOf(CODE) }));
}

describe('an alarm at a deadline', () => {
  it('tells the department, the leaders and the citizen, once', async () => {
    const petition = createPetition({ status: 'processing', handler: 'an', locale: 'en' });
    const records = createRecords(petition);
    enrolInMemory(records, { an: 'A', binh: 'B', chi: 'C', dung: 'D' });
    records.now = petition.dueAt;
    await ring(records);
    expect(records.sent.map(({ to, reply }) => [to, reply.key])).toEqual([
      ['A', 'staff-petition-late'],
      ['B', 'staff-petition-late'],
      ['D', 'staff-petition-late'],
      [CITIZEN, 'petition-late'],
    ]);
    expect(records.sent.at(-1)).toMatchObject({ locale: 'en', about: CODE });
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'processing',
      history: [{}, { event: 'late', at: petition.dueAt }],
    });
    await ring(records);
    expect(records.sent).toHaveLength(4);
  });

  it.each(['answered', 'closed', 'withdrawn'] as const)(
    'is silent when the petition is %s',
    async (status) => {
      const petition = createPetition({ status });
      const records = createRecords(petition);
      records.now = petition.dueAt;
      await ring(records);
      expect(records.sent).toEqual([]);
      expect(records.petitions.get(CODE)).toBe(petition);
    },
  );

  it('that rings too early is set again', async () => {
    const petition = createPetition();
    const records = createRecords(petition);
    records.now = petition.dueAt - 1;
    await ring(records);
    expect(records.sent).toEqual([]);
    expect([...records.alarms.values()]).toEqual([
      { conversation: officeOf(CODE), name: DEADLINE, at: petition.dueAt, data: CODE },
    ]);
  });

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
