import type { Command } from '../../domain/command.ts';
import { type Lookup, readLookup } from '../../domain/conversation.ts';
import type { CarryOut } from '../decision.ts';

/** Makes a procedure what the next question is about, and counts it when it was not so before. */
export const openProcedure: CarryOut<Extract<Command, { type: 'open-procedure' }>> = async (
  { code, asks },
  { records, conversation },
) => {
  const before = readLookup(conversation, records.now);
  const isSame = before?.code === code;
  if (!isSame) records.countOpened(code);
  // What was searched for belongs to the first procedure that it led to.
  const text = isSame || before?.code === undefined ? before?.text : undefined;
  const judged = (isSame ? before.judged : undefined) ?? (asks ? 'asked' : undefined);
  const lookup: Lookup = {
    ...{ code, at: records.now },
    ...(text === undefined ? {} : { text }),
    ...(judged === undefined ? {} : { judged }),
  };
  return { replies: [], conversation: { lookup } };
};
