import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/bot/decisions/registry.ts';
import { FORGET_STORY, forgetStory, STORY_LIFE_MS } from '../../../src/bot/forget-story.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import { createConversation, enrolInMemory } from '../../helpers/memory-records.ts';
import { asCitizen, CITIZEN, commune, createRecords, MONDAY_9 } from '../../helpers/sample-commune.ts';

const TEXT = 'Kỹ sư An đòi tiền mới ký';
const named = { ...commune, denunciations: { staff: 'chi' } };

describe('pass-sealed', () => {
  it('keeps the report and tells its reader alone that it is there', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'zalo:oa:an', chi: 'zalo:oa:chi', dung: 'zalo:oa:dung' });
    const outcome = await carryOut(
      { type: 'pass-sealed', text: TEXT },
      asCitizen(records, { commune: named }),
    );
    expect(outcome.replies).toEqual([{ key: 'sealed-passed', data: { code: 'TC26-00001' } }]);
    expect([...records.reports.values()]).toEqual([
      { code: 'TC26-00001', passedAt: MONDAY_9, text: TEXT, writer: CITIZEN },
    ]);
    expect(records.sent.map(({ to, about }) => [to, about])).toEqual([['zalo:oa:chi', undefined]]);
    expect(JSON.stringify(records.sent)).not.toContain('đòi tiền');
    expect(records.audits).toEqual([{ actor: 'citizen', act: 'report-passed', subject: 'TC26-00001' }]);
    expect(records.petitions.size).toBe(0);
  });

  it.each([
    ['nobody is named any more', commune, TEXT],
    [
      'the reader is the one who is meant',
      { ...named, denunciations: { staff: 'dung' } },
      'Chair Dung ăn tiền',
    ],
  ])('keeps nothing where %s, and says so', async (_case, changed, text) => {
    const records = createRecords();
    const outcome = await carryOut({ type: 'pass-sealed', text }, asCitizen(records, { commune: changed }));
    expect(outcome.replies).toEqual([{ key: 'sealed-not-passed' }]);
    expect(records.reports.size).toBe(0);
    expect(records.sent).toEqual([]);
  });
});

describe('a text that waits at a door', () => {
  const waiting: Conversation = createConversation({
    flow: { name: 'right-door', version: 2, snapshot: { value: 'choosing', context: { text: TEXT } } },
    question: { key: 'right-door-pass-or-forget', choices: [] },
  });

  it('is forgotten after a day', async () => {
    const records = createRecords();
    await carryOut({ type: 'hold-story' }, asCitizen(records));
    expect([...records.alarms.values()]).toEqual([
      { conversation: CITIZEN, name: FORGET_STORY, at: MONDAY_9 + STORY_LIFE_MS },
    ]);
    await forgetStory(asCitizen(records, { conversation: waiting }));
    expect(JSON.stringify(records.conversations.get(CITIZEN))).not.toContain('đòi tiền');
    expect(records.conversations.get(CITIZEN)).toMatchObject({ met: true });
  });

  it('is not looked for in what the person does by then', async () => {
    const records = createRecords();
    const flow = { name: 'petition', version: 1, snapshot: { value: 'telling', context: {} } };
    await forgetStory(asCitizen(records, { conversation: { ...waiting, flow } }));
    expect(records.conversations.size).toBe(0);
  });
});

describe('count-guided', () => {
  it('counts the door and writes nothing of the person', async () => {
    const records = createRecords();
    await carryOut({ type: 'count-guided', door: 'crime' }, asCitizen(records));
    expect(records.guided).toEqual(['crime']);
    expect(records.audits).toEqual([]);
  });
});

describe('keep-praise', () => {
  it('hands the words to whom they name, else to the leaders, and does not say who wrote', async () => {
    const records = createRecords();
    enrolInMemory(records, { binh: 'zalo:oa:binh', dung: 'zalo:oa:dung' });
    const keep = (text: string) => carryOut({ type: 'keep-praise', text }, asCitizen(records));
    expect((await keep('cam on BINH nhe')).replies).toMatchObject([{ key: 'praise-thanks' }]);
    await keep('cảm ơn xã');
    expect(records.praises).toEqual([
      { text: 'cam on BINH nhe', officials: ['binh'] },
      { text: 'cảm ơn xã', officials: [] },
    ]);
    expect(records.sent.map(({ to }) => to)).toEqual(['zalo:oa:binh', 'zalo:oa:dung']);
    expect(JSON.stringify([records.sent, records.audits])).not.toContain(CITIZEN);
  });
});
