import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { carryOut } from '../../src/bot/decisions/registry.ts';
import { DAY_MS } from '../../src/domain/after-answer.ts';
import type { Command } from '../../src/domain/command.ts';
import { officeOf } from '../../src/domain/office.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { DeliveryState } from '../../src/domain/records.ts';
import { DEADLINE } from '../../src/staff/deadline.ts';
import { createConversation, enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import { asCitizen, CITIZEN, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';
import { createMetBench, keysOf } from './bench.ts';

const CODE = 'PA26-00001';
const FOLLOWER = 'zalo:oa:neighbour';
const ANSWER = { at: MONDAY_9 + 1, event: 'done', staff: 'an', text: 'Filled', messageId: 'm9' } as const;

function answered(changes: Partial<Petition> = {}): Petition {
  const history = [{ at: MONDAY_9, event: 'filed' as const }, ANSWER];
  return createPetition({ status: 'answered', handler: 'an', history, ...changes });
}

const decide = (records: MemoryRecords, command: Command, who = CITIZEN) =>
  carryOut(command, asCitizen(records, { conversationId: who, conversation: createConversation() }));

const eventsOf = (records: MemoryRecords) => records.petitions.get(CODE)?.history.map(({ event }) => event);

describe('silence after an answer', () => {
  async function ring(state?: DeliveryState, petition = answered()) {
    const records = createRecords(petition);
    records.now = ANSWER.at + 5 * DAY_MS;
    if (state) records.deliveries.set('m9', state);
    await ringAlarm(DEADLINE, CODE, asCitizen(records, { conversationId: officeOf(CODE) }));
    return records;
  }

  it.each([undefined, 'sent', 'delivered', 'seen'] as const)(
    'closes it when the answer is %s',
    async (state) => {
      const records = await ring(state);
      expect(records.petitions.get(CODE)).toMatchObject({ status: 'closed' });
      expect(eventsOf(records)).toEqual(['filed', 'done', 'closed']);
      expect(records.sent).toMatchObject([
        {
          ...{ to: CITIZEN, about: CODE },
          reply: { key: 'petition-closed-silent', data: { until: { at: records.now + 30 * DAY_MS } } },
        },
      ]);
      const choices = records.sent[0]?.reply.choices?.map((choice) => 'with' in choice && choice.with);
      expect(choices).toEqual(
        [1, 2, 3, 4, 5].map((stars) => `${CODE}:${stars}`).concat(`no:${CODE}`, false as never),
      );
      expect(records.audits).toEqual([{ actor: 'system', act: 'petition-closed', subject: CODE }]);
      expect(records.alarms.size).toBe(0);
    },
  );

  it.each(['held', 'queued', 'failed'] as const)('is none while the answer is %s', async (state) => {
    const records = await ring(state);
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    expect(records.sent).toEqual([]);
    expect([...records.alarms.values()]).toMatchObject([{ at: records.now + 5 * DAY_MS, data: CODE }]);
  });

  it('is none when the answer was given up', async () => {
    const lost = { at: ANSWER.at + 2, event: 'undelivered', messageId: 'm9' } as const;
    const records = await ring(undefined, answered({ history: [ANSWER, lost] }));
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
  });

  it('begins when the citizen was told outside the chat, though the message is still held', async () => {
    const told = { at: ANSWER.at + DAY_MS, event: 'told', staff: 'an', text: 'By phone' } as const;
    const early = await ring('held', answered({ history: [ANSWER, told] }));
    expect(early.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    expect([...early.alarms.values()]).toMatchObject([{ at: told.at + 5 * DAY_MS }]);
    early.now = told.at + 5 * DAY_MS;
    await ringAlarm(DEADLINE, CODE, asCitizen(early, { conversationId: officeOf(CODE) }));
    expect(early.petitions.get(CODE)).toMatchObject({ status: 'closed' });
  });

  it('closes what was answered at the desk, where nobody can be written to', async () => {
    const { messageId: _id, ...spoken } = ANSWER;
    const { owner: _owner, ...walkIn } = answered({ history: [spoken] });
    const records = await ring(undefined, walkIn);
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'closed' });
    expect(records.sent).toEqual([]);
  });
});

describe('the word on an answer, in the citizen’s own words', () => {
  const hear = async (text: string, petition = answered()) => {
    const bench = await createMetBench({ petitions: [petition] });
    return { bench, asked: keysOf(await bench.say(text)) };
  };

  it('is asked for once, and the words go to the officials', async () => {
    const { bench, asked } = await hear('vẫn còn ngập');
    expect(asked).toEqual(['confirm-heard']);
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    await bench.tap('confirm-heard-no');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'processing' });
    expect(bench.records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ text: 'vẫn còn ngập' });
  });

  it('may be yes, and may be about something else', async () => {
    const solved = await hear('xong hết rồi nhé');
    await solved.bench.say('dạ rồi ạ');
    expect(solved.bench.records.petitions.get(CODE)).toMatchObject({ status: 'closed' });
    await solved.bench.say('5 sao ạ');
    expect(solved.bench.records.petitions.get(CODE)).toMatchObject({ stars: 5 });
    const other = await hear('vẫn còn ngập');
    expect(keysOf(await other.bench.say('không phải'))).toEqual(['menu']);
    expect(other.bench.records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
  });

  it('is asked for when the petition was being looked at, as it was before the answer', async () => {
    const bench = await createMetBench({ petitions: [createPetition()] });
    await bench.say(CODE);
    bench.records.petitions.set(CODE, answered());
    expect(keysOf(await bench.say('cảm ơn'))).toEqual(['confirm-thanks']);
  });

  it('is asked for after thanks, which are no word on it', async () => {
    const { bench, asked } = await hear('cảm ơn');
    expect(asked).toEqual(['confirm-thanks']);
    expect(keysOf(await bench.tap('confirm-heard-no'))).toEqual(['confirm-missing']);
  });

  it('opens one again that silence closed, and is nothing where nothing was answered', async () => {
    const closed = answered({ status: 'closed', history: [ANSWER, { at: MONDAY_9, event: 'closed' }] });
    const { bench, asked } = await hear('vẫn còn ngập', closed);
    expect(asked).toEqual(['confirm-heard']);
    await bench.tap('confirm-heard-no');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'processing' });
    expect((await hear('cảm ơn', closed)).asked).toEqual(['remark-thanks']);
    expect((await hear('vẫn còn ngập', createPetition())).asked).not.toContain('confirm-heard');
  });
});

