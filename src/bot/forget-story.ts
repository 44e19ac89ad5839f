import type { DecisionContext } from './decision.ts';

/** Rings when somebody who wrote of wrongdoing has not chosen what is to become of it. */
export const FORGET_STORY = 'forget-story';
export const STORY_LIFE_MS = 24 * 3_600_000;

/** Flows in which such a text waits. */
const WAITING: ReadonlySet<string> = new Set(['right-door', 'which-door']);

/** Erases a text that still waits at a door; the alarm is moved whenever one is brought there anew. */
export async function forgetStory({ records, conversationId, conversation }: DecisionContext): Promise<void> {
  const { flow, question: _, ...rest } = conversation;
  if (flow && WAITING.has(flow.name)) records.saveConversation(conversationId, rest);
}
