import { describe, expect, it } from 'vitest';
import type { Commune } from '../../src/domain/commune.ts';
import { officeOf } from '../../src/domain/office.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { Outgoing } from '../../src/domain/records.ts';
import { SEND_ANSWER } from '../../src/staff/pending.ts';
import { type Bench, createBench, keysOf, readAll } from '../bot/bench.ts';
import { createConversation, enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, commune as sample } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const AN = 'zalo:oa:an';
const BINH = 'zalo:oa:binh';
const DUNG = 'zalo:oa:dung';
const EMI = 'zalo:oa:emi';
const PHOTO = `file:${'a'.repeat(64)}.jpg`;

const emi = { id: 'emi', name: 'Emi', title: 'Deputy', role: 'leader' as const, department: 'social' };

/** A commune that gives 30 seconds, with An and Binh of the roads office and two leaders, all in the chat. */
function createDesk(changes: Partial<Petition> = {}, own: Partial<Commune> = {}): Bench {
  const bench = createBench({ petitions: [createPetition(changes)], memory: createConversation() });
  bench.commune = { ...sample, takeBackSeconds: 30, staff: [...sample.staff, emi], ...own };
  enrolInMemory(bench.records, { an: AN, binh: BINH, dung: DUNG, emi: EMI });
  bench.quoted.set('notice', CODE);
  return bench;
}

const approving: Partial<Commune> = {
  categories: sample.categories.map((one) => (one.id === 'holes' ? { ...one, approval: true } : one)),
};

const petitionOf = (bench: Bench) => bench.records.petitions.get(CODE) as Petition;
const told = ({ records }: Bench, to = CITIZEN): Outgoing[] => records.sent.filter((one) => one.to === to);
const alarmOf = ({ records }: Bench) => records.alarms.get(`${officeOf(CODE)} ${SEND_ANSWER}`);
const ring = (bench: Bench) => bench.ring(SEND_ANSWER, officeOf(CODE), CODE);
const photo = { kind: 'image' as const, media: [{ type: 'image' as const, url: PHOTO }] };

