import { DRAFT_LIFE_MS } from '../domain/conversation.ts';
import { FORGET_DRAFT } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';

/**
 * Forgets the half-done forms of a conversation in which nothing happened for the life of a draft: what was told is
 * gone, and nothing refers to their files any more. While the person goes on, it asks again later.
 */
export async function forgetDraft({ records, conversationId, conversation }: DecisionContext): Promise<void> {
  const { flow, question, drafts = {}, ...rest } = conversation;
  if (!flow && Object.keys(drafts).length === 0) return;
  const endsAt = ((await records.lastActAt(conversationId)) ?? 0) + DRAFT_LIFE_MS;
  if (endsAt > records.now) {
    records.setAlarm({ conversation: conversationId, name: FORGET_DRAFT, at: endsAt });
    return;
  }
  const fresh = Object.entries(drafts).filter(([, { at }]) => at + DRAFT_LIFE_MS > records.now);
  records.saveConversation(conversationId, {
    ...rest,
    ...(fresh.length > 0 && { drafts: Object.fromEntries(fresh) }),
  });
}