describe('a petition that is not solved', () => {
  it('keeps its code, deadline and handler, and leaders hear at once when the deadline is over', async () => {
    const petition = answered({ claimedUntil: 5 });
    const records = createRecords(petition);
    enrolInMemory(records, { an: 'A', dung: 'D' });
    records.now = petition.dueAt + 1;
    const { replies } = await decide(records, { type: 'reopen-petition', code: CODE, missing: 'Half' });
    const { claimedUntil, ...now } = records.petitions.get(CODE) as Petition;
    expect(claimedUntil).toBeUndefined();
    expect(now).toMatchObject({ code: CODE, dueAt: petition.dueAt, handler: 'an', status: 'processing' });
    expect(records.sent.map(({ to, reply }) => [to, reply.key])).toEqual([
      ['A', 'staff-petition-reopened-missing'],
      ['D', 'staff-petition-reopened-late'],
    ]);
    expect(replies[0]?.key).toBe('petition-reopen-done-late');
  });

  it('goes to the leaders when it was opened twice, with the words', async () => {
    const twice = [
      ANSWER,
      { ...ANSWER, event: 'reopened' as const },
      { ...ANSWER, event: 'reopened' as const },
      ANSWER,
    ];
    const records = createRecords(answered({ history: twice }));
    enrolInMemory(records, { an: 'A', dung: 'D' });
    const { replies } = await decide(records, { type: 'reopen-petition', code: CODE, missing: 'All of it' });
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ event: 'added', text: 'All of it' });
    expect(records.sent).toMatchObject([
      { to: 'D', reply: { key: 'staff-petition-reopened-often', data: { missing: 'All of it' } } },
    ]);
    expect(replies).toMatchObject([{ key: 'petition-reopen-often', data: { address: 'Street 1' } }]);
  });

  it('stays closed after thirty days', async () => {
    const closed = answered({
      status: 'closed',
      history: [ANSWER, { at: MONDAY_9 + 2, event: 'confirmed' }],
    });
    const records = createRecords(closed);
    records.now = MONDAY_9 + 31 * DAY_MS;
    const { replies } = await decide(records, { type: 'reopen-petition', code: CODE });
    expect(replies.map(({ key }) => key)).toEqual(['petition-reopen-late']);
    expect(records.petitions.get(CODE)).toBe(closed);
  });

  it('for somebody with the same matter is noted for the handler and nothing else', async () => {
    const followers = [{ conversation: FOLLOWER, locale: 'vi' }];
    const records = createRecords(answered({ followers }));
    enrolInMemory(records, { an: 'A' });
    const bench = await decide(
      records,
      { type: 'note-unsolved', code: CODE, missing: 'Not at my gate' },
      FOLLOWER,
    );
    expect(bench.replies).toMatchObject([{ key: 'petition-unsolved-noted' }]);
    expect(records.petitions.get(CODE)).toMatchObject({ status: 'answered' });
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({
      event: 'noted',
      text: 'Not at my gate',
    });
    expect(records.sent).toMatchObject([{ to: 'A', reply: { key: 'staff-petition-unsolved' } }]);
    const stranger = await decide(records, { type: 'note-unsolved', code: CODE }, 'zalo:oa:stranger');
    expect(stranger.replies).toMatchObject([{ key: 'petition-not-found' }]);
    expect(records.sent).toHaveLength(1);
  });
});

