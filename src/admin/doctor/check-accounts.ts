import { listAccounts } from '../../domain/commune.ts';
import type { ChannelName } from '../../domain/update.ts';
import { ChannelError } from '../../errors.ts';
import type { Installation } from '../../installation.ts';
import type { Check, Finding } from './finding.ts';

/** Every OA and Page has a token that its platform takes. */
export const checkAccounts: Check = async ({ installation }) => {
  const accounts = [...installation.communes.values()].flatMap(listAccounts);
  return Promise.all(accounts.map(({ channel, account }) => checkAccount(installation, channel, account)));
};

async function checkAccount(
  { channels, tokens }: Installation,
  name: ChannelName,
  account: string,
): Promise<Finding> {
  const data = { channel: name, account };
  const channel = channels[name];
  if (!channel) return { state: 'warning', key: 'doctor-channel-off', data };
  // A token that was sealed with another secret key cannot be read and has to be given anew, too.
  const token = await tokens[name].read(account).catch(() => undefined);
  if (!token) return { state: 'broken', key: `doctor-token-missing-${name}`, data };
  try {
    const { name: title } = await channel.checkAccount(account);
    return { state: 'fine', key: 'doctor-token-fine', data: { ...data, title } };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    const key = error.kind === 'transient' ? 'doctor-platform-away' : `doctor-token-dead-${name}`;
    return { state: 'broken', key, data: { ...data, code: error.platformCode } };
  }
}
