import { findPetitionCode } from '../domain/petition-code.ts';
import type { Reply } from '../domain/reply.ts';
import type { StaffContext } from './command.ts';
import { findPetition } from './find-petition.ts';

/** Asks for the words that a command on a petition lacks; what the official says next completes it. */
export async function askWords(
  command: string,
  code: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const { refusal } = await findPetition(code, context);
  return [refusal ?? lackWords({ key: `staff-say-${command}`, data: { code } }, `${command} ${code}`)];
}

/** The reply as a question: the words that are said next complete `command`, which names a petition. */
export function lackWords(reply: Reply, command: string): Reply {
  const code = findPetitionCode(command)?.code;
  return {
    ...reply,
    data: { ...reply.data, lacks: command },
    choices: [...(reply.choices ?? []), { key: 'staff-choice-leave-it', command: `xem ${code}` }],
  };
}

/** The command that the last question asked words for. */
export function findLacking(question: Reply | undefined): string | undefined {
  const command = question?.data?.['lacks'];
  return typeof command === 'string' ? command : undefined;
}
