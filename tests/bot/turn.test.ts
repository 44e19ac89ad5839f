import { describe, expect, it } from 'vitest';
import type { UpdateContent } from '../../src/domain/update.ts';
import { staffCommands } from '../../src/staff/registry.ts';
import { createConversation, enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';
import { type Bench, createBench, createMetBench, keysOf, readAll } from './bench.ts';

const CODE = 'PA26-00001';
const OFFICER = 'zalo:oa:an';
const STRANGER = 'zalo:oa:stranger';
const GREETING = ['welcome', 'welcome-privacy', 'menu'];

/** A commune with one petition of CITIZEN, and the officer An of its department enrolled. */
function createDesk(): Bench {
  const bench = createBench({ petitions: [createPetition()], memory: createConversation() });
  enrolInMemory(bench.records, { an: OFFICER });
  return bench;
}

/** Everything that was sent to somebody. */
const sentTo = (bench: Bench, to: string) => bench.records.sent.filter((message) => message.to === to);

describe('enrolment', () => {
  it('makes the conversation an official’s, without the citizens’ greeting', async () => {
    const bench = createBench({ petitions: [createPetition()] });
    bench.records.invites.set('GOOD', { staff: 'an', expiresAt: MONDAY_9 + 1 });
    expect(keysOf(await bench.say('/dangky GOOD', { from: OFFICER }))).toEqual(['enrol-done']);
    expect(bench.memory(OFFICER)).toMatchObject({ staff: 'an', met: true });
    expect(keysOf(await bench.tap('staff-choice-queue', OFFICER))).toEqual(['staff-queue']);
  });

  it('that fails leaves a newcomer a newcomer', async () => {
    const bench = createBench();
    expect(keysOf(await bench.say('/dangky BAD'))).toEqual(['enrol-wrong']);
    expect(bench.memory()).not.toHaveProperty('staff');
    expect(keysOf(await bench.say('chào'))).toEqual(GREETING);
  });

  it('is understood in the middle of a form, and the form stays open', async () => {
    const bench = await createMetBench();
    bench.records.invites.set('GOOD', { staff: 'an', expiresAt: MONDAY_9 + 1 });
    await bench.tap('menu-language');
    expect(keysOf(await bench.say('/đăng ký good'.replace('good', 'GOOD')))).toEqual(['enrol-done']);
    expect(bench.memory()).toMatchObject({ staff: 'an', flow: { name: 'language' } });
  });
});

describe('an official', () => {
  it('takes on and answers with the buttons of the notice and by quoting it', async () => {
    const bench = createDesk();
    expect(
      keysOf(await bench.act({ kind: 'choice', payload: `xtt:c:nhan ${CODE}` }, { from: OFFICER })),
    ).toEqual(['staff-claimed']);
    bench.quoted.set('platform-1', CODE);
    const answer = await bench.say('Mai sửa xong.', { from: OFFICER, quotes: 'platform-1' });
    expect(answer.map(({ reply, about }) => [reply.key, about])).toEqual([['staff-answered', CODE]]);
    expect(sentTo(bench, CITIZEN).map(({ reply }) => reply.key)).toEqual([
      'petition-claimed',
      'staff-answer',
    ]);
    expect(readAll(sentTo(bench, CITIZEN))).toContain('Mai sửa xong.');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'answered', handler: 'an' });
  });

  it('who looks at a petition can answer by quoting what was shown', async () => {
    const bench = createDesk();
    const shown = await bench.say(`/xem ${CODE}`, { from: OFFICER });
    expect(shown.map(({ reply, about }) => [reply.key, about])).toEqual([['staff-petition', CODE]]);
  });

  it('may use the bot like anybody else', async () => {
    const bench = createDesk();
    expect(keysOf(await bench.say('menu', { from: OFFICER }))).toEqual(['menu']);
    expect(keysOf(await bench.say('cháy nhà', { from: OFFICER }))[0]).toBe('emergency-numbers');
  });

  it('says the words of a command after its button, with photos before them', async () => {
    const bench = createDesk();
    await bench.say(`/xong ${CODE}`, { from: OFFICER });
    const photo = {
      kind: 'image' as const,
      media: [{ type: 'image' as const, url: 'https://cdn.test/1.jpg' }],
    };
    expect(keysOf(await bench.act(photo, { from: OFFICER }))).toEqual(['staff-media-kept', 'staff-say-xong']);
    await bench.say('Filled the hole', { from: OFFICER });
    expect(readAll(sentTo(bench, CITIZEN))).toContain('Filled the hole');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    // The question is answered: what follows is no command's.
    expect(keysOf(await bench.say('hmm', { from: OFFICER }))).toEqual(['staff-lost']);
  });

  it.each([' ', '\u200b'])(
    'quotes with nothing that can be seen (%j): it is asked for words',
    async (text) => {
      const bench = createDesk();
      bench.quoted.set('platform-1', CODE);
      expect(keysOf(await bench.say(text, { from: OFFICER, quotes: 'platform-1' }))).toEqual([
        'staff-say-traloi',
      ]);
      expect(sentTo(bench, CITIZEN)).toEqual([]);
    },
  );

  it('types an answer without quoting: it is asked which petition it answers', async () => {
    const bench = createDesk();
    const answer = () => bench.say('Đã vá xong ổ gà sáng nay', { from: OFFICER });
    expect(keysOf(await answer())).toEqual(['staff-answer-which']);
    await bench.say(`/nhan ${CODE}`, { from: OFFICER });
    expect(keysOf(await answer())).toEqual(['staff-answer-which']);
    expect(sentTo(bench, CITIZEN).map(({ reply }) => reply.key)).toEqual(['petition-claimed']);
    await bench.tap('staff-choice-code', OFFICER);
    expect(readAll(sentTo(bench, CITIZEN))).toContain('Đã vá xong ổ gà sáng nay');
    // With nothing that waits it is no answer; in a citizen's chat it never is.
    expect(keysOf(await answer())).not.toContain('staff-answer-which');
    expect(keysOf(await bench.say('Đã vá xong ổ gà sáng nay'))).not.toContain('staff-answer-which');
  });

  it('is heard without the slash in the middle of a search or an offer, not in a form', async () => {
    const bench = createDesk();
    await bench.say('petition: đèn đường hỏng', { from: OFFICER });
    await bench.tap('lost-petition', OFFICER);
    expect(bench.memory(OFFICER)?.flow?.name).toBe('petition-offer');
    expect(keysOf(await bench.say('hàng chờ', { from: OFFICER }))).toEqual(['staff-queue']);
    await bench.say('Gửi kiến nghị', { from: OFFICER });
    expect(keysOf(await bench.say('hàng chờ', { from: OFFICER }))).not.toContain('staff-queue');
  });

  it('may leave a command that was begun, or give another one', async () => {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE}`, { from: OFFICER });
    expect(keysOf(await bench.tap('staff-choice-leave-it', OFFICER))).toEqual(['staff-petition']);
    await bench.say(`/traloi ${CODE}`, { from: OFFICER });
    expect(keysOf(await bench.say('hàng chờ', { from: OFFICER }))).toEqual(['staff-queue']);
    expect(keysOf(await bench.say('menu', { from: OFFICER }))).toEqual(['menu']);
    await bench.say(`/traloi ${CODE}`, { from: OFFICER });
    bench.records.now += 15 * 60_000 + 1;
    expect(keysOf(await bench.say('hmm', { from: OFFICER }))).toEqual(['staff-lost']);
    expect(sentTo(bench, CITIZEN)).toEqual([]);
  });

  it('who was taken out of the file has no rights left', async () => {
    const bench = createDesk();
    const citizen = await createMetBench({ petitions: [createPetition()] });
    bench.commune = { ...bench.commune, staff: bench.commune.staff.filter(({ id }) => id !== 'an') };
    bench.quoted.set('platform-1', CODE);
    citizen.quoted.set('platform-1', CODE);
    await citizen.act({ kind: 'start' }, { from: STRANGER });
    for (const text of ['/hangcho', '/trogiup', `/xem ${CODE}`, `/traloi ${CODE} xong rồi`]) {
      const said = await bench.say(text, { from: OFFICER });
      expect(keysOf(said)).toEqual(keysOf(await citizen.say(text, { from: STRANGER })));
    }
    const quoted = await bench.say('xong rồi', { from: OFFICER, quotes: 'platform-1' });
    expect(keysOf(quoted)).toEqual(['follow-unknown']);
    expect(bench.records.petitions.get(CODE)).toEqual(createPetition());
  });

  it('who moved to another department works on that one’s petitions only', async () => {
    const bench = createDesk();
    const staff = bench.commune.staff.map((one) =>
      one.id === 'an' ? { ...one, department: 'social' } : one,
    );
    bench.commune = { ...bench.commune, staff };
    expect(keysOf(await bench.say(`/xem ${CODE}`, { from: OFFICER }))).toEqual(['staff-not-yours']);
  });
});

describe('a citizen who knows of the staff commands', () => {
  const names = [...staffCommands.keys(), 'hàng chờ', 'Trợ lý', 'admin', ''];
  const texts = names.flatMap((name) => [`/${name}`, `/${name} ${CODE}`, `/${name} ${CODE} Đã xử lý xong`]);
  const acts = texts.flatMap((text): UpdateContent[] => [
    { kind: 'text', text },
    { kind: 'choice', payload: `xtt:c:${text.slice(1)}` },
    { kind: 'choice', payload: `xtt:c:${text}` },
  ]);
  const states: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
    ['as a newcomer', async () => {}],
    ['who has been greeted', (bench) => bench.act({ kind: 'start' }, { from: STRANGER })],
    [
      'in the middle of a form',
      async (bench) => {
        await bench.act({ kind: 'start' }, { from: STRANGER });
        await bench.tap('menu-petition', STRANGER);
      },
    ],
    [
      'who claims to be an official by a made-up memory of the past',
      async (bench) => bench.records.saveConversation(STRANGER, createConversation({ staff: 'nobody' })),
    ],
  ];

  it.each(states)('%s learns and changes nothing', async (_who, prepare) => {
    for (const content of acts) {
      const bench = createDesk();
      await prepare(bench);
      const before = bench.records.sent.length;
      const said = await bench.act(content, { from: STRANGER });
      const text = readAll(said);
      expect(said.length, JSON.stringify(content)).toBeGreaterThan(0);
      expect(keysOf(said).filter((key) => /^(staff|enrol)-/.test(key))).toEqual([]);
      expect(text).not.toMatch(/A hole|Lan\b|0912345678|Roads office|An,/);
      expect(bench.records.sent.length - before).toBe(said.length);
      expect(bench.records.petitions.get(CODE)).toEqual(createPetition());
      expect(bench.records.audits).toEqual([]);
    }
  });

  it('is not even told whether a code exists', async () => {
    for (const [text, other] of [
      [`/xem ${CODE}`, '/xem PA26-77777'],
      [CODE, 'PA26-77777'],
    ] as const) {
      const bench = createDesk();
      await bench.act({ kind: 'start' }, { from: STRANGER });
      const known = readAll(await bench.say(text, { from: STRANGER }));
      const unknown = readAll(await bench.say(other, { from: STRANGER }));
      expect(known.replaceAll(CODE, '?')).toBe(unknown.replaceAll('PA26-77777', '?'));
    }
  });
});

describe('an answered petition', () => {
  async function createAnswered(): Promise<Bench> {
    const bench = createDesk();
    await bench.say(`/traloi ${CODE} Đã vá đường.`, { from: OFFICER });
    return bench;
  }

  it.each(['Đã giải quyết', 'da giai quyet'])('is confirmed by typing %j', async (text) => {
    const bench = await createAnswered();
    expect(keysOf(await bench.say(text))).toEqual(['petition-confirm-done']);
    expect(bench.records.petitions.get(CODE)?.status).toBe('closed');
  });

  it('is opened again by tapping that it is not solved', async () => {
    const bench = await createAnswered();
    expect(keysOf(await bench.tap('confirm-no'))).toEqual(['confirm-missing']);
    await bench.say('vẫn còn ổ gà sâu');
    expect(bench.records.petitions.get(CODE)?.status).toBe('processing');
    expect(keysOf(sentTo(bench, OFFICER))).toContain('staff-petition-reopened-missing');
  });

  it('is shown to the owner who quotes its answer, and to nobody else', async () => {
    const bench = await createAnswered();
    bench.quoted.set('platform-2', CODE);
    expect(keysOf(await bench.say('sao thế này', { quotes: 'platform-2' }))).toEqual(['follow-petition']);
    await bench.act({ kind: 'start' }, { from: STRANGER });
    const other = await bench.say('sao thế này', { quotes: 'platform-2', from: STRANGER });
    expect(keysOf(other)).toEqual(['follow-unknown']);
  });

  it('is not there for somebody who was never answered: the words are just words', async () => {
    const bench = await createMetBench();
    expect(keysOf(await bench.say('đã giải quyết'))).toEqual(['lost']);
  });
});

describe('what is no act of a person', () => {
  it.each<UpdateContent>([
    { kind: 'echo', human: false },
    { kind: 'seen', messages: ['m1'] },
    { kind: 'delivered', messages: [], watermark: 5 },
    { kind: 'unfollow' },
    { kind: 'other', event: 'user_reacted_message' },
  ])('%j says and changes nothing', async (content) => {
    const bench = await createMetBench();
    const memory = bench.memory();
    bench.records.now += 1000;
    expect(await bench.act(content)).toEqual([]);
    expect(bench.memory()).toEqual(memory);
    const unknown = createBench();
    expect(await unknown.act(content)).toEqual([]);
    expect(unknown.memory()).toBeUndefined();
  });

  it('an alarm tells of a deadline and leaves the memory of the person alone', async () => {
    const bench = createBench({ petitions: [createPetition()], memory: createConversation({ turn: 5 }) });
    bench.records.now = createPetition().dueAt;
    expect(keysOf(await bench.ring('due', undefined, CODE))).toEqual(['petition-late']);
    expect(bench.memory()).toEqual(createConversation({ turn: 5 }));
    expect(await bench.ring('unknown')).toEqual([]);
  });
});
