import { type CommuneAccount, listAccounts } from '../../domain/commune.ts';
import { judgeLink } from '../../domain/link.ts';
import { ChannelError } from '../../errors.ts';
import type { Installation } from '../../installation.ts';
import type { Check, Finding } from './finding.ts';

/** Every OA and Page has a token that its platform takes and that does not end soon. */
export const checkAccounts: Check = async ({ installation, now }) => {
  const findings = await Promise.all(
    [...installation.communes.values()].flatMap(({ slug, ...commune }) =>
      listAccounts(commune).map((account) => checkAccount(installation, slug, account, now)),
    ),
  );
  return findings.flat();
};

async function checkAccount(
  { channels, tokens }: Installation,
  slug: string,
  { channel: name, account }: CommuneAccount,
  now: number,
): Promise<Finding[]> {
  const data = { channel: name, account, slug };
  const channel = channels[name];
  if (!channel) return [{ state: 'warning', key: 'doctor-channel-off', data }];
  // A token that was sealed with another secret key cannot be read and has to be given anew, too.
  const link = judgeLink(await tokens[name].read(account).catch(() => undefined), now);
  if (link.state === 'missing') return [{ state: 'broken', key: `doctor-token-missing-${name}`, data }];
  const dead = (code: string): Finding => {
    return { state: 'broken', key: `doctor-token-dead-${name}`, data: { ...data, code } };
  };
  if (link.state === 'lost') return [dead(link.code)];
  try {
    const { name: title } = await channel.checkAccount(account);
    const fine: Finding = { state: 'fine', key: 'doctor-token-fine', data: { ...data, title } };
    if (link.state === 'fine' || link.endsAt === undefined) return [fine];
    return [
      fine,
      { state: 'warning', key: 'doctor-token-ending', data: { ...data, ends: { at: link.endsAt } } },
    ];
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    if (error.kind !== 'transient') return [dead(error.platformCode)];
    return [{ state: 'broken', key: 'doctor-platform-away', data: { ...data, code: error.platformCode } }];
  }
}
