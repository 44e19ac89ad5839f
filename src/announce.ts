import type { Localiser } from './bot/localise.ts';
import { HOME_LOCALE } from './domain/conversation.ts';
import type { Installation } from './installation.ts';
import { createInvite } from './store/invites.ts';
import { communeKeys, laneOf } from './store/keys.ts';

/** The lines that a newcomer reads after the start: where the page is, and how to play the official. */
export async function writeAnnouncement(
  { config, communes, redis, box, demo }: Installation,
  localiser: Localiser,
  url: string,
): Promise<string[]> {
  if (!demo) {
    const address = `${config.publicUrl ?? url}/healthz`;
    return [localiser.text(HOME_LOCALE, { key: 'start-production', data: { url: address } })];
  }
  const lines = [localiser.text(HOME_LOCALE, { key: 'start-page', data: { url: `${url}/emulator` } })];
  for (const commune of communes.values()) {
    // A leader gets the items of every department in which nobody is enrolled.
    const leader = commune.staff.find(({ role }) => role === 'leader');
    if (!leader) continue;
    const keys = communeKeys(laneOf(commune.slug, config.lanes), commune.slug);
    const code = await createInvite(redis, keys, box, leader.id, Date.now());
    const data = { code, name: leader.name, title: leader.title };
    lines.push(localiser.text(HOME_LOCALE, { key: 'start-demo-staff', data }));
  }
  return lines;
}
