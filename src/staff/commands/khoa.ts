import type { StaffMember } from '../../domain/commune.ts';
import type { Reply } from '../../domain/reply.ts';
import { managesStaff } from '../../domain/staff.ts';
import { askWhom } from '../ask-whom.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findNamed } from '../find-named.ts';

/** Takes an official's rights away in every chat, at once: `/khoa cb-03`. A new code enrols the official again. */
export const khoa: StaffCommand = {
  name: 'khoa',
  help: 'staff-help-khoa',
  rank: 'admin',
  async run(args, context) {
    const { commune, staff } = context;
    if (!managesStaff(staff, commune)) return [{ key: 'staff-admins-only' }];
    const meant = findNamed(args, commune.staff);
    const [official] = meant;
    if (!official || meant.length > 1) return [askWhom('khoa', meant)];
    // Nobody locks the only key inside: leaving one's own chat is another command, and asks first.
    if (official.id === staff.id)
      return [{ key: 'staff-lock-oneself', choices: [{ key: 'staff-choice-leave', command: 'roi' }] }];
    return [await lock(official, context)];
  },
};

async function lock({ id, name }: StaffMember, { records, staff }: StaffContext): Promise<Reply> {
  const devices = await records.staffDevices(id);
  for (const { conversation } of devices) {
    await records.unlinkStaff(id, conversation);
    records.send({ to: conversation, locale: 'vi', reply: { key: 'staff-removed', data: { name } } });
  }
  records.audit({ actor: staff.id, act: 'staff-removed', subject: id });
  return {
    key: devices.length > 0 ? 'staff-locked' : 'staff-devices-none',
    data: { id, name, count: devices.length },
  };
}
