import { beforeEach, describe, expect, it } from 'vitest';
import { FETCH_AGAIN, FORGET_DRAFT } from '../../src/bot/collect-media.ts';
import type { Collected, FileDesk } from '../../src/domain/file-desk.ts';
import { listMedia } from '../../src/domain/media.ts';
import { CITIZEN, createPetition } from '../helpers/sample-commune.ts';
import { type Bench, createMetBench, keysOf } from './bench.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const link = (name: string) => `https://f6.zdn.vn/${name}.jpg`;
const photo = (name: string) => ({ type: 'image' as const, url: link(name) });
const kept = (digit: string) => ({ type: 'image' as const, url: `file:${digit.repeat(64)}.jpg` });

/** A desk whose platform gives each address what the test says; everything else is kept. */
function createDesk() {
  const answers = new Map<string, Collected>();
  const asked: string[] = [];
  const files: FileDesk = {
    async collect(_channel, { url }) {
      asked.push(url);
      return answers.get(url) ?? { media: kept('a') };
    },
    sweep: async () => 0,
  };
  return { answers, asked, files };
}

let desk: ReturnType<typeof createDesk>;
let bench: Bench;

beforeEach(async () => {
  desk = createDesk();
  bench = await createMetBench({ files: desk.files });
});

const alarm = (name: string) => bench.records.alarms.get(`${CITIZEN} ${name}`);
const draftMedia = () => listMedia({ flow: bench.memory()?.flow, drafts: bench.memory()?.drafts });

async function comeToPhotos(): Promise<void> {
  await bench.tap('menu-petition');
  await bench.say('Holes');
  await bench.say('Đường hỏng từ tuần trước, xe ngã');
  await bench.tap('choice-done');
  await bench.say('Hamlet 1');
  await bench.tap('choice-skip');
}

describe('a photo that a form takes', () => {
  it('is brought home at once, and its link is forgotten', async () => {
    await comeToPhotos();
    expect(keysOf(await bench.act({ kind: 'image', media: [photo('1')] }))).toEqual(['petition-photos-more']);
    expect(draftMedia()).toEqual([kept('a')]);
    expect(JSON.stringify(bench.memory())).not.toContain('zdn.vn');
  });

  it('is left alone when nothing takes it', async () => {
    const image = { kind: 'image', media: [photo('1')], text: 'giờ làm việc' } as const;
    expect(keysOf(await bench.act(image))).toContain('photo-unsupported');
    expect(desk.asked).toEqual([]);
  });

  it.each(['too-big', 'type', 'gone'] as const)(
    'but cannot be taken (%s) is said so, and asked for again',
    async (refused) => {
      await comeToPhotos();
      desk.answers.set(link('1'), { refused });
      const said = await bench.act({ kind: 'image', media: [photo('1')] });
      expect(keysOf(said)).toEqual([`file-refused-${refused}`, 'petition-photos']);
      expect(draftMedia()).toEqual([]);
      // The others of the same message are kept, and their words are heard.
      const both = await bench.act({ kind: 'image', media: [photo('1'), photo('2')] });
      expect(keysOf(both)).toEqual([`file-refused-${refused}`, 'petition-photos-more']);
      expect(draftMedia()).toHaveLength(1);
      const worded = await bench.act({ kind: 'image', media: [photo('1')], text: 'Chỗ này nguy hiểm lắm ạ' });
      expect(keysOf(worded)).toEqual([
        `file-refused-${refused}`,
        'petition-text-added',
        'petition-photos-more',
      ]);
    },
  );
});

describe('a photo whose platform does not answer', () => {
  beforeEach(async () => {
    await comeToPhotos();
    desk.answers.set(link('1'), { later: true });
    const said = await bench.act({ kind: 'image', media: [photo('1'), photo('2')] });
    expect(keysOf(said)).toEqual(['file-later', 'petition-photos-more']);
    expect(draftMedia()).toEqual([photo('1'), kept('a')]);
  });

  it('is fetched again from the form in which it lies', async () => {
    expect(alarm(FETCH_AGAIN)?.at).toBe(bench.records.now + MINUTE_MS);
    desk.answers.set(link('1'), { media: kept('b') });
    expect(await bench.ring(FETCH_AGAIN, CITIZEN, '1')).toEqual([]);
    expect(draftMedia()).toEqual([kept('b'), kept('a')]);
    // The form goes on where it was.
    await bench.tap('choice-done');
    await bench.tap('petition-anonymous');
    await bench.tap('petition-send');
    expect([...bench.records.petitions.values()][0]?.media).toEqual([kept('b'), kept('a')]);
  });

  it('is fetched again from the petition that was filed meanwhile', async () => {
    await bench.tap('choice-done');
    await bench.tap('petition-anonymous');
    await bench.tap('petition-send');
    desk.answers.set(link('1'), { media: kept('b') });
    await bench.ring(FETCH_AGAIN, CITIZEN, '1');
    expect([...bench.records.petitions.values()][0]?.media).toEqual([
      { ...kept('b'), late: true },
      kept('a'),
    ]);
    expect(bench.records.audits.at(-1)).toMatchObject({ actor: 'system', act: 'file-fetched' });
  });

  it('is tried for some hours; then the citizen is told, and the dead link is dropped', async () => {
    for (const [failures, minutes] of [5, 30, 120, 360].entries()) {
      expect(await bench.ring(FETCH_AGAIN, CITIZEN, String(failures + 1))).toEqual([]);
      expect(alarm(FETCH_AGAIN)).toMatchObject({
        at: bench.records.now + minutes * MINUTE_MS,
        data: String(failures + 2),
      });
    }
    expect(keysOf(await bench.ring(FETCH_AGAIN, CITIZEN, '5'))).toEqual(['file-lost']);
    expect(draftMedia()).toEqual([kept('a')]);
  });

  it('is given up at once when its link is dead', async () => {
    desk.answers.set(link('1'), { refused: 'gone' });
    expect(keysOf(await bench.ring(FETCH_AGAIN, CITIZEN, '1'))).toEqual(['file-lost']);
  });
});

describe('a form with photos that nobody goes on with', () => {
  it('is forgotten after a week without a word, not before', async () => {
    await comeToPhotos();
    await bench.act({ kind: 'image', media: [photo('1')] });
    expect(alarm(FORGET_DRAFT)?.at).toBe(bench.records.now + 7 * DAY_MS);
    bench.records.now += 6 * DAY_MS;
    await bench.say('menu');
    bench.records.now += DAY_MS;
    await bench.ring(FORGET_DRAFT);
    expect(draftMedia()).toEqual([kept('a')]);
    expect(alarm(FORGET_DRAFT)?.at).toBe(bench.records.now + 6 * DAY_MS);
    bench.records.now += 6 * DAY_MS;
    expect(await bench.ring(FORGET_DRAFT)).toEqual([]);
    expect(draftMedia()).toEqual([]);
    expect(bench.memory()).toMatchObject({ met: true, locale: 'vi' });
  });

  it('is not looked for where the petition was filed', async () => {
    const filed = await createMetBench({
      petitions: [createPetition({ media: [kept('a')] })],
      files: desk.files,
    });
    const before = filed.memory();
    filed.records.now += 8 * DAY_MS;
    await filed.ring(FORGET_DRAFT);
    expect(filed.memory()).toEqual(before);
  });
});
