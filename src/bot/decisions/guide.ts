import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';

/** Counts that somebody was shown the door of a matter that is no petition. */
export const guide: CarryOut<Extract<Command, { type: 'guide' }>> = async ({ door }, { records }) => {
  records.countGuided(door);
  return { replies: [] };
};
