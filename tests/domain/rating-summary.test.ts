import { describe, expect, it } from 'vitest';
import type { Stars } from '../../src/domain/rating.ts';
import { type KeptRating, listEndedWeeks, summariseRatings } from '../../src/domain/rating-summary.ts';

const rate = (stars: Stars, criteria: KeptRating['criteria'] = {}): KeptRating => ({
  ...{ day: '2026-03-01', stars, criteria },
});

describe('listEndedWeeks', () => {
  it.each([
    ['2026-03-02T00:30', 'the first hour of a Monday'],
    ['2026-03-04T12:00', 'a Wednesday'],
    ['2026-03-08T23:59', 'the last minute of a Sunday'],
  ])('ends with the Sunday before: %s, %s', (at) => {
    const now = Date.parse(`${at}+07:00`);
    expect(listEndedWeeks(now, 1)).toEqual({ from: '2026-02-23', to: '2026-03-01' });
    expect(listEndedWeeks(now, 4)).toEqual({ from: '2026-02-02', to: '2026-03-01' });
  });
});

describe('summariseRatings', () => {
  it('gives nothing of fewer than five', () => {
    expect(summariseRatings([5, 5, 5, 5].map((stars) => rate(stars as Stars)))).toBeUndefined();
  });

  it('gives the mean, the low ones, and the criteria that five have answered', () => {
    const ratings = [
      ...[rate(5, { listens: true, late: false }), rate(5, { listens: true }), rate(4, { listens: true })],
      ...[rate(2, { listens: false }), rate(1, { listens: false, late: true })],
    ];
    expect(summariseRatings(ratings)).toEqual({
      ...{ count: 5, mean: 3.4, low: 40 },
      criteria: new Map([['listens', { count: 5, yes: 60 }]]),
    });
  });
});
