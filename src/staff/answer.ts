import { resume } from '../domain/clock.ts';
import { addEvent, type Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, nameDepartment } from '../domain/staff.ts';
import { tellCitizen } from './audience.ts';
import type { StaffContext } from './command.ts';
import { windClock } from './deadline.ts';
import { describeFacts } from './describe-facts.ts';
import { findPetition } from './find-petition.ts';

/** Answers the citizen: `answered` gives word, `done` says that the matter is dealt with. */
export type AnswerKind = 'answered' | 'done';

/**
 * Sends an official's answer to the citizen, who is asked whether the matter is solved. Gives the replies to the
 * official; a petition that is closed, withdrawn or of another department is refused.
 */
export async function answerPetition(
  kind: AnswerKind,
  code: string,
  text: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const found = await findPetition(code, context);
  if (found.refusal) return [found.refusal];
  const { petition } = found;
  if (petition.status === 'closed' || petition.status === 'withdrawn') {
    return [{ key: 'staff-not-open', data: { code, status: { key: `staff-status-${petition.status}` } } }];
  }
  saveAnswer(kind, petition, text, context);
  return [confirmToOfficial(petition, context)];
}

/**
 * The answer of an official who quoted a message about a petition; the same as `/traloi`. Not for an official's
 * own petition: there the quoted message may be one to the citizen, and the text no answer at all.
 */
export async function answerQuoted(
  about: string,
  text: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const petition = await context.records.petition(about);
  if (petition?.owner === context.conversationId)
    return [{ key: 'staff-own-petition', data: { code: about } }];
  return answerPetition('answered', about, text, context);
}

function saveAnswer(kind: AnswerKind, petition: Petition, text: string, context: StaffContext): void {
  const { commune, records, staff } = context;
  const { code } = petition;
  const reply = {
    key: kind === 'done' ? 'staff-answer-done' : 'staff-answer',
    data: {
      ...{ code, text, department: nameDepartment(commune, petition.department) },
      facts: describeFacts(
        { ...petition, status: 'answered', handler: petition.handler ?? staff.id },
        context,
      ),
    },
    choices: [
      { key: 'confirm-yes', go: 'confirm', with: `yes:${code}` },
      { key: 'confirm-no', go: 'confirm', with: `no:${code}` },
    ],
  };
  const messageId = tellCitizen(petition, { reply, typed: text }, { records });
  const answered = addEvent(
    // An answer ends the waiting for the citizen, whose question it leaves open.
    resume(petition, records.now, context.calendar),
    {
      ...{ at: records.now, event: kind, staff: staff.id, text },
      ...(messageId !== undefined && { messageId }),
    },
    { status: 'answered', handler: findStaff(commune, petition.handler)?.id ?? staff.id },
  );
  records.savePetition(answered);
  windClock(answered, context);
  records.audit({ actor: staff.id, act: `petition-${kind}`, subject: code });
}

function confirmToOfficial(petition: Petition, { commune, staff }: StaffContext): Reply {
  const { code } = petition;
  const handler = findStaff(commune, petition.handler);
  const status = { key: 'staff-status-answered' };
  const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
  return handler && handler.id !== staff.id
    ? { key: 'staff-answered-for', data: { code, status, name: handler.name }, choices }
    : { key: 'staff-answered', data: { code, status }, choices };
}
