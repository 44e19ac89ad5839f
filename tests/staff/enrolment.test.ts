import { describe, expect, it } from 'vitest';
import { enrol, isEnrolment } from '../../src/staff/enrolment.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import { CITIZEN, commune, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

function createInvited(staff = 'an', expiresAt = MONDAY_9 + 1): MemoryRecords {
  const records = createRecords();
  records.invites.set('GOOD', { staff, expiresAt });
  return records;
}

function tryCode(records: MemoryRecords, text: string, conversationId = CITIZEN) {
  return enrol(text, { commune, records, conversationId });
}

describe('isEnrolment', () => {
  it.each(['/dangky X', '/Đăng Ký X', ' / DANG KY', '/dangky'])('%j is one', (text) => {
    expect(isEnrolment(text)).toBe(true);
  });

  it.each(['đăng ký khai sinh', 'dangky X', '/hangcho', '/dangkyx', ''])('%j is none', (text) => {
    expect(isEnrolment(text)).toBe(false);
  });
});

describe('enrol', () => {
  it.each(['/dangky GOOD', '/Đăng ký  GOOD '])(
    '%j makes the conversation the official’s, once',
    async (text) => {
      const records = createInvited();
      const done = await tryCode(records, text);
      expect(done.conversation).toEqual({ staff: 'an' });
      expect(done.replies).toMatchObject([
        { key: 'enrol-done', data: { name: 'An', department: 'Roads office' } },
      ]);
      expect(await records.staffConversations('an')).toEqual([CITIZEN]);
      expect(records.audits).toEqual([{ actor: 'an', act: 'enrolled' }]);
      const again = await tryCode(records, text, 'zalo:oa:other');
      expect(again).toEqual({ replies: [{ key: 'enrol-wrong' }] });
      expect(await records.staffConversations('an')).toEqual([CITIZEN]);
    },
  );

  it('does not say why a code is refused', async () => {
    const wrong = await tryCode(createInvited(), '/dangky BAD');
    const old = await tryCode(createInvited('an', MONDAY_9), '/dangky GOOD');
    const gone = await tryCode(createInvited('nobody'), '/dangky GOOD');
    expect([wrong, old, gone]).toEqual(Array(3).fill({ replies: [{ key: 'enrol-wrong' }] }));
  });

  it('locks a conversation that guesses, even against the right code, and no other one', async () => {
    const records = createInvited();
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await tryCode(records, `/dangky BAD${guess}`)).toMatchObject({
        replies: [{ key: 'enrol-wrong' }],
      });
    }
    expect(await tryCode(records, '/dangky GOOD')).toEqual({ replies: [{ key: 'enrol-locked' }] });
    expect(await tryCode(records, '/dangky GOOD', 'zalo:oa:other')).toMatchObject({
      conversation: { staff: 'an' },
    });
  });

  it('does not count a try without a code', async () => {
    const records = createInvited();
    for (let turn = 0; turn < 9; turn += 1) {
      expect(await tryCode(records, '/dangky')).toEqual({ replies: [{ key: 'enrol-example' }] });
    }
    expect(await tryCode(records, '/dangky GOOD')).toMatchObject({ conversation: { staff: 'an' } });
  });
});