describe('an answer', () => {
  it('is shown whole before it leaves, and leaves by itself after the time for taking it back', async () => {
    const bench = createDesk();
    const said = await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    expect(keysOf(said)).toEqual(['staff-preview']);
    expect(told(bench)).toEqual([]);
    expect(petitionOf(bench)).toMatchObject({ status: 'received', history: [{ event: 'filed' }] });
    bench.records.now += 29_999;
    await ring(bench);
    expect(told(bench)).toEqual([]);
    bench.records.now += 1;
    await ring(bench);
    const [answer, ...rest] = told(bench);
    expect(rest).toEqual([]);
    expect(answer).toMatchObject({ typed: 'Mai đội sẽ vá.', about: CODE, reply: { key: 'staff-answer' } });
    // What the official saw is what the citizen reads.
    expect(readAll(said)).toContain(
      readAll([answer as Outgoing])
        .split('\n')
        .slice(0, 4)
        .join('\n'),
    );
    expect(petitionOf(bench)).toMatchObject({ status: 'answered', handler: 'an' });
    expect(petitionOf(bench)).not.toHaveProperty('pending');
    expect(keysOf(told(bench, AN)).at(-1)).toBe('staff-answered');
    // An alarm that rings twice finds nothing.
    await ring(bench);
    expect(told(bench)).toHaveLength(1);
  });

  it('is shown in the words of the language that the citizen reads', async () => {
    const bench = createDesk({ locale: 'en' });
    expect(readAll(await bench.say(`/traloi ${CODE} Soon`, { from: AN }))).toContain(
      'Is the matter solved now?',
    );
  });

  it('can be taken back until then, and written anew', async () => {
    const bench = createDesk({ status: 'processing', handler: 'an' });
    await bench.say(`/traloi ${CODE} Nhầm rồi ạ.`, { from: AN });
    const taken = await bench.tap('staff-choice-take-back', AN);
    expect(readAll(taken)).toContain('Nhầm rồi ạ.');
    expect(alarmOf(bench)).toBeUndefined();
    expect(petitionOf(bench)).toMatchObject({ status: 'processing' });
    expect(petitionOf(bench)).not.toHaveProperty('pending');
    bench.records.now += 60_000;
    await ring(bench);
    expect(told(bench)).toEqual([]);
    expect(keysOf(await bench.say(`/thuhoi ${CODE}`, { from: AN }))).toEqual(['staff-pending-none']);
  });

  it('leaves at once when its author wants no wait, and once only', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    expect(keysOf(await bench.tap('staff-choice-send-now', AN))).toEqual(['staff-answered']);
    expect(alarmOf(bench)).toBeUndefined();
    expect(keysOf(await bench.say(`/guingay ${CODE}`, { from: AN }))).toEqual(['staff-pending-none']);
    await ring(bench);
    expect(told(bench)).toHaveLength(1);
  });

  it('is replaced by what the official writes next, and the old button sends nothing', async () => {
    const bench = createDesk();
    const first = await bench.say(`/traloi ${CODE} Câu một.`, { from: AN });
    const old = bench.payloadOf(first[0] as Outgoing, 'staff-choice-send-now');
    bench.records.now += 20_000;
    const second = await bench.say('Câu hai.', { from: AN, quotes: 'notice' });
    expect(readAll(second)).toContain('câu trước không gửi nữa');
    expect(alarmOf(bench)?.at).toBe(bench.records.now + 30_000);
    const again = await bench.act({ kind: 'choice', payload: old }, { from: AN });
    expect(readAll(again)).toContain('Câu hai.');
    expect(told(bench)).toEqual([]);
    bench.records.now += 30_000;
    await ring(bench);
    expect(told(bench)).toMatchObject([{ typed: 'Câu hai.' }]);
  });

  it('waits for its author when it has no diacritics', async () => {
    const bench = createDesk();
    const said = await bench.say(`/traloi ${CODE} da va xong o ga truoc cho`, { from: AN });
    expect(readAll(said)).toContain('gõ không dấu');
    expect(alarmOf(bench)).toBeUndefined();
    bench.records.now += 3_600_000;
    await ring(bench);
    expect(told(bench)).toEqual([]);
    await bench.tap('staff-choice-send-anyway', AN);
    expect(told(bench)).toMatchObject([{ typed: 'da va xong o ga truoc cho' }]);
  });

  it('is dropped, and its author told, when the citizen took the petition back meanwhile', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    bench.records.savePetition({ ...petitionOf(bench), status: 'withdrawn' });
    bench.records.now += 30_000;
    await ring(bench);
    expect(told(bench)).toEqual([]);
    expect(keysOf(told(bench, AN)).at(-1)).toBe('staff-text-dropped');
    expect(petitionOf(bench)).toMatchObject({ status: 'withdrawn', history: [{ event: 'filed' }] });
  });

  it('reaches everybody with the same matter, who may say as well if it is solved', async () => {
    const follower = { conversation: 'zalo:oa:lan', locale: 'en' };
    const bench = createDesk({ followers: [follower] }, { takeBackSeconds: 0 });
    await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    const [message] = told(bench, follower.conversation);
    expect(message).toMatchObject({ locale: 'en', typed: 'Mai đội sẽ vá.' });
    expect(message?.reply.choices).toEqual([
      { key: 'confirm-yes', go: 'confirm', with: `yes:${CODE}` },
      { key: 'confirm-no', go: 'confirm', with: `no:${CODE}` },
      { key: 'go-follow', go: 'follow', with: CODE },
    ]);
    expect(bench.records.tracked).toHaveLength(1);
  });

  it('to somebody who is not in the chat is noted, and the official told to call', async () => {
    const { owner: _owner, ...walkIn } = createPetition();
    const bench = createDesk({}, { takeBackSeconds: 0 });
    bench.records.petitions.set(CODE, walkIn);
    const said = await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    expect(readAll(said)).toContain('0912345678');
    expect(petitionOf(bench).status).toBe('answered');
    expect(bench.records.tracked).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    ['vi', ['Câu hỏi PA26-00001 đã có', 'trả lời câu hỏi PA26-00001', 'Câu hỏi PA26-00001 đã khép']],
    ['en', ['Question PA26-00001 is now', 'answers question PA26-00001', 'Question PA26-00001 is closed']],
  ] as const)('is called one in every message of its life (%s)', async (locale, called) => {
    const bench = createDesk({ kind: 'question', locale }, { takeBackSeconds: 0 });
    bench.records.saveConversation(CITIZEN, { ...createConversation(), locale });
    await bench.say(`/nhan ${CODE}`, { from: AN });
    await bench.say(`/traloi ${CODE} Cần hai bản sao.`, { from: AN });
    await bench.tap('confirm-yes');
    const read = readAll(told(bench));
    for (const words of called) expect(read).toContain(words);
    expect(read).not.toMatch(/(?:kiến nghị|petition) PA26/i);
  });
});

