import type { Bot } from './bot/bot.ts';
import type { Localiser } from './bot/localise.ts';
import { pickCommune } from './bots.ts';
import { dataFiles } from './catalogue/data-files.ts';
import { gatherEvents } from './catalogue/gather-events.ts';
import { loadLifeEvents } from './catalogue/load-words.ts';
import { type Commune, listAccounts } from './domain/commune.ts';
import { formatProcedureRef } from './domain/procedure-ref.ts';
import type { Installation } from './installation.ts';
import type { Chat, CommuneSite, ProcedureSite } from './web/procedures/site.ts';

export interface ProcedureSiteParts {
  readonly installation: Pick<Installation, 'communes' | 'channels' | 'demo'>;
  readonly bots: ReadonlyMap<string, Pick<Bot, 'catalogue'>>;
  readonly localisers: ReadonlyMap<string, Localiser>;
  readonly localiser: Localiser;
}

/** What the public pages show: of each commune the catalogue and the words that its bot uses, and the ways to it. */
export function createProcedureSite(parts: ProcedureSiteParts): ProcedureSite {
  const { installation, bots, localisers, localiser } = parts;
  const events = loadLifeEvents(dataFiles.lifeEvents);
  const communes = new Map<string, CommuneSite>();
  for (const [slug, commune] of installation.communes) {
    const { catalogue } = pickCommune(bots, slug);
    communes.set(slug, {
      commune,
      catalogue,
      events: gatherEvents(events, catalogue),
      words: pickCommune(localisers, slug).text,
      chats: (code) => listChats(installation, commune, code),
    });
  }
  return { communes, words: localiser.text, languages: localiser.languages };
}

/** In a demo nothing leads out: the chats are those of the chat page. */
function listChats(
  { channels, demo }: ProcedureSiteParts['installation'],
  commune: Commune,
  code: string | undefined,
): Chat[] {
  return listAccounts(commune).flatMap(({ channel, account }) => {
    const url = demo
      ? '/emulator'
      : channels[channel]?.chatLink(account, code === undefined ? undefined : formatProcedureRef(code));
    return url === undefined ? [] : [{ channel, url }];
  });
}
