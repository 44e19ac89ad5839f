import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { laneOf } from '../../src/store/keys.ts';
import { openRecords } from '../../src/store/records.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';

const SLUG = 'xa-mau';
const BOX = createSecretBox('the secret of the tests');
const DAY = 24 * 3_600_000;

let server: TestRedis;

beforeEach(async () => {
  server = await startTestRedis();
});
afterEach(() => server.stop());

/** A turn on a day of January 2026, whose writes are kept. */
async function turn<Result>(day: number, work: (records: Records) => Result): Promise<Awaited<Result>> {
  const redis = server.client();
  const unit = new Unit(redis);
  const now = Date.parse('2026-01-01T12:00+07:00') + (day - 1) * DAY;
  const place = { lane: laneOf(SLUG, 4), slug: SLUG, conversation: 'zalo:1:2', id: 'one', now };
  const result = await work(openRecords(unit, BOX, place));
  await Promise.all(unit.ops().map(([command, key, ...args]) => redis.call(command, key, ...args)));
  return result;
}

it('gives what an official was given on some days, newest first, without who gave it', async () => {
  const rating = { official: 'an', stars: 4, criteria: { listens: true } } as const;
  await turn(1, (records) => records.saveRating({ ...rating, stars: 1 }, 'zalo:1:2'));
  await turn(2, (records) => records.saveRating({ ...rating, comment: 'Kind' }, 'zalo:1:2'));
  await turn(3, (records) => records.saveRating(rating, 'zalo:1:2'));
  await turn(4, (records) => records.saveRating(rating, 'zalo:1:2'));
  await turn(3, (records) => records.saveRating({ ...rating, official: 'chi' }, 'zalo:1:2'));
  const span = { from: '2026-01-02', to: '2026-01-03' };
  expect(await turn(5, (records) => records.ratingsOf('an', span))).toEqual([
    { day: '2026-01-03', stars: 4, criteria: { listens: true } },
    { day: '2026-01-02', stars: 4, criteria: { listens: true }, comment: 'Kind' },
  ]);
  expect(await turn(5, (records) => records.ratingsOf('nobody', span))).toEqual([]);
});

it('reads through more than one page, and no further than the first day', async () => {
  const rating = { official: 'an', stars: 5, criteria: {} } as const;
  await turn(1, (records) => {
    for (let nth = 0; nth < 700; nth += 1) records.saveRating(rating, 'zalo:1:2');
  });
  await turn(2, (records) => {
    for (let nth = 0; nth < 600; nth += 1) records.saveRating(rating, 'zalo:1:2');
  });
  const read = (from: string) => turn(3, (records) => records.ratingsOf('an', { from, to: '2026-01-31' }));
  expect(await read('2026-01-01')).toHaveLength(1300);
  expect(await read('2026-01-02')).toHaveLength(600);
});
