import { describe, expect, it } from 'vitest';
import type { UpdateContent } from '../../src/domain/update.ts';
import { createConversation, enrolInMemory } from '../helpers/memory-records.ts';
import { CITIZEN, createPetition, MONDAY_9 } from '../helpers/sample-commune.ts';
import { type Bench, createBench, createMetBench, keysOf } from './bench.ts';

const MINUTE = 60_000;
const CODE = 'PA26-00001';
const HUMAN: UpdateContent = { kind: 'echo', human: true };

/** A citizen who has been greeted, and to whom an official wrote just now. */
async function createSilentBench(...petitions: Parameters<typeof createPetition>[0][]): Promise<Bench> {
  const bench = await createMetBench({ petitions: petitions.map(createPetition) });
  expect(await bench.act(HUMAN)).toEqual([]);
  return bench;
}

const historyOf = (bench: Bench) =>
  (bench.records.petitions.get(CODE)?.history ?? []).map(({ at, event, by }) => [at - MONDAY_9, event, by]);

describe('an official in the platform’s own inbox', () => {
  it('silences the bot until half an hour after the last message', async () => {
    const bench = await createSilentBench();
    bench.records.now += 20 * MINUTE;
    expect(await bench.say('dạ vâng')).toEqual([]);
    await bench.act(HUMAN);
    bench.records.now += 29 * MINUTE;
    expect(await bench.say('làm khai sinh')).toEqual([]);
    bench.records.now += MINUTE;
    expect(keysOf(await bench.say('làm khai sinh'))).not.toEqual([]);
    expect(bench.memory()).not.toHaveProperty('silentUntil');
  });

  it('silences it for as long as the commune wants, or not at all', async () => {
    const bench = await createMetBench();
    bench.commune = { ...bench.commune, silenceMinutes: 5 };
    await bench.act(HUMAN);
    expect(bench.memory()?.silentUntil).toBe(MONDAY_9 + 5 * MINUTE);
    const other = await createMetBench({ petitions: [createPetition()] });
    other.commune = { ...other.commune, silenceMinutes: 0 };
    await other.act(HUMAN);
    expect(keysOf(await other.say('làm khai sinh'))).not.toEqual([]);
    expect(historyOf(other)).toContainEqual([0, 'talked', undefined]);
  });

  it('silences nothing by what it says only now, or by a clock that runs ahead', async () => {
    const bench = await createMetBench();
    const before = bench.memory();
    await bench.act({ ...HUMAN, at: MONDAY_9 - 31 * MINUTE } as UpdateContent);
    expect(bench.memory()).toEqual(before);
    await bench.act({ ...HUMAN, at: MONDAY_9 + 600 * MINUTE } as UpdateContent);
    expect(bench.memory()?.silentUntil).toBe(MONDAY_9 + 30 * MINUTE);
  });

  it('never is the bot itself', async () => {
    const bench = await createMetBench({ petitions: [createPetition()] });
    await bench.act({ kind: 'echo', human: false });
    expect(bench.memory()).not.toHaveProperty('silentUntil');
    expect([historyOf(bench).length, bench.records.audits]).toEqual([1, []]);
  });

  it('may write first: the person is greeted later, when the bot is called', async () => {
    const stranger = createBench();
    await stranger.act(HUMAN);
    expect(stranger.memory()).toMatchObject({ met: false });
    expect(await stranger.say('dạ')).toEqual([]);
    expect(keysOf(await stranger.say('menu'))).toEqual(['welcome', 'welcome-privacy', 'menu']);
  });
});

