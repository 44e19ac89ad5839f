import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';
import { FORGET_STORY, STORY_LIFE_MS } from '../forget-story.ts';

/** What somebody wrote waits in the conversation for a choice, and is forgotten when none is made. */
export const holdStory: CarryOut<Extract<Command, { type: 'hold-story' }>> = async (
  _command,
  { records, conversationId },
) => {
  const at = records.now + STORY_LIFE_MS;
  records.setAlarm({ conversation: conversationId, name: FORGET_STORY, at });
  return { replies: [] };
};
