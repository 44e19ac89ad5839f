import type { Token } from '../../domain/token.ts';
import type { ChannelName } from '../../domain/update.ts';
import { hurryOutboxes } from '../../engine/hurry.ts';
import { ChannelError } from '../../errors.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { readOptions, UsageError } from '../options.ts';

/** Keeps the token of an OA or a Page, encrypted, and proves it by asking the platform who the account is. */
export const token: AdminCommand = {
  name: 'token',
  usage: ['token zalo --oa <id> --refresh-token <t>', 'token messenger --page <id> --token <t>'],
  async run([channel, ...args], context) {
    if (channel === 'zalo') {
      const options = readOptions(args, ['oa', 'refresh-token']);
      // Due at once: the first use exchanges the refresh token for a pair.
      const stored = {
        accessToken: '',
        refreshToken: options['refresh-token'],
        issuedAt: context.now,
        expiresAt: 0,
      };
      return link('zalo', options.oa, stored, context);
    }
    if (channel === 'messenger') {
      const options = readOptions(args, ['page', 'token']);
      return link('messenger', options.page, { accessToken: options.token, issuedAt: context.now }, context);
    }
    throw new UsageError('zalo | messenger');
  },
};

async function link(
  name: ChannelName,
  account: string,
  stored: Token,
  context: AdminContext,
): Promise<number> {
  const { installation, say } = context;
  const channel = installation.channels[name];
  if (!channel) {
    say({ key: 'admin-channel-off', data: { channel: name } });
    return 1;
  }
  const slug = installation.communeOf(name, account);
  if (slug === undefined) {
    say({ key: 'admin-account-unknown', data: { channel: name, account } });
    return 1;
  }
  const tokens = installation.tokens[name];
  // One that was sealed with another secret key is as good as none.
  const before = await tokens.read(account).catch(() => undefined);
  await tokens.write(account, stored);
  try {
    await channel.keepToken(account);
    const { name: title } = await channel.checkAccount(account);
    const { redis, config } = installation;
    await hurryOutboxes(redis, { slug, lanes: config.lanes, channel: name, account }, context.now);
    say({ key: 'admin-token-kept', data: { channel: name, account, title, slug } });
    return 0;
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    // A token that is refused must not take the place of one that may still work.
    if (before && error.kind !== 'transient') await tokens.write(account, before);
    say({ key: 'admin-token-refused', data: { channel: name, account, code: error.platformCode } });
    return 1;
  }
}
