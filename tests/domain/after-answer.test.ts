import { describe, expect, it } from 'vitest';
import { DAY_MS, judgeReopening, readAfterAnswer } from '../../src/domain/after-answer.ts';
import type { Petition, PetitionEvent } from '../../src/domain/petition.ts';
import { listRings } from '../../src/domain/rings.ts';
import { calendar, commune, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';

const CLOSED_AT = MONDAY_9 + DAY_MS;

function make(status: Petition['status'], ...events: PetitionEvent['event'][]): Petition {
  const history = events.map((event, at) => ({ at: CLOSED_AT - events.length + 1 + at, event }));
  return createPetition({ status, history });
}

describe('whether "not solved" opens a petition again', () => {
  it.each<[string, Petition, number, string]>([
    ['answered', make('answered', 'filed', 'done'), CLOSED_AT, 'yes'],
    ['confirmed, on the last day', make('closed', 'done', 'confirmed'), CLOSED_AT + 30 * DAY_MS, 'yes'],
    ['confirmed, a day later', make('closed', 'done', 'confirmed'), CLOSED_AT + 30 * DAY_MS + 1, 'late'],
    ['closed by silence', make('closed', 'done', 'closed'), CLOSED_AT + 29 * DAY_MS, 'yes'],
    ['opened once', make('answered', 'done', 'reopened', 'done'), CLOSED_AT, 'yes'],
    ['opened twice', make('answered', 'reopened', 'done', 'reopened', 'done'), CLOSED_AT, 'often'],
    [
      'counted from the last closing',
      make('closed', 'closed', 'reopened', 'done', 'confirmed'),
      CLOSED_AT,
      'yes',
    ],
    ['still open', make('processing', 'filed'), CLOSED_AT, 'no'],
    ['withdrawn', make('withdrawn', 'withdrawn'), CLOSED_AT, 'no'],
    ['merged', make('merged', 'merged'), CLOSED_AT, 'no'],
  ])('%s', (_name, petition, now, expected) => {
    expect(judgeReopening(petition, commune, now)).toBe(expected);
  });

  it('as the commune wants it', () => {
    const strict = { ...commune, afterAnswer: { reopenings: 0, reopenDays: 1 } };
    expect(judgeReopening(make('answered', 'done'), strict, CLOSED_AT)).toBe('often');
    expect(judgeReopening(make('closed', 'confirmed'), strict, CLOSED_AT + DAY_MS + 1)).toBe('late');
    expect(readAfterAnswer(strict)).toEqual({ silenceDays: 5, reopenDays: 1, reopenings: 0 });
  });
});

describe('the silence after an answer', () => {
  const rings = (petition: Petition) => listRings(petition, { commune, calendar });

  it('ends five days after it, and is looked into anew every five days', () => {
    const petition = make('answered', 'filed', 'done');
    expect(rings(petition)).toEqual([{ at: CLOSED_AT + 5 * DAY_MS, what: 'silence' }]);
    const rungAt = CLOSED_AT + 5 * DAY_MS;
    expect(rings({ ...petition, rungAt })).toEqual([{ at: rungAt + 5 * DAY_MS, what: 'silence' }]);
  });

  it('is none when the citizen said something, or it is over', () => {
    expect(rings(make('answered', 'done', 'added'))).toEqual([]);
    expect(rings(make('closed', 'done', 'confirmed'))).toEqual([]);
    expect(rings(make('answered'))).toEqual([]);
  });
});
