import { connectPath, readPublicUrl } from '../../connect-accounts.ts';
import { listAccounts } from '../../domain/commune.ts';
import { createConnectLinks } from '../../store/connect-links.ts';
import type { AdminCommand } from '../command.ts';
import { findCommune } from '../find-commune.ts';
import { readOptions, UsageError } from '../options.ts';

/** Makes a one-time link by which the owner of a commune's OA links it in a browser; the last line is the link alone. */
export const connect: AdminCommand = {
  name: 'connect',
  usage: ['connect zalo --commune <slug>'],
  async run([name, ...args], context) {
    const { installation, say, print } = context;
    if (name !== 'zalo') throw new UsageError('zalo');
    const { commune: slug } = readOptions(args, ['commune']);
    const { channels, redis, box } = installation;
    const commune = findCommune(slug, context);
    if (!commune) return 1;
    const linked = listAccounts(commune).find(({ channel }) => channel === name);
    if (!linked) {
      say({ key: 'admin-connect-no-account', data: { slug, channel: name } });
      return 1;
    }
    if (!channels[name]?.consent) {
      say({ key: 'admin-channel-off', data: { channel: name } });
      return 1;
    }
    const base = readPublicUrl(installation);
    if (base === undefined) {
      say({ key: 'admin-connect-no-url' });
      return 1;
    }
    const secret = await createConnectLinks(redis, box).create({ ...linked, slug });
    const callback = `${base}${connectPath(name, 'callback')}`;
    say({ key: 'admin-connect', data: { account: linked.account, commune: commune.name, callback } });
    print(`${base}${connectPath(name)}?key=${secret}`);
    return 0;
  },
};
