import { describe, expect, it } from 'vitest';
import { REMIND_DRAFT } from '../../src/bot/remind-draft.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { tellCitizen } from '../../src/staff/audience.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';
import { type Bench, createMetBench, keysOf, readAll } from './bench.ts';

const CODE = 'PA26-00001';
const NEIGHBOUR = 'zalo:oa:neighbour';
const OFFICER = 'zalo:oa:an';
const HOUR = 3_600_000;
const HOLE = 'Ổ gà to trước cổng chợ, xe máy ngã hỏng xe';

const others = (changes: Partial<Petition> = {}) =>
  createPetition({ owner: NEIGHBOUR, text: 'Trước cổng chợ có ổ gà, gọi tôi 0987 654 321', ...changes });

/** Files a petition as far as it goes by itself; gives what was said last. */
async function tell(bench: Bench, text: string, from = CITIZEN) {
  await bench.say(text, { from });
  await bench.tap('petition-offer-yes', from);
  await bench.say('Holes', { from });
  await bench.say('Hamlet 1', { from });
  await bench.tap('choice-skip', from);
  return bench.tap('choice-skip', from);
}

describe('a matter that somebody has told of', () => {
  it('is shown masked, gets one voice more, and its followers hear every result', async () => {
    const bench = await createMetBench({ petitions: [others()] });
    enrolInMemory(bench.records, { an: OFFICER });
    const asked = await tell(bench, HOLE);
    expect(keysOf(asked)).toEqual(['petition-same']);
    expect(readAll(asked)).toContain('09•• ••• •21');
    expect(readAll(asked)).not.toContain('0987');
    expect(keysOf(await bench.tap('petition-same-choice'))).toEqual(['petition-joined']);
    const joined = bench.records.petitions.get(CODE) as Petition;
    expect(joined.followers).toEqual([{ conversation: CITIZEN, locale: 'vi' }]);
    expect(joined.history.at(-1)).toMatchObject({ event: 'joined', text: HOLE });
    expect(bench.records.sent.find(({ to }) => to === OFFICER)?.reply).toMatchObject({
      key: 'staff-petition-joined',
      data: { code: CODE, voices: 2 },
    });
    expect(bench.memory()).not.toHaveProperty('drafts');

    await bench.say(`/traloi ${CODE} Đã vá, gặp ông Ba 0912000111`, { from: OFFICER });
    const [toOwner, toFollower] = [NEIGHBOUR, CITIZEN].map((who) =>
      bench.records.sent.findLast(({ to }) => to === who),
    );
    expect(readAll(toOwner ? [toOwner] : [])).toContain('0912000111');
    const read = readAll(toFollower ? [toFollower] : []);
    expect(read).toContain('Đã vá, gặp ông Ba 09••••••11');
    expect(read).toContain('Chưa giải quyết');
  });

  it('stands in the list of who follows it, who can leave it', async () => {
    const follower = { conversation: CITIZEN, locale: 'vi' };
    const history = [
      { at: MONDAY_9, event: 'filed' as const },
      { at: MONDAY_9, event: 'added' as const, text: 'riêng tư' },
    ];
    const bench = await createMetBench({ petitions: [others({ followers: [follower], history })] });
    expect(readAll(await bench.say('theo dõi kiến nghị'))).toContain('cùng lên tiếng');
    const shown = readAll(await bench.say(CODE));
    expect(shown).toContain('Thôi theo dõi');
    expect(shown).not.toMatch(/Rút kiến nghị|thêm thông tin|Lan/);
    expect(keysOf(await bench.tap('follow-to-leave'))).toEqual(['petition-left']);
    expect(bench.records.petitions.get(CODE)?.followers).toEqual([]);
    expect(keysOf(await bench.say(CODE))).toEqual(['follow-unknown']);
  });

  it.each([
    ['about a person', { unshared: true as const }],
    ['answered', { status: 'answered' as const }],
    ['a question', { kind: 'question' as const }],
    ['too old', { filedAt: MONDAY_9 - 31 * 24 * HOUR }],
    ['of another hamlet', { place: { hamlet: 'Hamlet 2' } }],
  ])('is not offered when it is %s', async (_, changes) => {
    const bench = await createMetBench({ petitions: [others(changes)] });
    expect(keysOf(await tell(bench, HOLE))).not.toContain('petition-same');
  });

  it('is offered for the very same photo, whatever the words and the place are', async () => {
    const media = [{ type: 'image' as const, url: `file:${'a'.repeat(64)}.jpg` }];
    const bench = await createMetBench({
      petitions: [others({ text: 'Rác', category: 'other', place: { text: 'Chợ' }, media })],
    });
    await bench.say(HOLE);
    await bench.tap('petition-offer-yes');
    await bench.say('Holes');
    await bench.say('Hamlet 1');
    await bench.tap('choice-skip');
    await bench.act({ kind: 'image', media });
    expect(keysOf(await bench.tap('choice-done'))).toEqual(['petition-same']);
  });

  it('that was withdrawn is told to who follows it', async () => {
    const bench = await createMetBench({
      petitions: [createPetition({ followers: [{ conversation: NEIGHBOUR, locale: 'vi' }] })],
    });
    await bench.say(CODE);
    await bench.tap('follow-to-withdraw');
    await bench.tap('follow-withdraw-yes');
    const news = bench.records.sent.findLast(({ to }) => to === NEIGHBOUR);
    expect(readAll(news ? [news] : [])).toContain('đã rút');
  });
});

