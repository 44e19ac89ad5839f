import { join } from 'node:path';
import { loadLocales } from '../../bot/load-locales.ts';
import { createLocaliser } from '../../bot/localise.ts';
import type { Commune } from '../../domain/commune.ts';
import type { ProfileWords, Tap } from '../../domain/profile.ts';
import type { Text } from '../../domain/reply.ts';
import { ChannelError } from '../../errors.ts';
import { writeProfile } from '../../profile.ts';
import type { AdminCommand, AdminContext } from '../command.ts';
import { isCommuneKnown } from '../find-commune.ts';
import { readOptions, UsageError } from '../options.ts';

/** Sets what Pages show to newcomers, of one commune or of all. Running it again sets the same. */
export const profile: AdminCommand = {
  name: 'profile',
  usage: ['profile messenger [--commune <slug>]'],
  async run([channel, ...args], context) {
    if (channel !== 'messenger') throw new UsageError('messenger');
    const { installation, say } = context;
    const { communes } = installation;
    const slug = args.length === 0 ? undefined : readOptions(args, ['commune']).commune;
    if (!isCommuneKnown(slug, context)) return 1;
    const chosen = [...communes.values()].filter((commune) => slug === undefined || commune.slug === slug);
    const pages = chosen.flatMap((commune) => {
      const page = commune.accounts.messenger;
      return page === undefined ? [] : [{ commune, page }];
    });
    if (pages.length === 0) say({ key: 'admin-no-page' });
    let isDone = pages.length > 0;
    for (const { commune, page } of pages) isDone = (await setProfile(page, commune, context)) && isDone;
    return isDone ? 0 : 1;
  },
};

async function setProfile(
  account: string,
  commune: Commune,
  { installation, say }: AdminContext,
): Promise<boolean> {
  const { channels, config } = installation;
  const channel = channels.messenger;
  if (!channel?.setProfile) {
    say({ key: 'admin-channel-off', data: { channel: 'messenger' } });
    return false;
  }
  const { slug } = commune;
  const words = writeProfile(createLocaliser(loadLocales(join(config.communesDir, slug))), commune);
  try {
    await channel.setProfile(account, words);
    say({ key: 'admin-profile-set', data: { account, slug, lines: words.map(describe) } });
    return true;
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    say({ key: nameProblem(error), data: { account, code: error.platformCode } });
    return false;
  }
}

function nameProblem({ kind, platformCode }: ChannelError): string {
  if (platformCode === 'not-linked') return 'doctor-token-missing-messenger';
  if (kind === 'token') return 'doctor-token-dead-messenger';
  return kind === 'transient' ? 'admin-profile-away' : 'admin-profile-refused';
}

function describe({ locales, greeting, menu, questions }: ProfileWords): Text {
  const join = (taps: readonly Tap[]) => taps.map(({ title }) => title).join(' · ');
  const data = { locales: locales.join(', '), greeting, menu: join(menu), questions: join(questions) };
  return { key: 'admin-profile-words', data };
}