describe('two officials at one petition', () => {
  it('the second one is told who is answering, and nothing is replaced', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Của An.`, { from: AN });
    const said = await bench.say(`/traloi ${CODE} Của Bình.`, { from: BINH });
    expect(said).toMatchObject([{ reply: { key: 'staff-pending-other', data: { name: 'An' } } }]);
    bench.records.now += 30_000;
    await ring(bench);
    expect(told(bench)).toMatchObject([{ typed: 'Của An.' }]);
  });

  it('one who answers right after a colleague is asked first', async () => {
    const bench = createDesk({}, { takeBackSeconds: 0 });
    await bench.say(`/traloi ${CODE} Của An.`, { from: AN });
    const said = await bench.say(`/traloi ${CODE} Của Bình.`, { from: BINH });
    expect(readAll(said)).toContain('An vừa trả lời');
    expect(told(bench)).toHaveLength(1);
    await bench.tap('staff-choice-send-anyway', BINH);
    expect(told(bench).map(({ typed }) => typed)).toEqual(['Của An.', 'Của Bình.']);
    bench.records.now += 61_000;
    await bench.say(`/traloi ${CODE} An nói thêm.`, { from: AN });
    expect(told(bench)).toHaveLength(3);
  });

  it('a colleague may take it back or hurry it; its author is told', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Của An.`, { from: AN });
    expect(keysOf(await bench.say(`/thuhoi ${CODE}`, { from: BINH }))).toEqual(['staff-taken-back-of']);
    expect(keysOf(told(bench, AN)).at(-1)).toBe('staff-taken-back-by');
    await bench.say(`/traloi ${CODE} Của An.`, { from: AN });
    await bench.say(`/guingay ${CODE}`, { from: BINH });
    expect(keysOf(told(bench, AN)).at(-1)).toBe('staff-answered');
    expect(petitionOf(bench).history.at(-1)).toMatchObject({ event: 'answered', staff: 'an' });
  });

  it('a colleague’s unfinished answer hinders nobody', async () => {
    const bench = createDesk();
    await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    expect(keysOf(await bench.say(`/guingay ${CODE}`, { from: BINH }))).toEqual(['staff-pending-other']);
    expect(keysOf(await bench.say(`/traloi ${CODE} Mai vá.`, { from: BINH }))).toEqual(['staff-preview']);
    expect(petitionOf(bench).pending).toMatchObject({ staff: 'binh', event: 'answered' });
    expect(readAll(told(bench, AN).slice(-1))).toContain('đã được bỏ. Câu đã viết:\nĐã vá');
  });
});

