import type { Command } from '../../domain/command.ts';
import { readLookup } from '../../domain/conversation.ts';
import type { CarryOut } from '../decision.ts';

/** Counts whether a procedure helped, once a lookup; what it was no answer to is kept for the office. */
export const judgeProcedure: CarryOut<Extract<Command, { type: 'judge-procedure' }>> = async (
  { code, helped },
  { records, conversation },
) => {
  const lookup = readLookup(conversation, records.now);
  if (lookup?.code !== code || lookup.judged === 'told') return { replies: [] };
  records.countJudgement(code, helped);
  if (!helped && lookup.text !== undefined) records.countMissed(lookup.text, code);
  return { replies: [], conversation: { lookup: { ...lookup, judged: 'told' } } };
};
