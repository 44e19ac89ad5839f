import { describe, expect, it } from 'vitest';
import { findDesk, findLeaders, findOfficers, tellCitizen } from '../../src/staff/audience.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { commune, createPetition, createRecords } from '../helpers/sample-commune.ts';

describe('who hears of a petition', () => {
  it('the handler; without one the department; without anybody there the leaders', async () => {
    const records = createRecords();
    const room = { commune, records };
    const petition = createPetition({ handler: 'binh' });
    expect(await findDesk(petition, room)).toEqual([]);
    enrolInMemory(records, { dung: 'D' });
    expect(await findDesk(petition, room)).toEqual(['D']);
    enrolInMemory(records, { an: 'A', chi: 'C' });
    expect(await findDesk(petition, room)).toEqual(['A']);
    enrolInMemory(records, { binh: 'B' });
    expect(await findDesk(petition, room)).toEqual(['B']);
    expect(await findOfficers('roads', room)).toEqual(['A', 'B']);
    expect(await findOfficers('social', room)).toEqual(['C']);
    expect(await findLeaders(room)).toEqual(['D']);
  });

  it('a phone that was enrolled anew no longer hears what its former official hears', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A' });
    enrolInMemory(records, { chi: 'A' });
    expect(await findOfficers('roads', { commune, records })).toEqual([]);
    expect(await findOfficers('social', { commune, records })).toEqual(['A']);
  });
});

it('asks those with the same matter too whether it is solved', () => {
  const followers = [{ conversation: 'zalo:oa:f', locale: 'vi' }];
  const records = createRecords();
  const choices = ['yes', 'no'].map((word) => ({
    ...{ key: `confirm-${word}`, go: 'confirm', with: `${word}:PA26-00001` },
  }));
  tellCitizen(createPetition({ followers }), { reply: { key: 'staff-answer', choices } }, { records }, 'all');
  expect(records.sent.at(-1)).toMatchObject({
    to: 'zalo:oa:f',
    reply: {
      choices: [
        { key: 'confirm-yes', with: 'yes:PA26-00001' },
        { key: 'confirm-no', with: 'no:PA26-00001' },
        { key: 'go-follow' },
      ],
    },
  });
});
