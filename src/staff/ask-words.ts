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
  return [
    refusal ?? lackWords({ key: `staff-say-${command}`, data: { code } }, `${command} ${code}`, context),
  ];
}

/** The reply as a question: the words that are said next complete `command`, which names a petition. */
export function lackWords(reply: Reply, command: string, { records }: Pick<StaffContext, 'records'>): Reply {
  const code = findPetitionCode(command)?.code;
  return {
    ...reply,
    data: { ...reply.data, lacks: command, asked: records.now },
    choices: [...(reply.choices ?? []), { key: 'staff-choice-leave-it', command: `xem ${code}` }],
  };
}

/** Who was called away says something else when coming back. */
const ASKED_FOR_MS = 15 * 60_000;

/** The command that the last question, put not long before `now` (ms), asked words for. */
export function findLacking(question: Reply | undefined, now: number): string | undefined {
  const { lacks, asked } = question?.data ?? {};
  return typeof lacks === 'string' && now - Number(asked) <= ASKED_FOR_MS ? lacks : undefined;
}
