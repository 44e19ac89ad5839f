import type { Reply } from '../../domain/reply.ts';
import { managesStaff } from '../../domain/staff.ts';
import { addressOf } from '../../domain/update.ts';
import { askWhom } from '../ask-whom.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findNamed } from '../find-named.ts';

/** Shows in which chats one is enrolled; an admin may ask of another official: `/thietbi cb-03`. */
export const thietbi: StaffCommand = {
  name: 'thietbi',
  help: 'staff-help-thietbi',
  async run(args, context) {
    const { commune, staff } = context;
    if (args === '') return [await showDevices(staff.id, staff.name, context)];
    if (!managesStaff(staff, commune)) return [{ key: 'staff-admins-only' }];
    const meant = findNamed(args, commune.staff);
    const [official] = meant;
    if (!official || meant.length > 1) return [askWhom('thietbi', meant)];
    return [await showDevices(official.id, official.name, context)];
  },
};

async function showDevices(id: string, name: string, context: StaffContext): Promise<Reply> {
  const { records, conversationId, staff } = context;
  const devices = await records.staffDevices(id);
  const data = { id, name };
  if (devices.length === 0) return { key: 'staff-devices-none', data };
  const lines = devices.map(({ conversation, since }) => ({
    key: conversation === conversationId ? 'staff-device-this' : 'staff-device',
    data: {
      channel: { key: `channel-${addressOf(conversation).channel}` },
      since: since === undefined ? { key: 'staff-device-undated' } : { at: since },
    },
  }));
  const choices =
    id === staff.id
      ? [{ key: 'staff-choice-leave', command: 'roi' }]
      : [{ key: 'staff-choice-lock', data: { name }, command: `khoa ${id}` }];
  return { key: 'staff-devices', data: { ...data, lines }, choices };
}
