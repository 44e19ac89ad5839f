import { createInvite } from '../../store/invites.ts';
import { communeKeys, laneOf } from '../../store/keys.ts';
import type { AdminCommand } from '../command.ts';
import { findCommune } from '../find-commune.ts';
import { readOptions } from '../options.ts';

/** Makes a one-time code for an official; the last line is the code alone. */
export const invite: AdminCommand = {
  name: 'invite',
  usage: ['invite --commune <slug> --staff <id>'],
  async run(args, context) {
    const { installation, now, say, print } = context;
    const { commune: slug, staff: id } = readOptions(args, ['commune', 'staff']);
    const { redis, box, config } = installation;
    const commune = findCommune(slug, context);
    if (!commune) return 1;
    const staff = commune.staff.find((member) => member.id === id);
    if (!staff) {
      const known = commune.staff.map((member) => `${member.id} (${member.name})`).join(', ');
      say({ key: 'admin-no-staff', data: { id, known } });
      return 1;
    }
    const code = await createInvite(redis, communeKeys(laneOf(slug, config.lanes), slug), box, id, now);
    say({ key: 'admin-invite', data: { name: staff.name, title: staff.title, code } });
    print(code);
    return 0;
  },
};