describe('/xong', () => {
  it('asks once for a photo or a reason; the photo goes to the citizen', async () => {
    const bench = createDesk();
    const asked = await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    expect(keysOf(asked)).toEqual(['staff-done-proof']);
    // Nobody gets round it.
    expect(keysOf(await bench.say(`/guingay ${CODE}`, { from: AN }))).toEqual(['staff-done-proof']);
    const shown = await bench.act(photo, { from: AN });
    expect(shown).toMatchObject([{ reply: { key: 'staff-preview', media: [{ url: PHOTO }] } }]);
    expect(readAll(shown)).not.toContain('câu trước không gửi nữa');
    await bench.tap('staff-choice-send-now', AN);
    expect(told(bench)).toMatchObject([
      { typed: 'Đã vá', reply: { key: 'staff-answer-done', media: [{ type: 'image', url: PHOTO }] } },
    ]);
    expect(petitionOf(bench).history.at(-1)).toMatchObject({ event: 'done', media: [{ url: PHOTO }] });
  });

  it('takes a second photo into the same answer', async () => {
    const bench = createDesk();
    const second = `file:${'b'.repeat(64)}.png`;
    await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    await bench.act(photo, { from: AN });
    await bench.act({ kind: 'image', media: [{ type: 'image', url: second }] }, { from: AN });
    expect(petitionOf(bench).pending?.media?.map(({ url }) => url)).toEqual([PHOTO, second]);
  });

  it('takes a reason in the official’s own words', async () => {
    const bench = createDesk();
    await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    expect(keysOf(await bench.say('tối rồi', { from: AN }))).toEqual(['staff-reason-short']);
    await bench.say('Trời tối không chụp được ạ', { from: AN });
    bench.records.now += 30_000;
    await ring(bench);
    const typed = 'Đã vá\nTrời tối không chụp được ạ';
    expect(told(bench)).toMatchObject([{ typed, reply: { data: { text: typed } } }]);
  });

  it('takes the reason also as a quotation of the question', async () => {
    const bench = createDesk();
    await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    await bench.say('Trời tối không chụp được ạ', { from: AN, quotes: 'notice' });
    expect(petitionOf(bench).pending).toMatchObject({ event: 'done', reasoned: true });
  });

  it('needs neither beside an account of what was done', async () => {
    const bench = createDesk();
    const text = 'Đội đã vá ổ gà trước cổng chợ bằng bê tông nhựa sáng nay';
    expect(keysOf(await bench.say(`/xong ${CODE} ${text}`, { from: AN }))).toEqual(['staff-preview']);
  });

  it('shows the photos that were quoted onto the petition before, but not those of the last time', async () => {
    const old = `file:${'c'.repeat(64)}.jpg`;
    const history: Petition['history'] = [
      { at: 1, event: 'filed' },
      { at: 2, event: 'noted', staff: 'an', media: [{ type: 'image', url: old }] },
      { at: 3, event: 'done', staff: 'an', text: 'x' },
      { at: 4, event: 'reopened' },
    ];
    const bench = createDesk({ status: 'processing', handler: 'an', history });
    expect(keysOf(await bench.act(photo, { from: AN, quotes: 'notice' }))).toEqual(['staff-media-kept']);
    expect(petitionOf(bench).history.at(-1)).toMatchObject({ event: 'noted', media: [{ url: PHOTO }] });
    const shown = await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
    expect(shown).toMatchObject([{ reply: { key: 'staff-preview', media: [{ url: PHOTO }] } }]);
  });

  it('may be the caption of the photo', async () => {
    const bench = createDesk();
    const shown = await bench.act({ ...photo, text: `/xong ${CODE} Đã vá` }, { from: AN });
    expect(shown).toMatchObject([{ reply: { key: 'staff-preview', media: [{ url: PHOTO }] } }]);
  });
});

