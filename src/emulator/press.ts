import type { MessengerActs } from './messenger/acts.ts';
import type { ChannelName, ChatButton, ChatEntry, Receipt } from './types.ts';
import type { Thread } from './world.ts';
import type { ZaloActs } from './zalo/acts.ts';

/** Everything that can be tapped under an entry, in the order in which it is shown. */
export function listButtons(entry: ChatEntry): readonly ChatButton[] {
  const cards = (entry.cards ?? []).flatMap((card) => card.buttons);
  return [...(entry.buttons ?? []), ...cards, ...(entry.quickReplies ?? [])];
}

/** The newest button with this title that the person can still tap; quick replies leave with the next entry. */
export function findButton(
  thread: Thread,
  title: string,
): { entry: ChatEntry; button: ChatButton } | undefined {
  const newest = thread.entries.at(-1);
  for (const entry of thread.entries.toReversed()) {
    const shown = entry === newest ? listButtons(entry) : listButtons({ ...entry, quickReplies: [] });
    const button = shown.find((one) => one.title === title);
    if (button !== undefined && entry.from === 'bot') return { entry, button };
  }
  return undefined;
}

/** Does what a phone does when the button is tapped. Links and phone numbers tell the bot nothing. */
export async function pressButton(
  acts: { readonly zalo: ZaloActs; readonly messenger: MessengerActs },
  where: { readonly channel: ChannelName; readonly account: string; readonly user: string },
  entry: ChatEntry,
  button: ChatButton,
): Promise<Receipt> {
  const { channel, account, user } = where;
  const payload = button.payload;
  if (payload === undefined) return { id: '', accepted: false };
  if (channel === 'zalo')
    return acts.zalo.tap(user, account, payload, button.type === 'hide' ? 'hide' : 'show');
  const isQuick = entry.quickReplies?.includes(button) === true;
  return isQuick
    ? acts.messenger.quickReply(user, account, payload, button.title)
    : acts.messenger.postback(user, account, payload, button.title);
}
