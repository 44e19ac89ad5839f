import type { Reply } from '../domain/reply.ts';
import type { StaffContext } from './command.ts';
import { parseCommand } from './parser.ts';
import { staffCommands } from './registry.ts';

/** Runs the command of an enrolled official, as typed or from a button; gives the replies to the official. */
export async function runStaffCommand(text: string, context: StaffContext): Promise<readonly Reply[]> {
  const parsed = parseCommand(text, [...staffCommands.keys()]);
  if (parsed.name !== undefined) return staffCommands.get(parsed.name)?.run(parsed.args, context) ?? [];
  return [
    {
      key: 'staff-unknown',
      data: { nearest: parsed.nearest.map((name) => `/${name}`) },
      choices: [{ key: 'staff-choice-help', command: 'trogiup' }],
    },
  ];
}
