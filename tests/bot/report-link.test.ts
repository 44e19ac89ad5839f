import { describe, expect, it } from 'vitest';
import { ringAlarm } from '../../src/bot/alarms.ts';
import { LINK_ALARM, type LinkReport } from '../../src/domain/link.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import { asCitizen, commune, createRecords } from '../helpers/sample-commune.ts';

const admin = { id: 'ha', name: 'Ha', title: 'Clerk', role: 'admin', department: 'social' } as const;
const office = { ...commune, staff: [...commune.staff, admin] };

const ring = (records: MemoryRecords, report: LinkReport) =>
  ringAlarm(LINK_ALARM, JSON.stringify(report), {
    ...asCitizen(records),
    ...{ commune: office, conversationId: `zalo:oa:${LINK_ALARM}` },
  });

describe('news of a link', () => {
  it('goes to the enrolled admins, once for each change', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A', dung: 'D', ha: 'messenger:page:H' });
    for (let i = 0; i < 2; i += 1) await ring(records, { serial: 1, state: 'lost', code: '-14014' });
    expect(records.sent).toEqual([
      {
        ...{ to: 'messenger:page:H', locale: 'vi' },
        reply: {
          key: 'staff-link-lost',
          data: { channel: 'zalo', account: 'oa', commune: 'Demo', slug: 'demo', code: '-14014' },
        },
      },
    ]);
    await ring(records, { serial: 2, state: 'fine' });
    // A process that was asleep since the beginning.
    await ring(records, { serial: 1, state: 'lost', code: '-14014' });
    expect(records.sent.map(({ reply }) => reply.key)).toEqual(['staff-link-lost', 'staff-link-fine']);
    expect(records.news.get('zalo:oa')).toEqual({ serial: 2, state: 'fine' });
    expect(records.audits.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
      'link-lost zalo:oa',
      'link-fine zalo:oa',
    ]);
  });

  it('goes to the leaders where no admin is enrolled', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'A', dung: 'D' });
    await ring(records, { serial: 1, state: 'ending', endsAt: 7 });
    expect(records.sent.map(({ to, reply }) => [to, reply.data?.['ends']])).toEqual([['D', { at: 7 }]]);
  });
});
