import { describe, expect, it } from 'vitest';
import { pause } from '../../src/domain/clock.ts';
import { addEvent } from '../../src/domain/petition.ts';
import { askCitizen } from '../../src/staff/ask-citizen.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';
import { createMetBench, keysOf, readAll } from './bench.ts';

const CODE = 'PA26-00001';
const DAY = 86_400_000;
const filed = createPetition({
  dueAt: Date.parse('2026-03-09T17:00+07:00'),
  status: 'processing',
  handler: 'an',
});
const asked = addEvent(pause(filed, MONDAY_9), {
  at: MONDAY_9,
  event: 'asked',
  staff: 'an',
  text: 'Cột nào?',
});

/** The citizen was asked on Monday and is back on Wednesday. */
async function createAsked() {
  const bench = await createMetBench({ petitions: [asked] });
  enrolInMemory(bench.records, { an: 'zalo:oa:an' });
  bench.quoted.set('q', CODE);
  bench.records.now = MONDAY_9 + 2 * DAY;
  return bench;
}

type AskedBench = Awaited<ReturnType<typeof createAsked>>;

/** That it came back to the handler, and the clock goes on two days later than before. */
function expectReply({ records }: AskedBench, words: string): void {
  const notice = records.sent.find(({ to }) => to === 'zalo:oa:an');
  expect(notice).toMatchObject({ about: CODE, reply: { key: 'staff-petition-replied' } });
  expect(readAll(notice ? [notice] : [])).toContain(words);
  const petition = records.petitions.get(CODE);
  expect(petition).toMatchObject({ status: 'processing', dueAt: Date.parse('2026-03-11T17:00+07:00') });
  expect(petition?.history.map(({ event }) => event)).toEqual(['filed', 'asked', 'added', 'resumed']);
  expect(petition).not.toHaveProperty('pausedAt');
}

describe('a citizen who was asked something answers', () => {
  it('by the button under the question', async () => {
    const bench = await createAsked();
    const reply = askCitizen('petition-asked', asked, 'Cột nào?', bench.commune);
    bench.records.send({ to: CITIZEN, locale: 'vi', reply });
    expect(keysOf(await bench.tap('petition-asked-answer'))).toEqual(['follow-add']);
    expect(keysOf(await bench.say('Cột số 5'))).toEqual(['petition-answer-done', 'follow-add-more']);
    expectReply(bench, 'Cột số 5');
  });

  it('by quoting it, without being asked again', async () => {
    const bench = await createAsked();
    expect(keysOf(await bench.say('Cột số 5', { quotes: 'q' }))).toEqual([
      'petition-answer-done',
      'follow-add-more',
    ]);
    expectReply(bench, 'Cột số 5');
  });

  it('by quoting it with a photo', async () => {
    const bench = await createAsked();
    const media = [{ type: 'image' as const, url: 'https://x.test/1.jpg' }];
    const said = await bench.act({ kind: 'image', media }, { quotes: 'q' });
    expect(keysOf(said)).toEqual(['petition-answer-done', 'follow-add-more']);
    expectReply(bench, '1 ảnh');
  });

  it('by just sending a photo', async () => {
    const bench = await createAsked();
    const media = [{ type: 'image' as const, url: 'https://x.test/1.jpg' }];
    expect(keysOf(await bench.act({ kind: 'image', media }))).toEqual([
      'petition-answer-done',
      'follow-add-more',
    ]);
    expectReply(bench, '1 ảnh');
  });

  it('by adding to the petition', async () => {
    const bench = await createAsked();
    await bench.say(CODE);
    await bench.tap('follow-to-add');
    await bench.say('Cột số 5');
    expectReply(bench, 'Cột số 5');
  });

  it('in the middle of another form, which is kept', async () => {
    const bench = await createAsked();
    await bench.say('gửi kiến nghị');
    await bench.say('đường hỏng ở cổng chợ đã lâu');
    expect(keysOf(await bench.say('Cột số 5', { quotes: 'q' }))).toContain('petition-answer-done');
    expectReply(bench, 'Cột số 5');
  });

  it.each(['số 12 gần cây đa', 'hỏng từ tối qua', 'dạ'])(
    'by typing it, as most people do: %s',
    async (text) => {
      const bench = await createAsked();
      expect(keysOf(await bench.say(text))).toEqual(['petition-answer-done', 'follow-add-more']);
      expectReply(bench, text);
    },
  );

  it.each([
    ['thanks', 'cảm ơn', 'remark-thanks'],
    ['a question about the office', 'giờ làm việc', 'commune-info'],
  ])('and what it asks or says besides is not added: %s', async (_, text, key) => {
    const bench = await createAsked();
    await bench.say('số 12 gần cây đa');
    expect(keysOf(await bench.say(text))).toEqual([key]);
    expect(keysOf(await bench.say('gần cổng chợ'))).not.toContain('petition-add-done');
  });

  it.each([
    ['a new matter', `đường hỏng ở cổng chợ ${'đã lâu '.repeat(10)}`, 'petition-offer'],
    ['an aim', 'menu', 'menu'],
    ['danger', 'cháy rồi', 'emergency-numbers'],
  ])('but not by %s', async (_, text, key) => {
    const bench = await createAsked();
    expect(keysOf(await bench.say(text))).toContain(key);
    expect(bench.records.petitions.get(CODE)?.status).toBe('waiting');
  });

  it('and what comes after the answer is an addition', async () => {
    const bench = await createAsked();
    await bench.say('Cột số 5', { quotes: 'q' });
    expect(keysOf(await bench.say('Gần cổng chợ'))).toEqual(['petition-add-done', 'follow-add-more']);
    expect(
      bench.records.petitions
        .get(CODE)
        ?.history.map(({ event }) => event)
        .slice(3),
    ).toEqual(['resumed', 'added']);
  });
});

it('danger told in the answer is heard', async () => {
  const bench = await createAsked();
  expect(keysOf(await bench.say('cháy rồi', { quotes: 'q' }))).toContain('emergency-numbers');
});

it('somebody else’s question cannot be answered', async () => {
  const bench = await createAsked();
  await bench.act({ kind: 'start' }, { from: 'zalo:oa:other' });
  await bench.say('Cột số 5', { from: 'zalo:oa:other', quotes: 'q' });
  expect(bench.records.petitions.get(CODE)).toEqual(asked);
});
