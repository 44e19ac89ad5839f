import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../src/domain/commune.ts';
import { findStaff } from '../../src/domain/staff.ts';
import { describePetition } from '../../src/staff/describe-petition.ts';
import { showPetitionTo } from '../../src/staff/mask-petition.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, commune, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const petition = createPetition({
  text: 'Xe 36C-123.45 đổ rác, gọi tôi 0987 654 321',
  place: { text: 'nhà bà Lan 0987654321' },
  handler: 'an',
  history: [
    { at: MONDAY_9, event: 'filed' },
    { at: MONDAY_9, event: 'added', text: 'CCCD 038090001234' },
    { at: MONDAY_9, event: 'noted', staff: 'an', text: 'đã gọi 0987654321' },
  ],
});
const member = (id: string) => findStaff(commune, id) as StaffMember;

describe('what an official reads of a petition', () => {
  it('is all for who handles it, and for a leader', () => {
    expect(showPetitionTo(member('an'), petition)).toEqual(petition);
    expect(showPetitionTo(member('dung'), petition)).toEqual(petition);
  });

  it('holds no number for the others of the department', () => {
    const shown = showPetitionTo(member('binh'), petition);
    expect(shown).toMatchObject({
      text: 'Xe 36•-•••.•• đổ rác, gọi tôi 09•• ••• •21',
      place: { text: 'nhà bà Lan 09••••••21' },
      phone: '09••••••78',
      history: [{}, { text: 'CCCD 03••••••••34' }, { text: 'đã gọi 09••••••21' }],
    });
  });

  it('tells of an anonymous one the vehicle, but nothing by which its writer is known', () => {
    const shown = showPetitionTo(member('an'), { ...petition, anonymous: true });
    expect(shown.text).toBe('Xe 36C-123.45 đổ rác, gọi tôi 09•• ••• •21');
  });

  it('is masked in notices and lists for everybody', () => {
    expect(JSON.stringify(describePetition(petition, commune))).not.toMatch(/987|123\.45|36C/);
  });

  it('/xem says that taking it on shows more, only where it does', async () => {
    const records = createRecords(petition);
    const [others] = await runStaffCommand('/xem PA26-00001', asStaff(records, 'binh'));
    expect(JSON.stringify(others)).toContain('staff-masked');
    expect(JSON.stringify(others)).not.toMatch(/0987 ?654|0912345678/);
    const [own] = await runStaffCommand('/xem PA26-00001', asStaff(records, 'an'));
    expect(JSON.stringify(own)).not.toContain('staff-masked');
    expect(JSON.stringify(own)).toContain('0912345678');
  });
});
