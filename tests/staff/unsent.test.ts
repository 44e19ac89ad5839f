import { describe, expect, it } from 'vitest';
import { officeOf } from '../../src/domain/office.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { readFingerprint } from '../../src/domain/timeline.ts';
import { SEND_ANSWER } from '../../src/staff/pending.ts';
import { sealTimeline } from '../../src/store/timeline-seal.ts';
import { type Bench, createBench, keysOf, readAll } from '../bot/bench.ts';
import { createConversation, enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, MONDAY_9, commune as sample } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const AN = 'zalo:oa:an';
const BINH = 'zalo:oa:binh';
const DUNG = 'zalo:oa:dung';
const PHOTO = `file:${'a'.repeat(64)}.jpg`;
const HANDLED = { status: 'processing', handler: 'an' } as const;
const DUE = Date.parse('2026-03-09T17:00+07:00');

/** A commune that gives 30 seconds, and a petition that An works on; An, Binh and the leader are in the chat. */
function createDesk(changes: Partial<Petition> = {}): Bench {
  const petitions = [createPetition({ dueAt: DUE, ...HANDLED, ...changes })];
  const bench = createBench({ petitions, memory: createConversation() });
  // Answers of this category are approved; nothing else is.
  const categories = sample.categories.map((one) => ({ ...one, approval: true }));
  bench.commune = { ...sample, categories, takeBackSeconds: 30 };
  enrolInMemory(bench.records, { an: AN, binh: BINH, dung: DUNG });
  bench.quoted.set('preview', CODE);
  return bench;
}

const petitionOf = (bench: Bench) => bench.records.petitions.get(CODE) as Petition;
const told = ({ records }: Bench, to = CITIZEN) => records.sent.filter((one) => one.to === to);
const change = (bench: Bench, changes: Partial<Petition>) =>
  bench.records.savePetition({ ...petitionOf(bench), ...changes });

async function wait(bench: Bench, ms = 30_000) {
  bench.records.now += ms;
  await bench.ring(SEND_ANSWER, officeOf(CODE), CODE);
}

describe.each([
  ['/hoi', `/hoi ${CODE} Đèn ở cột nào?`, 'Đèn ở cột nào?', 'petition-asked', 'staff-asked'],
  ['/giahan', `/giahan ${CODE} 2d Chờ vật tư về`, 'Chờ vật tư về', 'petition-extended', 'staff-extended'],
  ['/muc', `/muc ${CODE} phuc tap Phải đo lại`, 'Phải đo lại', 'petition-extended', 'staff-level-later'],
])('the words of %s to the citizen', (_name, command, words, key, confirmed) => {
  it('are shown as the citizen will read them, and leave after the time for taking them back', async () => {
    const bench = createDesk();
    const before = petitionOf(bench);
    const said = await bench.say(command, { from: AN });
    expect(keysOf(said)).toEqual(['staff-preview']);
    expect(readAll(said)).toContain(words);
    const { pending, ...rest } = petitionOf(bench);
    expect(rest).toEqual(before);
    expect(pending).toMatchObject({ text: words, sendAt: MONDAY_9 + 30_000 });
    await wait(bench, 29_999);
    expect(told(bench)).toEqual([]);
    await wait(bench, 1);
    expect(keysOf(told(bench))).toEqual([key]);
    expect(readAll(said)).toContain(readAll(told(bench)).split('\n').slice(0, 3).join('\n'));
    expect(keysOf(told(bench, AN)).at(-1)).toBe(confirmed);
    expect(petitionOf(bench)).not.toHaveProperty('pending');
    expect(petitionOf(bench).history.at(-1)).toMatchObject({
      staff: 'an',
      text: words,
      at: MONDAY_9 + 30_000,
    });
    // It names this very message, whose delivery can be looked up, and the message its mark.
    const at = bench.records.sent.findIndex(({ to }) => to === CITIZEN);
    expect(petitionOf(bench).history.at(-1)?.messageId).toBe(`m${at + 1}`);
    const own = readFingerprint(sealTimeline(petitionOf(bench)));
    if (key !== 'petition-asked') expect(readAll(told(bench))).toContain(`dấu ${own}`);
    expect(readAll(said)).not.toContain('dấu ');
    await wait(bench);
    expect(told(bench)).toHaveLength(1);
  });

  it('can be taken back, and then nothing has happened', async () => {
    const bench = createDesk();
    const before = petitionOf(bench);
    await bench.say(command, { from: AN });
    expect(readAll(await bench.tap('staff-choice-take-back', AN))).toContain(words);
    await wait(bench);
    expect(told(bench)).toEqual([]);
    expect(petitionOf(bench)).toEqual(before);
  });

  it('leave at once by a tap', async () => {
    const bench = createDesk();
    await bench.say(command, { from: AN });
    expect(keysOf(await bench.tap('staff-choice-send-now', AN))).toEqual([confirmed]);
    expect(keysOf(told(bench))).toEqual([key]);
  });

  it('wait for their author when they have no diacritics', async () => {
    const bench = createDesk();
    const bare = command.replace(words, 'cho dien luc giao den moi');
    expect(readAll(await bench.say(bare, { from: AN }))).toContain('gõ không dấu');
    await wait(bench, 3_600_000);
    expect(told(bench)).toEqual([]);
    await bench.tap('staff-choice-send-anyway', AN);
    expect(readAll(told(bench))).toContain('cho dien luc giao den moi');
  });

  it('are written anew by quoting what was shown', async () => {
    const bench = createDesk();
    await bench.say(command, { from: AN });
    const said = await bench.say('Bác xem lại giúp ạ', { from: AN, quotes: 'preview' });
    expect(readAll(said)).toContain('câu trước không gửi nữa');
    await wait(bench);
    expect(keysOf(told(bench))).toEqual([key]);
    expect(readAll(told(bench))).toContain('Bác xem lại giúp ạ');
  });

  it('take a photo along that is sent onto them', async () => {
    const bench = createDesk();
    await bench.say(command, { from: AN });
    await bench.act({ kind: 'image', media: [{ type: 'image', url: PHOTO }] }, { from: AN });
    await wait(bench);
    expect(told(bench)).toMatchObject([{ reply: { key, media: [{ url: PHOTO }] } }]);
    expect(petitionOf(bench).history.at(-1)?.media).toMatchObject([{ url: PHOTO }]);
  });

  it.each([
    ['it was closed', { status: 'closed' }, 'Không cần làm thêm'],
    ['a colleague has it now', { handler: 'binh' }, 'đã có Binh nhận'],
  ] as const)('are dropped when %s meanwhile, and their author is told', async (_when, changes, why) => {
    const bench = createDesk();
    await bench.say(command, { from: AN });
    change(bench, changes);
    await wait(bench);
    expect(told(bench)).toEqual([]);
    const news = readAll(told(bench, AN).slice(-1));
    expect(news).toContain(why);
    expect(news).toContain(words);
    expect(petitionOf(bench)).not.toHaveProperty('pending');
    expect(petitionOf(bench).history).toHaveLength(1);
  });

  it('keep a colleague from writing at the same time', async () => {
    const bench = createDesk();
    await bench.say(command, { from: AN });
    const other = await bench.say(`/traloi ${CODE} Mai vá.`, { from: DUNG });
    expect(other).toMatchObject([{ reply: { key: 'staff-pending-other', data: { name: 'An' } } }]);
    expect(keysOf(await bench.say(`/thuhoi ${CODE}`, { from: DUNG }))).toEqual(['staff-taken-back-of']);
  });
});

