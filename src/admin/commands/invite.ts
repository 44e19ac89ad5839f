import { createInvite } from '../../store/invites.ts';
import { communeKeys, laneOf } from '../../store/keys.ts';
import type { AdminCommand } from '../command.ts';
import { readOptions } from '../options.ts';

/** Makes a one-time code for an official; the last line is the code alone. */
export const invite: AdminCommand = {
  name: 'invite',
  usage: ['invite --commune <slug> --staff <id>'],
  async run(args, { installation, now, say, print }) {
    const { commune: slug, staff: id } = readOptions(args, ['commune', 'staff']);
    const { communes, redis, box, config } = installation;
    const commune = communes.get(slug);
    if (!commune) {
      say({ key: 'admin-no-commune', data: { slug, known: [...communes.keys()].join(', ') } });
      return 1;
    }
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
