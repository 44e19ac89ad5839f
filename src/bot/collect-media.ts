import type { FlowEvent } from '../../flows/kit.ts';
import { DRAFT_LIFE_MS } from '../domain/conversation.ts';
import type { Media } from '../domain/update.ts';
import type { BotTurn } from './bot.ts';
import type { Dialogue } from './dialogue.ts';

/** Rings to fetch again what could not be fetched, and to forget a draft with files when its time is over. */
export const FETCH_AGAIN = 'fetch-again';
export const FORGET_DRAFT = 'forget-draft';

const MINUTE_MS = 60_000;
/** How long the platforms' links live is not known, hours at the least; then nobody needs the file so urgently. */
const RETRY_AFTER_MS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/** When a file that could not be fetched `failures` times is tried again; undefined: no more. */
export function delayFetch(failures: number): number | undefined {
  return RETRY_AFTER_MS[failures - 1];
}

type MediaEvent = Extract<FlowEvent, { type: 'MEDIA' }>;

/**
 * Brings home the files that a flow is about to take, and says which could not be taken and what to do. Those whose
 * platform does not answer keep their link, and an alarm tries again. Gives the event with what is left of them.
 */
export async function collectMedia(
  event: MediaEvent,
  dialogue: Dialogue,
  { files, entry, records, conversationId: conversation }: BotTurn,
): Promise<MediaEvent> {
  if (!files) return event;
  const collected = await Promise.all(event.media.map((media) => files.collect(entry.channel, media)));
  const kept = collected.flatMap((one, index): readonly Media[] => {
    if ('media' in one) return [one.media];
    return 'later' in one ? event.media.slice(index, index + 1) : [];
  });
  const refusals = new Set(collected.flatMap((one) => ('refused' in one ? [one.refused] : [])));
  dialogue.say(...[...refusals].map((refusal) => ({ key: `file-refused-${refusal}` })));
  if (collected.some((one) => 'later' in one)) {
    dialogue.say({ key: 'file-later' });
    const at = records.now + (delayFetch(1) ?? 0);
    records.setAlarm({ conversation, name: FETCH_AGAIN, at, data: '1' });
  }
  if (kept.length > 0)
    records.setAlarm({ conversation, name: FORGET_DRAFT, at: records.now + DRAFT_LIFE_MS });
  return { ...event, media: kept };
}
