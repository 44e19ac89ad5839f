import { resume } from '../domain/clock.ts';
import { addEvent, type PendingAnswer, type Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff } from '../domain/staff.ts';
import { tellCitizen, tellFollowers } from './audience.ts';
import { describeCall } from './describe-petition.ts';
import { type AnswerRoom, savePending } from './pending.ts';
import { planText } from './texting.ts';
import { writeAnswer } from './write-answer.ts';

/**
 * Lets an answer leave: the citizen and everybody with the same matter get it, nothing is pending any more, and the
 * petition is answered. In one commit with what the turn read, so it leaves once however many try.
 */
export function sendAnswer(petition: Petition, answer: PendingAnswer, room: AnswerRoom): Petition {
  const { commune, records } = room;
  const { code } = petition;
  const { event, text, typed, media, staff, to } = answer;
  const reply = writeAnswer(petition, answer, room);
  const words = typed === undefined ? {} : { typed };
  const messageId = tellCitizen(petition, { reply, ...words }, room);
  tellFollowers(petition, { reply, ...words }, room);
  if (messageId !== undefined) records.trackAnswer(code, messageId);
  const { pending: _pending, ...rest } = petition;
  const answered = addEvent(
    // An answer ends the waiting for the citizen, whose question it leaves open.
    resume(rest, records.now, room.calendar),
    {
      ...{ at: records.now, event, staff, text },
      ...(media && { media }),
      ...(to !== undefined && { to }),
      ...(messageId !== undefined && { messageId }),
    },
    { status: 'answered', handler: findStaff(commune, petition.handler)?.id ?? staff },
  );
  savePending(answered, room);
  // Somebody in the chat gets the answer there; if it is held, that is told then.
  if (messageId === undefined) planText(answered, answered.history.length - 1, room);
  records.audit({ actor: staff, act: `petition-${event}`, subject: code });
  return answered;
}

/** Tells an official that the answer has left, and whose the petition is when it is a colleague's. */
export function confirmSent(
  petition: Petition,
  staff: string,
  { commune }: Pick<AnswerRoom, 'commune'>,
): Reply {
  const { code } = petition;
  const handler = findStaff(commune, petition.handler);
  const status = { key: 'staff-status-answered' };
  const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
  if (petition.owner === undefined) {
    return { key: 'staff-answered-desk', data: { code, call: describeCall(petition) }, choices };
  }
  return handler && handler.id !== staff
    ? { key: 'staff-answered-for', data: { code, status, name: handler.name }, choices }
    : { key: 'staff-answered', data: { code, status }, choices };
}
