import { type Conversation, DRAFT_LIFE_MS } from '../domain/conversation.ts';
import { findReminder, mayRemind, SHORTEST_WINDOW_MS } from '../domain/draft-reminder.ts';
import type { PetitionDraft } from '../domain/petition.ts';
import type { ChannelName } from '../domain/update.ts';
import { shorten } from '../staff/describe-petition.ts';
import { FORGET_DRAFT } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';

/** Rings to remind of a petition that was begun and not sent. */
export const REMIND_DRAFT = 'remind-draft';

const FLOW = 'petition';
const SHOWN_LETTERS = 120;

/** The conversation after a turn: a petition that has a text and is not sent is reminded of once. */
export function planReminder(
  state: Conversation,
  { conversationId, records, windows }: Pick<DecisionContext, 'conversationId' | 'records' | 'windows'>,
): Conversation {
  const { reminder, ...rest } = state;
  if (findText(state) === undefined) return reminder === undefined ? state : rest;
  if (reminder !== undefined) return state;
  const at = findReminder(records.now, findWindow(conversationId, windows));
  records.setAlarm({ conversation: conversationId, name: REMIND_DRAFT, at });
  return { ...state, reminder: 'planned' };
}

/** Reminds of what was begun, unless the person went on since, an official talks there, or it is too late. */
export async function remindDraft({
  records,
  conversationId,
  conversation,
  windows,
}: DecisionContext): Promise<void> {
  const text = findText(conversation);
  if (conversation.reminder !== 'planned' || text === undefined) return;
  const lastAt = (await records.lastActAt(conversationId)) ?? 0;
  const window = findWindow(conversationId, windows);
  const at = findReminder(lastAt, window);
  if (at > records.now) {
    records.setAlarm({ conversation: conversationId, name: REMIND_DRAFT, at });
    return;
  }
  records.setAlarm({ conversation: conversationId, name: FORGET_DRAFT, at: lastAt + DRAFT_LIFE_MS });
  records.saveConversation(conversationId, { ...conversation, reminder: 'sent' });
  if (!mayRemind(lastAt, records.now, window) || records.now < (conversation.silentUntil ?? 0)) return;
  const reply = {
    key: 'draft-reminder',
    data: { text: shorten(text, SHOWN_LETTERS) },
    choices: [
      { key: 'petition-continue', go: FLOW },
      { key: 'go-menu', go: 'menu' },
    ],
  };
  records.send({ to: conversationId, locale: conversation.locale, reply });
}

/** How long (ms) the platform of a conversation takes messages freely. */
function findWindow(conversationId: string, windows: DecisionContext['windows']): number {
  const [channel = ''] = conversationId.split(':');
  return windows?.[channel as ChannelName]?.free ?? SHORTEST_WINDOW_MS;
}

/** The text of a petition of the person's own that is under way or was kept. */
function findText({ flow, drafts }: Conversation): string | undefined {
  const open = flow?.name === FLOW ? (flow.snapshot.context as Open) : undefined;
  const kept = (drafts?.[FLOW]?.data ?? {}) as PetitionDraft & Pick<Open, 'registrar'>;
  const { draft, registrar } = open && !open.filed ? open : { draft: kept, registrar: kept.registrar };
  return registrar ? undefined : draft?.text;
}

/** What is read of the open petition flow. */
interface Open {
  readonly draft?: PetitionDraft;
  readonly filed?: boolean;
  readonly registrar?: boolean;
}