describe('quoting', () => {
  it('words with a photo are an answer with it', async () => {
    const bench = createDesk();
    await bench.act({ ...photo, text: 'Đội đang làm ạ' }, { from: AN, quotes: 'notice' });
    expect(petitionOf(bench).pending).toMatchObject({
      event: 'answered',
      text: 'Đội đang làm ạ',
      media: [{}],
    });
  });

  it('a command needs no code then', async () => {
    const bench = createDesk();
    expect(keysOf(await bench.say('/traloi Mai đội vá.', { from: AN, quotes: 'notice' }))).toEqual([
      'staff-preview',
    ]);
    await bench.say('/thuhoi', { from: AN, quotes: 'notice' });
    expect(petitionOf(bench)).not.toHaveProperty('pending');
  });

  it('what is about no petition answers none', async () => {
    const bench = createDesk();
    await bench.say('/hangcho', { from: AN });
    await bench.say('Đã vá xong', { from: AN, quotes: 'the list' });
    await bench.act(photo, { from: AN, quotes: 'the list' });
    expect(petitionOf(bench)).toEqual(createPetition());
    expect(told(bench)).toEqual([]);
  });

  it('a photo on one’s own petition, or on another department’s, is none of the desk’s', async () => {
    const bench = createDesk({ owner: AN });
    expect(keysOf(await bench.act(photo, { from: AN, quotes: 'notice' }))).toEqual(['staff-own-petition']);
    const other = createDesk({ department: 'social' });
    expect(keysOf(await other.act(photo, { from: AN, quotes: 'notice' }))).toEqual(['staff-not-yours']);
    expect(petitionOf(other).history).toHaveLength(1);
  });

  it('a citizen’s photo that quotes an answer is the citizen’s', async () => {
    const bench = createDesk();
    await bench.act(photo, { quotes: 'notice' });
    expect(petitionOf(bench).history).toHaveLength(1);
  });
});

describe('/khongthuoc', () => {
  it('tells whose matter it is and where to go; by a known name alone the words are the program’s', async () => {
    const bench = createDesk({}, { takeBackSeconds: 0 });
    await bench.say(`/khongthuoc ${CODE} dien luc`, { from: AN });
    expect(told(bench)).toMatchObject([
      { reply: { key: 'staff-answer-forwarded', data: { text: 'Power company\nCall them.' } } },
    ]);
    expect(told(bench)[0]).not.toHaveProperty('typed');
    expect(petitionOf(bench)).toMatchObject({
      status: 'answered',
      history: [{}, { event: 'forwarded', to: 'Power company' }],
    });
    // The citizen may object; then the petition is open again.
    await bench.tap('answer-object');
    await bench.say('Cột này của xã dựng');
    expect(petitionOf(bench).status).toBe('processing');
  });

  it('takes the official’s words beside it, and any other agency in full', async () => {
    const bench = createDesk({}, { takeBackSeconds: 0 });
    await bench.say(`/khongthuoc ${CODE} Power company: cột số 5`, { from: AN });
    const words = 'Chi cục Thủy lợi, số 5 đường Lê Lợi';
    await bench.say(`/khongthuoc ${CODE} ${words}`, { from: AN });
    expect(told(bench)).toMatchObject([
      { typed: 'Power company: cột số 5', reply: { data: { text: 'Power company\nCall them.\ncột số 5' } } },
      { typed: words, reply: { data: { text: words } } },
    ]);
    const [help] = await bench.say(`/khongthuoc ${CODE}`, { from: AN });
    expect(readAll([help as Outgoing])).toContain('• Power company');
  });
});

