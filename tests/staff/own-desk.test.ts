import { describe, expect, it } from 'vitest';
import type { Commune } from '../../src/domain/commune.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { enrolInMemory } from '../helpers/memory-records.ts';
import { asStaff, commune, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const withAdmin: Commune = {
  ...commune,
  staff: [...commune.staff, { id: 'hoa', name: 'Hoa', title: 'Clerk', role: 'admin', department: 'social' }],
};

describe('devices', () => {
  it('/thietbi shows the own ones with their dates, and an admin those of anybody', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'zalo:oa:an' });
    records.devices.set('an', [...(records.devices.get('an') ?? []), { conversation: 'messenger:page:an' }]);
    const [own] = await runStaffCommand('/thiết bị', asStaff(records, 'an'));
    expect(own).toMatchObject({
      key: 'staff-devices',
      data: {
        lines: [
          { key: 'staff-device-this', data: { channel: { key: 'channel-zalo' }, since: { at: MONDAY_9 } } },
          { key: 'staff-device', data: { channel: { key: 'channel-messenger' } } },
        ],
      },
      choices: [{ command: 'roi' }],
    });
    expect(await runStaffCommand('thietbi an', asStaff(records, 'binh'))).toEqual([
      { key: 'staff-admins-only' },
    ]);
    const [asked] = await runStaffCommand('thietbi an', asStaff(records, 'dung'));
    expect(asked?.choices).toMatchObject([{ command: 'khoa an' }]);
    expect(JSON.stringify(asked)).not.toContain('oa:an');
  });

  it('/roi leaves after one confirmation', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'zalo:oa:an' });
    const [ask] = await runStaffCommand('/rời', asStaff(records, 'an'));
    expect(ask?.key).toBe('staff-leave-ask');
    expect(await records.staffConversations('an')).toHaveLength(1);
    const [yes] = ask?.choices ?? [];
    const command = yes && 'command' in yes ? yes.command : '';
    expect(await runStaffCommand(command, asStaff(records, 'an'))).toMatchObject([{ key: 'staff-left' }]);
    expect(await records.staffConversations('an')).toEqual([]);
    expect(records.audits).toEqual([{ actor: 'an', act: 'staff-left' }]);
  });

  it('/khoa takes every chat of an official away and tells each of them', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'zalo:oa:an' });
    enrolInMemory(records, { an: 'messenger:page:an' });
    const context = { ...asStaff(records, 'dung'), commune: withAdmin };
    expect(await runStaffCommand('khoa an', context)).toEqual([{ key: 'staff-admins-only' }]);
    const [hoa] = withAdmin.staff.filter(({ id }) => id === 'hoa');
    const admin = { ...context, ...(hoa && { staff: hoa }), conversationId: 'zalo:oa:hoa' };
    expect(await runStaffCommand('/khóa AN', admin)).toMatchObject([
      { key: 'staff-locked', data: { count: 2 } },
    ]);
    expect(await records.staffConversations('an')).toEqual([]);
    expect(records.sent.map(({ to, reply }) => [to, reply.key])).toEqual([
      ['zalo:oa:an', 'staff-removed'],
      ['messenger:page:an', 'staff-removed'],
    ]);
    expect(records.audits).toEqual([{ actor: 'hoa', act: 'staff-removed', subject: 'an' }]);
    expect(await runStaffCommand('khoa hoa', admin)).toMatchObject([{ key: 'staff-lock-oneself' }]);
    expect(await runStaffCommand('khoa', admin)).toEqual([{ key: 'staff-example-khoa' }]);
  });
});

describe('/truc', () => {
  it('tells who wrote within a working day, who is away, and who is not enrolled', async () => {
    const records = createRecords();
    enrolInMemory(records, { an: 'zalo:oa:an', binh: 'zalo:oa:binh', chi: 'zalo:oa:chi' });
    // Friday 16:00: one working day before Monday 9:00.
    records.lastActs.set('zalo:oa:an', MONDAY_9 - 3 * DAY + 7 * HOUR);
    records.lastActs.set('zalo:oa:binh', MONDAY_9 - 5 * DAY);
    const [own] = await runStaffCommand('truc', asStaff(records, 'an'));
    expect(own?.data?.['lines']).toMatchObject([
      { key: 'staff-duty-department', data: { name: 'Roads office' } },
      { key: 'staff-duty-present', data: { id: 'an' } },
      { key: 'staff-duty-away', data: { id: 'binh' } },
    ]);
    const [all] = await runStaffCommand('/trực', asStaff(records, 'dung'));
    expect(all?.data?.['lines']).toMatchObject([
      ...[{}, {}, {}],
      { key: 'staff-duty-department', data: { name: 'Social office' } },
      { key: 'staff-duty-silent', data: { id: 'chi' } },
      { key: 'staff-duty-none', data: { id: 'dung' } },
    ]);
  });
});

describe('/thongke', () => {
  it('counts what petitions went through, of the own department or of all', async () => {
    const records = createRecords(
      createPetition(),
      createPetition({ code: 'PA26-00002', department: 'social' }),
    );
    records.now = MONDAY_9 + 3 * HOUR;
    await runStaffCommand('traloi PA26-00001 Filled', asStaff(records, 'an'));
    const [own] = await runStaffCommand('/thống kê', asStaff(records, 'an'));
    expect(own).toMatchObject({
      key: 'staff-statistics',
      data: {
        ...{ scope: 'Roads office', received: 1, open: 0, answered: 1, late: 0 },
        median: { data: { hours: 3 } },
        period: { key: 'staff-period-week' },
      },
      choices: [{ command: 'thongke thang roads' }, {}, { command: 'danhgia roads' }],
    });
    const [all] = await runStaffCommand('thongke tháng', asStaff(records, 'dung'));
    expect(all?.data).toMatchObject({
      received: 2,
      open: 1,
      answered: 1,
      period: { key: 'staff-period-month' },
    });
    const [one] = await runStaffCommand('thongke tuan nay social', asStaff(records, 'dung'));
    expect(one?.data).toMatchObject({ received: 1, answered: 0, median: { key: 'staff-median-none' } });
    expect(await runStaffCommand('thongke nowhere', asStaff(records, 'dung'))).toEqual([
      { key: 'staff-example-thongke' },
    ]);
  });
});