describe('while an official talks to the person', () => {
  it.each<UpdateContent>([
    { kind: 'text', text: 'dạ cảm ơn' },
    { kind: 'text', text: 'đèn hỏng ở thôn 2' },
    { kind: 'text', text: 'làm khai sinh?' },
    { kind: 'text', text: 'thôi' },
    { kind: 'text', text: '1' },
    { kind: 'text', text: CODE },
    { kind: 'image', media: [{ type: 'image', url: 'https://example.org/1.jpg' }] },
    { kind: 'location', latitude: 20, longitude: 105 },
    { kind: 'sticker' },
    { kind: 'follow' },
  ])('%j is left to the official', async (content) => {
    const bench = await createSilentBench({});
    expect(await bench.act(content)).toEqual([]);
    expect(bench.memory()?.silentUntil).toBe(MONDAY_9 + 30 * MINUTE);
  });

  it.each<[UpdateContent, string]>([
    [{ kind: 'text', text: 'menu' }, 'menu'],
    [{ kind: 'text', text: 'Về menu' }, 'menu'],
    [{ kind: 'text', text: 'giúp' }, 'help-here'],
    [{ kind: 'text', text: 'Tra cứu thủ tục' }, 'procedures-ask'],
    [{ kind: 'choice', payload: 'xtt:g:follow:' }, 'follow-list'],
    [{ kind: 'choice', payload: 'xtt:a:99:old' }, 'choice-stale'],
    [{ kind: 'start' }, 'menu'],
    [{ kind: 'start', ref: 'rate-an' }, 'rate-stars'],
  ])('%j calls the bot, and it stays', async (content, key) => {
    const bench = await createSilentBench({});
    // A question that offers the way back by its label.
    await bench.tap('menu-language');
    await bench.act(HUMAN);
    expect(keysOf(await bench.act(content))).toContain(key);
    expect(keysOf(await bench.say('làm khai sinh'))).not.toEqual([]);
  });

  it('danger is answered at once, and the bot keeps out of the rest', async () => {
    const bench = await createSilentBench();
    expect(keysOf(await bench.say('cháy nhà'))[0]).toBe('emergency-numbers');
    expect(await bench.say('dạ vâng')).toEqual([]);
  });

  it('a half-done petition waits as it stands', async () => {
    const bench = await createMetBench();
    await bench.tap('menu-petition');
    await bench.say('đèn hỏng');
    const before = bench.memory();
    await bench.act(HUMAN);
    await bench.say('đèn hỏng');
    expect(bench.memory()).toMatchObject({ flow: before?.flow, question: before?.question });
    bench.records.now += 31 * MINUTE;
    const said = await bench.tap('menu-follow');
    expect(keysOf(said)[0]).toBe('draft-kept');
  });

  it('what officials decide still reaches the person, and commands of officials are obeyed', async () => {
    const officer = 'zalo:oa:an';
    const bench = createBench({ petitions: [createPetition()], memory: createConversation() });
    enrolInMemory(bench.records, { an: officer });
    await bench.act(HUMAN);
    await bench.act(HUMAN, { from: officer });
    expect(keysOf(await bench.say(`/traloi ${CODE} Xong`, { from: officer }))).toEqual(['staff-answered']);
    expect(keysOf(bench.records.sent.filter(({ to }) => to === CITIZEN))).toContain('staff-answer');
    expect(keysOf(await bench.say('Đã giải quyết'))).toContain('petition-confirm-done');
    expect(await bench.say('dạ', { from: officer })).toEqual([]);
  });
});

describe('the timeline of a petition', () => {
  it('tells who talked and when, once a talk, on the newest open one', async () => {
    const bench = await createMetBench({
      petitions: [
        createPetition(),
        createPetition({ code: 'PA26-00002', filedAt: MONDAY_9 + 1, status: 'closed' }),
      ],
    });
    for (const wait of [0, 5, 70]) {
      bench.records.now += wait * MINUTE;
      await bench.act({ ...HUMAN, by: '4267886274574868951' });
    }
    expect(historyOf(bench)).toEqual([
      [0, 'filed', undefined],
      [0, 'talked', '4267886274574868951'],
      [75 * MINUTE, 'talked', '4267886274574868951'],
    ]);
    expect(bench.records.petitions.get('PA26-00002')?.history).toHaveLength(1);
    expect(bench.records.audits).toEqual(
      Array(3).fill({ actor: 'inbox:4267886274574868951', act: 'talked', subject: CODE }),
    );
  });

  it('is read by both sides', async () => {
    const bench = await createSilentBench({});
    enrolInMemory(bench.records, { an: 'zalo:oa:an' });
    const [own] = await bench.act({ kind: 'choice', payload: `xtt:g:follow:${CODE}` });
    expect(JSON.stringify(own?.reply)).toContain('follow-event-talked');
    const [shown] = await bench.say(`/xem ${CODE}`, { from: 'zalo:oa:an' });
    expect(JSON.stringify(shown?.reply)).toContain('"key":"staff-inbox"');
  });

  it('is not needed: without an open petition the audit still knows', async () => {
    const bench = await createSilentBench();
    expect(bench.records.audits).toEqual([{ actor: 'inbox', act: 'talked' }]);
  });
});
