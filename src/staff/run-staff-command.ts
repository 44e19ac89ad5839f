import { findPetitionCode } from '../domain/petition-code.ts';
import type { Reply } from '../domain/reply.ts';
import type { StaffContext } from './command.ts';
import { parseCommand } from './parser.ts';
import { staffCommands } from './registry.ts';

/** Runs the command of an enrolled official, as typed or from a button; gives the replies to the official. */
export async function runStaffCommand(text: string, context: StaffContext): Promise<readonly Reply[]> {
  const parsed = parseCommand(text, [...staffCommands.keys()]);
  if (parsed.name !== undefined) return staffCommands.get(parsed.name)?.run(parsed.args, context) ?? [];
  return [offerNearest(text, parsed.nearest)];
}

/** Names like the one that was typed, each as a button that runs it; alone, a command shows its example. */
function offerNearest(text: string, nearest: readonly string[]): Reply {
  const code = findPetitionCode(text)?.code;
  return {
    key: 'staff-unknown',
    data: { nearest: nearest.map((name) => ({ key: staffCommands.get(name)?.help ?? name })) },
    choices: [
      ...nearest.map((name) => ({
        ...{ key: 'staff-choice-command', data: { name } },
        command: code === undefined ? name : `${name} ${code}`,
      })),
      { key: 'staff-choice-help', command: 'trogiup' },
    ],
  };
}