describe('/hoi', () => {
  it('lets the clock stand from when the question leaves', async () => {
    const bench = createDesk();
    await bench.say(`/hoi ${CODE} Đèn ở cột nào?`, { from: AN });
    expect(petitionOf(bench)).not.toHaveProperty('pausedAt');
    await wait(bench);
    expect(petitionOf(bench)).toMatchObject({ status: 'waiting', pausedAt: MONDAY_9 + 30_000 });
  });

  it('gives way to an answer that is written next', async () => {
    const bench = createDesk();
    await bench.say(`/hoi ${CODE} Đèn ở cột nào?`, { from: AN });
    await bench.say(`/traloi ${CODE} Thấy cột rồi ạ.`, { from: AN });
    expect(petitionOf(bench).pending).toMatchObject({ event: 'answered' });
  });
});

describe('/giahan', () => {
  it('moves the deadline when the reason leaves', async () => {
    const bench = createDesk();
    await bench.say(`/giahan ${CODE} 2d Chờ vật tư về`, { from: AN });
    expect(petitionOf(bench).dueAt).toBe(DUE);
    await wait(bench);
    expect(petitionOf(bench).dueAt).toBe(Date.parse('2026-03-11T17:00+07:00'));
  });

  it('is dropped when the deadline was extended meanwhile as often as may be', async () => {
    const bench = createDesk();
    await bench.say(`/giahan ${CODE} 2d Chờ vật tư về`, { from: AN });
    const { history } = petitionOf(bench);
    change(bench, { history: [...history, { at: MONDAY_9, event: 'extended', staff: 'dung', text: 'x' }] });
    await wait(bench);
    expect(told(bench)).toEqual([]);
    expect(readAll(told(bench, AN).slice(-1))).toContain('đã gia hạn 1 lần');
    expect(petitionOf(bench).dueAt).toBe(DUE);
  });

  it('is refused while an answer lies with the leaders, which stays there', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Mai vá.`, { from: AN });
    const said = await bench.say(`/giahan ${CODE} 2d Chờ vật tư về`, { from: AN });
    expect(keysOf(said)).toEqual(['staff-has-pending']);
    expect(petitionOf(bench)).toMatchObject({ status: 'approving', pending: { text: 'Mai vá.' } });
  });
});

it('a leader who approved an answer is not told whose it is', async () => {
  const bench = createDesk();
  await bench.say(`/traloi ${CODE} Mai vá.`, { from: AN });
  expect(keysOf(await bench.tap('staff-choice-approve', DUNG))).toEqual(['staff-answered']);
});
