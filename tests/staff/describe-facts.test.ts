import { expect, it } from 'vitest';
import { addEvent } from '../../src/domain/petition.ts';
import { describeFacts, describeTimeLeft } from '../../src/staff/describe-facts.ts';
import { calendar, commune, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';

const at = (day: string) => Date.parse(`${day}+07:00`);
const room = (now: number) => ({ commune, calendar, records: { now } });

it('tells unit, function, receipt and deadline, and no name of an official', () => {
  const history = [
    { at: MONDAY_9, event: 'filed' as const, hash: 'a1b2c3d4e5' },
    { at: MONDAY_9, event: 'claimed' as const, hash: 'ffffffffff' },
  ];
  const petition = createPetition({ handler: 'an', dueAt: at('2026-03-09T17:00'), history });
  const facts = describeFacts(petition, room(MONDAY_9));
  expect(facts).toEqual({
    key: 'petition-facts',
    data: {
      code: 'PA26-00001',
      department: 'Roads office',
      handler: 'Engineer',
      filed: { at: MONDAY_9 },
      due: { at: at('2026-03-09T17:00') },
      left: { key: 'time-left-days', data: { count: 5 } },
      mark: { key: 'petition-facts-mark', data: { fingerprint: 'FFFF FFFF' } },
    },
  });
});

it('tells the mark of the last line that is sealed', () => {
  const sealed = createPetition({ history: [{ at: 1, event: 'filed', hash: '0a'.repeat(32) }] });
  const next = addEvent(sealed, { at: 2, event: 'late' });
  const mark = { key: 'petition-facts-mark', data: { fingerprint: '0A0A 0A0A' } };
  expect(describeFacts(next, room(MONDAY_9)).data).toMatchObject({ mark });
});

it('tells no deadline once nobody owes an answer', () => {
  expect(describeFacts(createPetition({ status: 'closed' }), room(MONDAY_9)).key).toBe('petition-facts-over');
});

it.each([
  ['2026-03-02T09:00', '2026-03-09T17:00', { key: 'time-left-days', data: { count: 5 } }],
  ['2026-03-06T16:59', '2026-03-09T17:00', { key: 'time-left-days', data: { count: 1 } }],
  ['2026-03-07T12:00', '2026-03-09T17:00', { key: 'time-left-hours', data: { count: 7 } }],
  ['2026-03-09T10:30', '2026-03-09T17:00', { key: 'time-left-today', data: { count: 4 } }],
  ['2026-03-09T16:10', '2026-03-09T17:00', { key: 'time-left-soon' }],
  ['2026-03-06T16:00', '2026-03-09T09:00', { key: 'time-left-hours', data: { count: 2 } }],
  ['2026-03-09T17:01', '2026-03-09T17:00', { key: 'time-left-none' }],
  ['2026-03-02T09:00', '2027-03-02T17:00', { key: 'time-left-long', data: { count: 60 } }],
])('at %s a deadline of %s is %j', (now, due, left) => {
  expect(describeTimeLeft(at(due), room(at(now)))).toEqual(left);
});
