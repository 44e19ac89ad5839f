import type { Command } from '../../domain/command.ts';
import { maskQuestion } from '../../domain/mask-question.ts';
import type { CarryOut } from '../decision.ts';

/** Counts a question that had no good answer, without what could tell who asked. */
export const noteMissed: CarryOut<Extract<Command, { type: 'note-missed' }>> = async (
  { text, code },
  { records },
) => {
  const masked = maskQuestion(text);
  if (masked !== '') records.countMissed(masked, code);
  return { replies: [] };
};
