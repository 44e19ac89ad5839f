import type { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Records } from '../../src/domain/records.ts';
import { communeKeys } from '../../src/store/keys.ts';
import { openRecords } from '../../src/store/records.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { createPetition } from '../helpers/sample-commune.ts';

const PLACE = { lane: '00', slug: 'xa-mau' };
const KEYS = communeKeys(PLACE.lane, PLACE.slug);
const DAY_MS = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 3);
const [LAN, MINH] = ['zalo:388:lan', 'zalo:388:minh'];

let server: TestRedis;
let redis: Redis;
beforeEach(async () => {
  server = await startTestRedis();
  redis = server.client();
});
afterEach(() => server.stop());

let turns = 0;
async function turn(work: (records: Records) => unknown, now = NOW): Promise<number> {
  turns += 1;
  const unit = new Unit(redis);
  const box = createSecretBox('the secret of the tests');
  await work(openRecords(unit, box, { ...PLACE, conversation: LAN, id: `t${turns}`, now }));
  for (const [command, key, ...args] of unit.ops()) await redis.call(command, key, ...args);
  return unit.ops().filter(([, key]) => key.includes(':matters:') || key.includes(':followed:')).length;
}

const place = { hamlet: 'Thôn 3' };
const petition = createPetition({ owner: LAN, filedAt: NOW, place, history: [{ at: NOW, event: 'filed' }] });
const { code, category } = petition;
const codesOf = (found: readonly { code: string }[]) => found.map((one) => one.code);

async function readMatters(hamlet?: string, now = NOW): Promise<string[]> {
  let codes: string[] = [];
  await turn(async (records) => {
    codes = codesOf(await records.sameMatters(category, hamlet, 9));
  }, now);
  return codes;
}

it('holds a petition by its hamlet and category for thirty days, and while it is open', async () => {
  await turn((records) => records.savePetition(petition));
  expect(await readMatters('Thôn 3')).toEqual([code]);
  expect(await readMatters('Thôn 2')).toEqual([]);
  expect(await readMatters()).toEqual([]);
  expect(await readMatters('Thôn 3', NOW + 31 * DAY_MS)).toEqual([]);
  await turn(async (records) => {
    const stored = await records.petition(code);
    if (stored) records.savePetition({ ...stored, status: 'answered' });
  });
  expect(await redis.exists(KEYS.matters(category, 'Thôn 3'))).toBe(0);
  await turn(async (records) => {
    const stored = await records.petition(code);
    if (stored) records.savePetition({ ...stored, status: 'processing' });
  });
  expect(await readMatters('Thôn 3')).toEqual([code]);
});

it('lets what is older than a month fall out, and ends by itself', async () => {
  const old = { ...petition, code: 'PA26-00002', filedAt: NOW - 31 * DAY_MS };
  await turn((records) => records.savePetition(old), NOW - 31 * DAY_MS);
  await turn((records) => records.savePetition(petition));
  const key = KEYS.matters(category, 'Thôn 3');
  expect(await redis.zrange(key, 0, '-1')).toEqual([code]);
  expect(await redis.pttl(key)).toBeGreaterThan(29 * DAY_MS);
});

it('moves with the category, goes with the petition, and costs nothing while nothing changes', async () => {
  await turn((records) => records.savePetition(petition));
  const change = (changes: object) =>
    turn(async (records) => {
      const stored = await records.petition(code);
      if (stored) records.savePetition({ ...stored, ...changes });
    });
  expect(await change({ handler: 'an', status: 'processing' })).toBe(0);
  await change({ category: 'noise' });
  expect(await readMatters('Thôn 3')).toEqual([]);
  await change({ unshared: true });
  expect(await redis.keys('*:matters:*')).toEqual([]);
  await change({ category, unshared: undefined });
  await turn(async (records) => {
    const stored = await records.petition(code);
    if (stored) records.deletePetition(stored);
  });
  expect(await redis.keys('*:matters:*')).toEqual([]);
});

it('knows what a conversation follows, and which petition holds a photo', async () => {
  const file = `${'a'.repeat(64)}.jpg`;
  const media = [{ type: 'image' as const, url: `file:${file}` }];
  const followers = [{ conversation: MINH, locale: 'vi' }];
  await turn((records) => records.savePetition({ ...petition, followers, media }));
  await turn(async (records) => {
    expect(codesOf(await records.followedPetitions(MINH, 9))).toEqual([code]);
    expect(codesOf(await records.followedPetitions(LAN, 9))).toEqual([]);
    expect(codesOf(await records.petitionsWithFile(file))).toEqual([code]);
    const stored = await records.petition(code);
    if (stored) records.savePetition({ ...stored, followers: [] });
  });
  await turn(async (records) => expect(await records.followedPetitions(MINH, 9)).toEqual([]));
});
