import type { Commune } from '../domain/commune.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, nameDepartment } from '../domain/staff.ts';
import { isCommand, parseCommand } from './parser.ts';

const NAME = 'dangky';

/** What an enrolment may see and change. */
export interface EnrolmentContext {
  readonly commune: Commune;
  readonly records: Records;
  readonly conversationId: string;
}

/** Replies to the person, and on success the change that makes the conversation an official's. */
export interface Enrolment {
  readonly replies: readonly Reply[];
  readonly conversation?: Pick<Conversation, 'staff'>;
}

/** Whether a text is `/dangky …`, however typed. Anybody may send it; every other command needs an enrolment. */
export function isEnrolment(text: string): boolean {
  return isCommand(text) && parseCommand(text, [NAME]).name === NAME;
}

/**
 * Enrols an official by the one-time code of `text` (`/dangky CODE`). Every try counts, right or wrong, so that
 * a conversation out of guesses cannot use a code it hit upon. Why a code is refused is not told.
 */
export async function enrol(text: string, context: EnrolmentContext): Promise<Enrolment> {
  const { commune, records, conversationId } = context;
  const parsed = parseCommand(text, [NAME]);
  const code = parsed.name === undefined ? '' : parsed.args;
  if (code === '') return { replies: [{ key: 'enrol-example' }] };
  if (!(await records.countGuess(conversationId))) return { replies: [{ key: 'enrol-locked' }] };
  const invite = await records.invite(code);
  const staff = findStaff(commune, invite?.staff);
  if (!invite || !staff || invite.expiresAt <= records.now) return { replies: [{ key: 'enrol-wrong' }] };
  records.consumeInvite(code);
  await records.linkStaff(staff.id, conversationId);
  records.audit({ actor: staff.id, act: 'enrolled' });
  const department = nameDepartment(commune, staff.department);
  const reply: Reply = {
    key: 'enrol-done',
    data: { name: staff.name, title: staff.title, department },
    choices: [
      { key: 'staff-choice-queue', command: 'hangcho' },
      { key: 'staff-choice-help', command: 'trogiup' },
    ],
  };
  return { replies: [reply], conversation: { staff: staff.id } };
}
