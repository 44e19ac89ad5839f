import { describe, expect, it } from 'vitest';
import type { Stars } from '../../src/domain/rating.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const DAY = 24 * 3_600_000;

/** The week before a Monday: five ratings of An, two of Chi; and one of An on the Monday itself. */
function createRated() {
  const records = createRecords();
  const rate = (official: string, stars: Stars, comment?: string) =>
    records.saveRating(
      { official, stars, criteria: { listens: stars > 2 }, ...(comment !== undefined && { comment }) },
      `zalo:oa:${records.ratings.length}`,
    );
  records.now = MONDAY_9 - 2 * DAY;
  for (const stars of [5, 5, 5, 4] as const) rate('an', stars);
  rate('an', 2, 'Waited\nlong');
  rate('chi', 5);
  rate('chi', 1);
  records.now = MONDAY_9;
  rate('an', 1);
  return records;
}

const ask = (args: string, who: string, records = createRated()) =>
  runStaffCommand(`/danhgia ${args}`, asStaff(records, who));

describe('/danhgia', () => {
  it('shows officials their own figures of whole weeks, without the words', async () => {
    expect(await ask('', 'an')).toEqual([
      {
        key: 'staff-ratings',
        data: {
          ...{ scope: 'An', weeks: 4, until: '01/03/2026', fewest: 5 },
          ...{ count: 5, mean: 4.2, low: 20 },
          lines: [{ key: 'staff-ratings-criterion', data: { name: 'Listens', count: 5, yes: 80 } }],
        },
        choices: [{ key: 'staff-choice-ratings-year', command: 'danhgia nam' }],
      },
    ]);
    // A name changes nothing for those who are no leaders.
    expect(await ask('an', 'chi')).toMatchObject([{ key: 'staff-ratings-few', data: { scope: 'Chi' } }]);
  });

  it('shows leaders all of it by department, and too few as too few', async () => {
    const [all] = await ask('', 'dung');
    expect(all).toMatchObject({ key: 'staff-ratings', data: { count: 7 } });
    expect(all?.data?.['lines']).toEqual([
      { key: 'staff-ratings-criterion', data: { name: 'Listens', count: 7, yes: 71 } },
      { key: 'staff-ratings-line', data: { name: 'Roads office', count: 5, mean: 4.2, low: 20 } },
      { key: 'staff-ratings-line-few', data: { name: 'Social office', fewest: 5 } },
    ]);
    expect(await ask('social', 'dung')).toMatchObject([
      { key: 'staff-ratings-few', choices: [{ command: 'danhgia nam social' }] },
    ]);
  });

  it('shows a leader an official with the comments, for a year as well', async () => {
    const [one] = await ask('năm An', 'dung');
    expect(one).toMatchObject({
      ...{ key: 'staff-ratings', data: { weeks: 52, scope: 'An' } },
      choices: [{ key: 'staff-choice-ratings-month', command: 'danhgia an' }],
    });
    expect(one?.data?.['lines']).toContainEqual({
      ...{ key: 'staff-ratings-comment', data: { text: 'Waited\n> long' } },
    });
    expect(await ask('nowhere', 'dung')).toEqual([{ key: 'staff-example-danhgia' }]);
  });
});
