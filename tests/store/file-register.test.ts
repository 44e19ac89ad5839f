import type { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { Records } from '../../src/domain/records.ts';
import { createFileRegister } from '../../src/store/file-register.ts';
import { communeKeys } from '../../src/store/keys.ts';
import { openRecords } from '../../src/store/records.ts';
import { createSecretBox } from '../../src/store/secret-box.ts';
import { Unit } from '../../src/store/unit.ts';
import { startTestRedis, type TestRedis } from '../helpers/redis.ts';
import { createPetition } from '../helpers/sample-commune.ts';

const PLACE = { lane: '00', slug: 'xa-mau' };
const KEYS = communeKeys(PLACE.lane, PLACE.slug);
const BOX = createSecretBox('the secret of the tests');
const LAN = 'zalo:388:lan';
const DAY_MS = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 3);
const FILE = `${'a'.repeat(64)}.jpg`;
const OTHER = `${'b'.repeat(64)}.pdf`;

let server: TestRedis;
let redis: Redis;
let register: ReturnType<typeof createFileRegister>;

beforeEach(async () => {
  server = await startTestRedis();
  redis = server.client();
  register = createFileRegister(redis, PLACE);
});
afterEach(() => server.stop());

let turns = 0;
async function turn(work: (records: Records) => unknown, now = NOW): Promise<void> {
  turns += 1;
  const unit = new Unit(redis);
  await work(openRecords(unit, BOX, { ...PLACE, conversation: LAN, id: `t${turns}`, now }));
  for (const [command, key, ...args] of unit.ops()) await redis.call(command, key, ...args);
}

const image = (file: string) => ({ type: 'image' as const, url: `file:${file}` });
const owners = async (file: string) => (await redis.smembers(KEYS.fileRefs(file))).toSorted();
const talking = (...files: string[]): Conversation => ({
  ...{ locale: 'vi', met: true, turn: 1 },
  flow: {
    ...{ name: 'petition', version: 1 },
    snapshot: { value: 'photographing', context: { draft: { media: files.map(image) } } },
  },
});
const petition = (code: string, ...files: string[]): Petition =>
  createPetition({ code, owner: LAN, media: files.map(image) });

describe('who refers to a file', () => {
  it('is the form in which it lies, then the petition that was filed with it', async () => {
    await turn((records) => records.saveConversation(LAN, talking(FILE)));
    expect(await owners(FILE)).toEqual([LAN]);
    await turn(async (records) => {
      const { flow: _, ...idle } = (await records.conversation(LAN)) ?? talking();
      records.saveConversation(LAN, {
        ...idle,
        drafts: { petition: { data: { media: [image(OTHER)] }, at: NOW } },
      });
      records.savePetition(petition('PA26-00001', FILE));
    });
    expect([await owners(FILE), await owners(OTHER)]).toEqual([['PA26-00001'], [LAN]]);
    await turn(async (records) => {
      await records.conversation(LAN);
      records.saveConversation(LAN, { locale: 'vi', met: true, turn: 2 });
    });
    expect([await owners(FILE), await owners(OTHER)]).toEqual([['PA26-00001'], []]);
  });

  it('are all petitions with it, those that got it later too, each until it is deleted', async () => {
    await turn((records) => {
      records.savePetition(petition('PA26-00001', FILE));
      records.savePetition(petition('PA26-00002'));
    });
    await turn(async (records) => {
      const second = (await records.petition('PA26-00002')) ?? petition('PA26-00002');
      const added = { at: NOW, event: 'added' as const, media: [image(FILE), image(OTHER)] };
      records.savePetition({ ...second, history: [...second.history, added] });
    });
    expect([await owners(FILE), await owners(OTHER)]).toEqual([['PA26-00001', 'PA26-00002'], ['PA26-00002']]);
    await turn(async (records) => {
      const second = await records.petition('PA26-00002');
      if (second) records.deletePetition(second);
    });
    expect([await owners(FILE), await owners(OTHER)]).toEqual([['PA26-00001'], []]);
    expect(await redis.exists(KEYS.petition('PA26-00002'))).toBe(0);
    expect(await redis.zrange(KEYS.petitionsOf(LAN), 0, '-1')).toEqual(['PA26-00001']);
    expect(await redis.zrange(KEYS.queue('*'), 0, '-1')).toEqual(['PA26-00001']);
  });
});

describe('petitions whose term is over', () => {
  it('are those that nobody works on, by their last change', async () => {
    await turn((records) => {
      records.savePetition(petition('PA26-00001'));
      records.savePetition({ ...petition('PA26-00002'), status: 'closed' });
      records.savePetition({ ...petition('PA26-00003'), status: 'answered' });
      records.savePetition({ ...petition('PA26-00004'), status: 'withdrawn' });
    });
    await turn(async (records) => {
      const third = await records.petition('PA26-00003');
      if (third) records.savePetition({ ...third, status: 'processing' });
    });
    await turn(async (records) => {
      const fourth = await records.petition('PA26-00004');
      if (fourth) records.savePetition(fourth);
    }, NOW + DAY_MS);
    const codesBefore = async (before: number) => {
      const records = openRecords(new Unit(redis), BOX, { ...PLACE, conversation: LAN, id: 'x', now: NOW });
      return (await records.endedPetitions(before, 10)).map(({ code }) => code);
    };
    expect(await codesBefore(NOW)).toEqual([]);
    expect(await codesBefore(NOW + 1)).toEqual(['PA26-00002']);
    expect(await codesBefore(NOW + 2 * DAY_MS)).toEqual(['PA26-00002', 'PA26-00004']);
  });
});

describe('a sweep', () => {
  it('dooms what nothing refers to and was not received lately', async () => {
    await register.claim(FILE, NOW);
    await register.claim(OTHER, NOW);
    await turn((records) => records.savePetition(petition('PA26-00001', FILE)));
    expect(await register.doom(NOW, NOW)).toEqual([]);
    expect(await register.doom(NOW + 1, NOW)).toEqual([OTHER]);
    await register.claim(FILE, NOW + DAY_MS);
    await turn(async (records) => {
      const first = await records.petition('PA26-00001');
      if (first) records.deletePetition(first);
    });
    await register.forget(OTHER);
    expect(await register.doom(NOW + DAY_MS, NOW)).toEqual([]);
    expect(await register.doom(NOW + DAY_MS + 1, NOW)).toEqual([FILE]);
  });

  it('never deletes what comes again meanwhile: that has to come once more, after the sweep', async () => {
    await register.claim(FILE, NOW);
    await register.doom(NOW + 1, NOW);
    expect(await register.claim(FILE, NOW)).toBe(false);
    // The process died before it deleted: the next sweep is told of the file again.
    expect(await register.doom(NOW, NOW)).toEqual([FILE]);
    await register.forget(FILE);
    expect(await register.claim(FILE, NOW)).toBe(true);
    expect(await register.doom(NOW, NOW)).toEqual([]);
  });

  it('looks at every file, however many are kept for longer', async () => {
    const name = (index: number) => `${String(index).padStart(64, '0')}.jpg`;
    const kept = Array.from({ length: 1200 }, (_, index) => name(index));
    await Promise.all(kept.map((file) => register.claim(file, NOW)));
    const referred = kept.filter((_, index) => index % 3 !== 0);
    await Promise.all(referred.map((file) => redis.sadd(KEYS.fileRefs(file), 'PA26-00001')));
    const doomed = await register.doom(NOW + 1, NOW);
    expect(doomed.toSorted()).toEqual(kept.filter((_, index) => index % 3 === 0));
  });
});