describe('a category whose answers are approved', () => {
  it('leaders read the whole answer, one of them lets it leave, and its author is told', async () => {
    const bench = createDesk({}, approving);
    const said = await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    expect(readAll(said)).toContain('cần duyệt');
    expect(petitionOf(bench)).toMatchObject({ status: 'approving', handler: 'an' });
    for (const leader of [DUNG, EMI]) expect(readAll(told(bench, leader))).toContain('Mai đội sẽ vá.');
    expect(alarmOf(bench)).toBeUndefined();
    // Neither the author nor an officer may hurry it.
    await bench.say(`/guingay ${CODE}`, { from: AN });
    expect(keysOf(await bench.say(`/duyet ${CODE}`, { from: BINH }))).toEqual(['staff-approve-leaders']);
    expect(told(bench)).toEqual([]);
    await bench.tap('staff-choice-approve', DUNG);
    expect(told(bench)).toMatchObject([{ typed: 'Mai đội sẽ vá.' }]);
    expect(petitionOf(bench)).toMatchObject({
      status: 'answered',
      history: [{}, { event: 'approved', staff: 'dung' }, { event: 'answered', staff: 'an' }],
    });
    expect(keysOf(told(bench, AN)).at(-1)).toBe('staff-approved');
    const late = await bench.tap('staff-choice-approve', EMI);
    expect(late).toMatchObject([{ reply: { key: 'staff-approve-already', data: { name: 'Dung' } } }]);
    expect(told(bench)).toHaveLength(1);
  });

  it('is sent back with a reason, and the next version needs a new look', async () => {
    const bench = createDesk({}, approving);
    await bench.say(`/traloi ${CODE} Câu một.`, { from: AN });
    const request = told(bench, DUNG)[0] as Outgoing;
    expect(keysOf(await bench.tap('staff-choice-send-back', DUNG))).toEqual(['staff-say-tralai']);
    await bench.say('Nói rõ ngày nào', { from: DUNG });
    expect(readAll(told(bench, AN))).toContain('Lý do: Nói rõ ngày nào');
    expect(petitionOf(bench)).toMatchObject({ status: 'processing', history: [{}, { event: 'sent-back' }] });
    bench.records.now += 1000;
    await bench.say(`/traloi ${CODE} Câu hai.`, { from: AN });
    const old = await bench.act(
      { kind: 'choice', payload: bench.payloadOf(request, 'staff-choice-approve') },
      { from: DUNG },
    );
    expect(readAll(old)).toContain('Câu hai.');
    expect(told(bench)).toEqual([]);
    await bench.say(`/duyet ${CODE}`, { from: DUNG });
    expect(told(bench)).toMatchObject([{ typed: 'Câu hai.' }]);
  });

  it('nobody approves an answer of one’s own, and the author learns when nobody could', async () => {
    const bench = createDesk({}, approving);
    await bench.say(`/traloi ${CODE} Của lãnh đạo.`, { from: DUNG });
    expect(keysOf(told(bench, EMI))).toEqual(['staff-approve-ask']);
    expect(keysOf(await bench.say(`/duyet ${CODE}`, { from: DUNG }))).toEqual(['staff-approve-own']);
    const alone = createDesk({}, { ...approving, staff: sample.staff });
    expect(keysOf(await alone.say(`/traloi ${CODE} Của lãnh đạo.`, { from: DUNG }))).toEqual([
      'staff-approve-nobody',
    ]);
    expect(petitionOf(alone).pending).toMatchObject({ text: 'Của lãnh đạo.' });
  });

  it('can be taken back while it waits; the petition is what it was', async () => {
    const bench = createDesk({ status: 'answered', handler: 'an' }, approving);
    await bench.say(`/traloi ${CODE} Nói thêm.`, { from: AN });
    expect(petitionOf(bench).status).toBe('approving');
    await bench.tap('staff-choice-take-back', AN);
    expect(petitionOf(bench).status).toBe('answered');
    expect(keysOf(await bench.say(`/duyet ${CODE}`, { from: DUNG }))).toEqual(['staff-approve-none']);
  });
});

