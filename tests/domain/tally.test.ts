import { describe, expect, it } from 'vitest';
import { addEvent } from '../../src/domain/petition.ts';
import { countChange, listDays, summariseTally } from '../../src/domain/tally.ts';
import { createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';

const HOUR = 3_600_000;
const hours = (from: number, to: number) => (to - from) / HOUR;

describe('what a change counts', () => {
  const filed = createPetition();
  const answered = addEvent(
    filed,
    { at: MONDAY_9 + 2.5 * HOUR, event: 'done', staff: 'an' },
    { status: 'answered' },
  );

  it('a new petition, its first answer with the hours it took, and what the citizen says to it', () => {
    expect(countChange(undefined, filed, hours)).toEqual(['received']);
    expect(countChange(filed, answered, hours)).toEqual(['answered', 'first:3']);
    const confirmed = addEvent(answered, { at: MONDAY_9, event: 'confirmed' }, { status: 'closed' });
    expect(countChange(answered, confirmed, hours)).toEqual(['confirmed']);
    expect(countChange(answered, answered, hours)).toEqual([]);
  });

  it('an answer more to an answered one is none; one after it was opened again is, but no first', () => {
    const more = addEvent(answered, { at: MONDAY_9, event: 'answered', staff: 'an' });
    expect(countChange(answered, more, hours)).toEqual([]);
    const again = addEvent(answered, { at: MONDAY_9, event: 'reopened' }, { status: 'processing' });
    expect(countChange(answered, again, hours)).toEqual(['reopened']);
    const told = addEvent(answered, { at: MONDAY_9, event: 'told', staff: 'an' });
    expect(countChange(answered, told, hours)).toEqual(['told']);
    const done = addEvent(again, { at: MONDAY_9, event: 'done', staff: 'an' }, { status: 'answered' });
    expect(countChange(again, done, hours)).toEqual(['answered']);
  });

  it('praise is no work', () => {
    expect(countChange(undefined, createPetition({ kind: 'praise' }), hours)).toEqual([]);
  });
});

describe('a summary', () => {
  const counts = (entries: Record<string, number>) => new Map(Object.entries(entries));
  const tally = new Map([
    ['roads', counts({ received: 3, answered: 2, 'first:2': 1, 'first:9': 1 })],
    ['social', counts({ received: 1, 'first:40': 1 })],
    ['*', counts({ guided: 4 })],
  ]);

  it('sums all departments, or shows one; half of the first answers came within the median', () => {
    expect(summariseTally(tally)).toMatchObject({ received: 4, answered: 2, guided: 4, medianHours: 9 });
    expect(summariseTally(tally, 'roads')).toMatchObject({ received: 3, guided: 0, medianHours: 2 });
    expect(summariseTally(new Map())).not.toHaveProperty('medianHours');
  });

  it.each([
    ['2026-03-02T00:10+07:00', 'week', 1, '2026-03-02'],
    ['2026-03-08T23:50+07:00', 'week', 7, '2026-03-02'],
    ['2026-03-01T05:00+07:00', 'week', 7, '2026-02-23'],
    ['2026-03-01T05:00+07:00', 'month', 1, '2026-03-01'],
    ['2026-03-31T12:00+07:00', 'month', 31, '2026-03-01'],
  ] as const)('at %s the days of this %s are %i, from %s', (at, period, count, first) => {
    const days = listDays(Date.parse(at), period);
    expect(days).toHaveLength(count);
    expect(days[0]).toBe(first);
    expect(days.at(-1)).toBe(at.slice(0, 10));
  });
});
