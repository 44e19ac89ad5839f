import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Petition } from '../../src/domain/petition.ts';
import type { Records } from '../../src/domain/records.ts';
import { communeKeys, laneOf } from '../../src/store/keys.ts';
import { readPublished } from '../../src/store/published.ts';
import { openRecords } from '../../src/store/records.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { createPetition } from '../helpers/sample-commune.ts';

const SLUG = 'xa-mau';
const LANE = laneOf(SLUG, 4);
const KEYS = communeKeys(LANE, SLUG);
const BOX = createSecretBox('the secret of the tests');

let server: TestRedis;

beforeEach(async () => {
  server = await startTestRedis();
});
afterEach(() => server.stop());

async function turn(work: (records: Records) => unknown): Promise<void> {
  const redis = server.client();
  const unit = new Unit(redis);
  const place = { lane: LANE, slug: SLUG, conversation: 'zalo:1:2', id: 'one', now: 1 };
  await work(openRecords(unit, BOX, place));
  for (const [command, key, ...args] of unit.ops()) await redis.call(command, key, ...args);
}

const list = (category?: string, from = 0, most = 10) =>
  readPublished(server.client(), KEYS, { category, from, most });

function publish(number: number, category: string, at: number): Petition {
  const code = `PA26-0000${number}`;
  const publication = { state: 'public', text: 'x', result: 'y', at } as const;
  return createPetition({
    ...{ code, category, publication, status: 'closed' },
    history: [{ at, event: 'published', staff: 'dung' }],
  });
}

it('lists what is public, newest first, of all or of one category', async () => {
  await turn((records) => {
    records.savePetition(publish(1, 'holes', 5));
    records.savePetition(publish(2, 'noise', 9));
    records.savePetition(publish(3, 'holes', 7));
    records.savePetition(createPetition({ code: 'PA26-00004', status: 'closed' }));
  });
  expect(await list()).toEqual({ codes: ['PA26-00002', 'PA26-00003', 'PA26-00001'], count: 3 });
  expect(await list('holes')).toEqual({ codes: ['PA26-00003', 'PA26-00001'], count: 2 });
  expect(await list(undefined, 1, 1)).toEqual({ codes: ['PA26-00003'], count: 3 });
});

it('lists no more what was taken off or deleted', async () => {
  await turn((records) => {
    records.savePetition(publish(1, 'holes', 5));
    records.savePetition(publish(2, 'holes', 9));
  });
  await turn(async (records) => {
    const { publication: _gone, ...first } = (await records.petition('PA26-00001')) as Petition;
    records.savePetition(first);
    records.deletePetition((await records.petition('PA26-00002')) as Petition);
  });
  expect(await list()).toEqual({ codes: [], count: 0 });
  expect(await list('holes')).toEqual({ codes: [], count: 0 });
});
