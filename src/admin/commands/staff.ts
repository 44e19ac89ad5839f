import type { Commune, StaffMember } from '../../domain/commune.ts';
import { addressOf } from '../../domain/update.ts';
import { laneOf } from '../../store/keys.ts';
import { readDevices, removeStaff } from '../../store/remove-staff.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { findCommune } from '../find-commune.ts';
import { readOptions, UsageError } from '../options.ts';
import { writeAudit } from '../write-audit.ts';

/** Shows in which chats officials are enrolled, and takes an official's rights away in all of them at once. */
export const staff: AdminCommand = {
  name: 'staff',
  usage: ['staff list --commune <slug>', 'staff remove --commune <slug> --staff <id>'],
  async run([what, ...args], context) {
    if (what === 'list') {
      const commune = findCommune(readOptions(args, ['commune']).commune, context);
      return commune ? list(commune, context) : 1;
    }
    if (what !== 'remove') throw new UsageError('list | remove');
    const { commune: slug, staff: id } = readOptions(args, ['commune', 'staff']);
    const commune = findCommune(slug, context);
    return commune ? remove(commune, id, context) : 1;
  },
};

/** One line an official and chat: id, role, department, name, channel, since when. */
async function list(commune: Commune, context: AdminContext): Promise<number> {
  for (const member of commune.staff) {
    const devices = await readDevices(context.installation.redis, findPlace(commune, context), member.id);
    if (devices.length === 0) context.print(writeLine(member, '-', '-'));
    for (const { conversation, since } of devices) {
      const date = since === undefined ? '-' : new Date(since).toISOString();
      context.print(writeLine(member, addressOf(conversation).channel, date));
    }
  }
  return 0;
}

function writeLine({ id, role, department, name }: StaffMember, channel: string, since: string): string {
  return [id, role, department, name, channel, since].join('\t');
}

/** Also for an id that is no longer in the commune's file: its chats may still be there. */
async function remove(commune: Commune, id: string, context: AdminContext): Promise<number> {
  const { installation, now, say } = context;
  const devices = await removeStaff(installation.redis, findPlace(commune, context), id, now);
  if (devices.length === 0) {
    const known = commune.staff.map((member) => `${member.id} (${member.name})`).join(', ');
    say({ key: 'admin-staff-none', data: { id, known } });
    return 1;
  }
  await writeAudit(context, 'staff-removed', id, commune.slug);
  say({ key: 'admin-staff-removed', data: { id, count: devices.length } });
  return 0;
}

function findPlace({ slug }: Commune, { installation }: AdminContext) {
  return { lane: laneOf(slug, installation.config.lanes), slug };
}
