import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createPetition, createRecords } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const NAME = `due:${CODE}`;

describe('an alarm at a deadline', () => {
  it('tells the department, the leaders and the citizen, once', async () => {
    const petition = createPetition({ status: 'processing', handler: 'an', locale: 'en' });
    const records = createRecords(petition);
    enrolInMemory(records, { an: 'A', binh: 'B', chi: 'C', dung: 'D' });
    records.now = petition.dueAt;
    await ringAlarm(NAME, undefined, asCitizen(records));
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
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect(records.sent).toHaveLength(4);
  });

  it.each(['answered', 'closed', 'withdrawn'] as const)(
    'is silent when the petition is %s',
    async (status) => {
      const petition = createPetition({ status });
      const records = createRecords(petition);
      records.now = petition.dueAt;
      await ringAlarm(NAME, undefined, asCitizen(records));
      expect(records.sent).toEqual([]);
      expect(records.petitions.get(CODE)).toBe(petition);
    },
  );

  it('that rings too early is set again', async () => {
    const petition = createPetition();
    const records = createRecords(petition);
    records.now = petition.dueAt - 1;
    await ringAlarm(NAME, undefined, asCitizen(records));
    expect(records.sent).toEqual([]);
    expect([...records.alarms.values()]).toEqual([{ conversation: CITIZEN, name: NAME, at: petition.dueAt }]);
  });

  it.each(['due:PA26-00009', 'digest', 'due:', ''])('named %j does nothing', async (name) => {
    const records = createRecords(createPetition({ dueAt: 0 }));
    await ringAlarm(name, undefined, asCitizen(records));
    expect([records.sent, records.audits]).toEqual([[], []]);
  });
});