describe('/dabao', () => {
  it('keeps who told the citizen, when and how, as a third fact beside answered and delivered', async () => {
    const bench = createDesk({ handler: 'an' }, { takeBackSeconds: 0 });
    await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    bench.records.deliveries.set(bench.records.tracked[0]?.messageId ?? '', 'held');
    await bench.say('/chuatoi', { from: AN });
    expect(keysOf(await bench.tap('staff-choice-told-code', AN))).toEqual(['staff-say-dabao']);
    bench.records.now += 60_000;
    const said = await bench.say(`gọi điện lúc 9h, bác đã rõ`, { from: AN });
    expect(keysOf(said)).toEqual(['staff-told-kept']);
    expect(petitionOf(bench)).toMatchObject({ status: 'answered' });
    expect(petitionOf(bench).history.at(-1)).toEqual({
      ...{ at: bench.records.now, event: 'told', staff: 'an', text: 'gọi điện lúc 9h, bác đã rõ' },
    });
    expect(bench.records.audits.at(-1)).toEqual({ actor: 'an', act: 'answer-told', subject: CODE });
    const seen = readAll(await bench.say(`/xem ${CODE}`, { from: DUNG }));
    expect(seen).toContain('CHƯA TỚI');
    expect(seen).toContain('Đã báo ngoài kênh chat: An');
    expect(keysOf(await bench.say('/chuatoi', { from: AN }))).toEqual(['staff-undelivered-empty']);
    // Once is enough; a colleague hears who did.
    expect(await bench.say(`/dabao ${CODE} gặp ở chợ`, { from: BINH })).toMatchObject([
      { reply: { key: 'staff-told-already', data: { name: 'An' } } },
    ]);
    // The citizen sees what is said of him.
    expect(readAll(await bench.say(CODE))).toContain('cán bộ đã báo kết quả cho Ông/Bà ngoài kênh chat');
  });

  it.each([
    ['/dabao', 'staff-example-dabao'],
    [`/dabao ${CODE} gọi điện`, 'staff-told-nothing'],
    ['/dabao PA26-00009 gọi điện', 'staff-not-found'],
  ])('%s is answered with %s', async (text, key) => {
    expect(keysOf(await createDesk().say(text, { from: AN }))).toEqual([key]);
  });
});

describe('/chuatoi', () => {
  it('lists what did not reach the citizen, with whom to call for those whose answer it is', async () => {
    const bench = createDesk({}, { takeBackSeconds: 0 });
    expect(keysOf(await bench.say('/chuatoi', { from: AN }))).toEqual(['staff-undelivered-empty']);
    await bench.say(`/traloi ${CODE} Mai đội sẽ vá.`, { from: AN });
    expect(keysOf(await bench.say('/chuatoi', { from: AN }))).toEqual(['staff-undelivered-empty']);
    bench.records.deliveries.set(bench.records.tracked[0]?.messageId ?? '', 'held');
    expect(readAll(await bench.say('/chuatoi', { from: AN }))).toMatch(/PA26-00001.*Zalo.*0912345678/);
    const leader = readAll(await bench.say('/chuatoi', { from: DUNG }));
    expect(leader).toContain('Phụ trách: An');
    expect(leader).not.toContain('0912345678');
    enrolInMemory(bench.records, { chi: 'zalo:oa:chi' });
    expect(keysOf(await bench.say('/chuatoi', { from: 'zalo:oa:chi' }))).toEqual(['staff-undelivered-empty']);
    await bench.say('Đã giải quyết');
    expect(keysOf(await bench.say('/chuatoi', { from: AN }))).toEqual(['staff-undelivered-empty']);
  });
});

it('/xem says what waits, for whom', async () => {
  const bench = createDesk();
  const see = async () => readAll(await bench.say(`/xem ${CODE}`, { from: BINH }));
  await bench.say(`/xong ${CODE} Đã vá`, { from: AN });
  expect(await see()).toContain('Chưa gửi, chờ An xem lại: Đã vá');
  await bench.say(`/traloi ${CODE} Mai vá.`, { from: AN });
  expect(await see()).toMatch(/Chờ gửi lúc 09:00.*An: Mai vá\./);
});
