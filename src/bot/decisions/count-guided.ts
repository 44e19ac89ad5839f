import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';

/** Counts that somebody was shown the door of a matter that is no petition. */
export const countGuided: CarryOut<Extract<Command, { type: 'count-guided' }>> = async (
  { door },
  { records },
) => {
  records.countGuided(door);
  return { replies: [] };
};