describe('the stars after the answer', () => {
  it('are one tap away, once, with a word that may be skipped', async () => {
    const bench = await createMetBench({ petitions: [answered()] });
    await bench.act({ kind: 'choice', payload: `xtt:g:confirm:yes:${CODE}` });
    expect(bench.records.petitions.get(CODE)).toMatchObject({ status: 'closed' });
    expect(keysOf(await bench.tap('rate-stars-4'))).toEqual(['stars-comment']);
    expect(bench.records.petitions.get(CODE)).toMatchObject({ stars: 4 });
    expect(keysOf(await bench.say('Nhanh lắm'))).toEqual(['stars-thanks']);
    const { stars, history } = bench.records.petitions.get(CODE) as Petition;
    expect(stars).toBe(4);
    expect(history.slice(-2)).toMatchObject([{ event: 'rated' }, { event: 'rated', text: 'Nhanh lắm' }]);
    const again = await bench.act({ kind: 'choice', payload: `xtt:g:stars:${CODE}:1` });
    expect(keysOf(again)).toEqual(['stars-already']);
    expect(bench.records.petitions.get(CODE)).toMatchObject({ stars: 4 });
  });

  it('keep no accusation, and are kept without a word', async () => {
    const bench = await createMetBench({ petitions: [answered({ status: 'closed' })] });
    await bench.act({ kind: 'choice', payload: `xtt:g:stars:${CODE}:1` });
    const replies = await bench.say('tôi tố cáo ông ấy');
    expect(keysOf(replies)[0]).toBe('right-door-denunciation');
    expect(bench.records.petitions.get(CODE)).toMatchObject({ stars: 1 });
    expect(JSON.stringify(bench.records.petitions.get(CODE))).not.toContain('tố cáo');
  });

  it('are not for one that is open', async () => {
    const bench = await createMetBench({ petitions: [createPetition()] });
    expect(keysOf(await bench.act({ kind: 'choice', payload: `xtt:g:stars:${CODE}:5` }))).toEqual([
      'stars-not-now',
    ]);
    expect(bench.records.petitions.get(CODE)?.stars).toBeUndefined();
  });
});