describe('who writes', () => {
  it.each([
    ['dạ em tên Nguyễn Văn Bình số 0912 345 678 ạ', 'Nguyễn Văn Bình'],
    ['Tôi là Lê Em, sđt 0912345678 nhé', 'Lê Em'],
    ['em Hoa, điện thoại của em là 0912345678', 'Hoa'],
    ['Tên tôi là Em 0912345678', 'Em'],
    ['0912345678 Trần Thị B', 'Trần Thị B'],
  ])('is read without the words around the name: %s', async (text, name) => {
    const bench = await createMetBench();
    await bench.say(HOLE);
    await bench.tap('petition-offer-yes');
    await bench.say('Holes');
    await bench.say('Hamlet 1');
    await bench.tap('choice-skip');
    await bench.tap('choice-skip');
    expect(keysOf(await bench.say(text))).toEqual(['petition-review']);
    await bench.tap('petition-send');
    const [petition] = bench.records.petitions.values();
    expect(petition).toMatchObject({ name, phone: '0912345678' });
  });
});

describe('a draft', () => {
  async function leaveHalfWay() {
    const bench = await createMetBench();
    await bench.say(HOLE);
    await bench.tap('petition-offer-yes');
    return bench;
  }

  it('is reminded of once, twenty hours after the last word', async () => {
    const bench = await leaveHalfWay();
    const alarm = bench.records.alarms.get(`${CITIZEN} ${REMIND_DRAFT}`);
    expect(alarm?.at).toBe(MONDAY_9 + 11.5 * HOUR);
    bench.records.now = alarm?.at ?? 0;
    const [reminder] = await bench.ring(REMIND_DRAFT);
    expect(reminder?.reply).toMatchObject({ key: 'draft-reminder', data: { text: HOLE } });
    expect(await bench.ring(REMIND_DRAFT)).toEqual([]);
    expect(keysOf(await bench.tap('petition-continue'))).toEqual(['petition-draft-found']);
    expect(bench.records.alarms.get(`${CITIZEN} ${REMIND_DRAFT}`)?.at).toBe(alarm?.at);
  });

  it('is not reminded of when the person went on, sent it, or the window is over', async () => {
    const bench = await leaveHalfWay();
    const at = MONDAY_9 + 11.5 * HOUR;
    bench.records.now = MONDAY_9 + 6 * HOUR;
    await bench.say('menu');
    bench.records.now = at;
    expect(await bench.ring(REMIND_DRAFT)).toEqual([]);
    expect(bench.records.alarms.get(`${CITIZEN} ${REMIND_DRAFT}`)?.at).toBeGreaterThan(at);
    bench.records.now = MONDAY_9 + 31 * HOUR;
    expect(await bench.ring(REMIND_DRAFT)).toEqual([]);
    const sent = await createMetBench();
    await tell(sent, HOLE);
    await sent.tap('petition-anonymous');
    await sent.tap('petition-send');
    sent.records.now = at;
    expect(await sent.ring(REMIND_DRAFT)).toEqual([]);
    expect(sent.memory()).not.toHaveProperty('reminder');
  });
});

