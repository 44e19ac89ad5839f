import type { LinkNews } from '../domain/link.ts';
import type { CommuneKeys } from './keys.ts';
import type { Unit } from './unit.ts';

/** What a commune's admins were last told of the links of its accounts. */
export function createLinkNews(unit: Unit, keys: CommuneKeys) {
  return {
    async linkNews(channel: string, account: string): Promise<LinkNews | undefined> {
      return unit.read<LinkNews>(keys.linkNews(channel, account));
    },

    saveLinkNews(channel: string, account: string, news: LinkNews): void {
      unit.save(keys.linkNews(channel, account), news);
    },
  };
}
