import type { Command } from '../../domain/command.ts';
import { maskQuestion } from '../../domain/mask-question.ts';
import type { CarryOut } from '../decision.ts';

/** Remembers the words of a search, masked: when its answer is not right, they are what the office should see. */
export const noteSearch: CarryOut<Extract<Command, { type: 'note-search' }>> = async (
  { text },
  { records },
) => {
  const masked = maskQuestion(text);
  return {
    replies: [],
    conversation: { lookup: { at: records.now, ...(masked === '' ? {} : { text: masked }) } },
  };
};