describe('/tiepnhan', () => {
  const LINE = '/tiepnhan Holes | ngã ba hamlet 1 | Ổ gà sâu trước nhà | Bà Lan | 0912345678';

  it('takes a petition down in one line; the receipt brings it into the chat of the citizen, once', async () => {
    const bench = await createMetBench();
    enrolInMemory(bench.records, { an: OFFICER });
    const receipt = (await bench.say(LINE, { from: OFFICER })).at(-1);
    expect(receipt?.reply).toMatchObject({
      key: 'registration-receipt',
      data: { code: CODE, secret: 'SEAL0001' },
    });
    const stored = bench.records.petitions.get(CODE);
    expect(stored).toMatchObject({ registeredBy: 'an', name: 'Bà Lan', place: { hamlet: 'Hamlet 1' } });
    expect(stored).not.toHaveProperty('owner');

    expect(keysOf(await bench.say(`${CODE} XXXX0001`))).toEqual(['petition-connect-wrong']);
    expect(keysOf(await bench.say('PA26-00009 SEAL0001'))).toEqual(['petition-connect-wrong']);
    expect(keysOf(await bench.say(`pa26-1 seal-0001`))).toEqual(['petition-connected']);
    expect(bench.records.petitions.get(CODE)?.owner).toBe(CITIZEN);
    expect(keysOf(await bench.say(`${CODE} SEAL0001`, { from: NEIGHBOUR })).at(-1)).toBe(
      'petition-connect-wrong',
    );
    expect(keysOf(await bench.say(CODE))).toEqual(['follow-petition']);
  });

  it('asks step by step, and says what is missing in one line', async () => {
    const bench = await createMetBench();
    enrolInMemory(bench.records, { an: OFFICER });
    expect(keysOf(await bench.say('/tiếp nhận', { from: OFFICER }))[0]).toBe('registration-start');
    expect(keysOf(await bench.say('/tiepnhan Holes | đây', { from: OFFICER }))).toEqual([
      'staff-example-tiepnhan',
    ]);
    expect(keysOf(await bench.say('/tiepnhan gì đó | đây | việc', { from: OFFICER }))).toEqual([
      'staff-register-category',
    ]);
  });

  it('is for officials only, however its form was opened', async () => {
    const bench = await createMetBench();
    await bench.say('/tiepnhan Holes | đây | việc');
    expect(bench.records.petitions.size).toBe(0);
  });
});

it('who sent an anonymous petition reaches no official, no audit line and no list', async () => {
  const bench = await createMetBench();
  enrolInMemory(bench.records, { an: OFFICER, dung: 'zalo:oa:dung' });
  await tell(bench, HOLE);
  await bench.tap('petition-give');
  await bench.say('Trịnh Thị Ngọc Hạnh');
  await bench.say('0987654321');
  await bench.tap('petition-edit');
  await bench.tap('petition-edit-contact');
  await bench.tap('petition-anonymous');
  await bench.tap('petition-send');
  const code = [...bench.records.petitions.keys()][0] ?? '';
  for (const from of [OFFICER, 'zalo:oa:dung']) {
    for (const line of [`/xem ${code}`, '/hangcho', `/nhan ${code}`, `/xem ${code}`])
      await bench.say(line, { from });
  }
  // The official talks to the same person in the platform's own inbox.
  await bench.act({ kind: 'echo', human: true, by: 'op-7' });
  await bench.say(`/traloi ${code} Sẽ vá trong tuần`, { from: OFFICER });
  await bench.tap('confirm-no');
  await bench.say('Vẫn chưa vá, gọi 0987 654 321', {});
  await bench.say(`/xem ${code}`, { from: OFFICER });
  const petition = bench.records.petitions.get(code) as Petition;
  tellCitizen(petition, { reply: { key: 'petition-left', data: { code } } }, bench);

  const toOfficials = bench.records.sent.filter(({ to }) => to === OFFICER || to === 'zalo:oa:dung');
  expect(toOfficials.length).toBeGreaterThan(8);
  const told =
    JSON.stringify([toOfficials.map(({ reply }) => reply), bench.records.audits]) + readAll(toOfficials);
  for (const secret of ['Trịnh', 'Hạnh', '0987654321', '0987 654 321', CITIZEN]) {
    expect(told).not.toContain(secret);
  }
  expect(bench.records.audits.filter(({ act }) => act === 'talked')).toEqual([
    { actor: 'inbox:op-7', act: 'talked' },
  ]);
});
