import { resume } from '../../domain/clock.ts';
import { isOver } from '../../domain/is-over.ts';
import { addEvent, type PendingText, type Petition } from '../../domain/petition.ts';
import type { Choice, Reply } from '../../domain/reply.ts';
import { findStaff, nameDepartment } from '../../domain/staff.ts';
import { tellCitizen, tellFollowers } from '../audience.ts';
import { describeFacts, type FactsRoom, nameMatter } from '../describe-facts.ts';
import { describeCall } from '../describe-petition.ts';
import { nameMessage, savePending } from '../pending.ts';
import { showMedia } from '../show-media.ts';
import type { TextKind } from '../text-kind.ts';
import { planText } from '../texting.ts';

/** Everybody with the same matter gets an answer too, and the petition is answered. */
export const answer: TextKind = {
  name: 'answer',

  refuse: refuseOver,

  write: writeAnswer,

  send(petition, text, room) {
    const { commune, records } = room;
    const { code } = petition;
    const { event, typed, media, staff, to } = text;
    const line = addEvent(
      // An answer ends the waiting for the citizen, whose question it leaves open.
      resume(petition, records.now, room.calendar),
      {
        ...{ at: records.now, event, staff, text: text.text },
        ...(media && { media }),
        ...(to !== undefined && { to }),
        ...nameMessage(petition, room),
      },
      { status: 'answered', handler: findStaff(commune, petition.handler)?.id ?? staff },
    );
    const answered = savePending(line, room);
    // Written when its line is sealed, whose mark it carries.
    const message = { reply: writeAnswer(answered, text, room), ...(typed !== undefined && { typed }) };
    const messageId = tellCitizen(answered, message, room);
    tellFollowers(answered, message, room);
    if (messageId !== undefined) records.trackAnswer(code, messageId);
    // Somebody in the chat gets the answer there; if it is held, that is told then.
    else planText(answered, answered.history.length - 1, room);
    records.audit({ actor: staff, act: `petition-${event}`, subject: code });
    return answered;
  },

  confirm(petition, _text, staff, room) {
    const handler = findStaff(room.commune, petition.handler);
    const reply = confirmAnswer(petition);
    return petition.owner !== undefined && handler && handler.id !== staff
      ? { ...reply, key: 'staff-answered-for', data: { ...reply.data, name: handler.name } }
      : reply;
  },
};

/** Why a petition cannot be told anything more; undefined: it can, also when it is answered. */
export function refuseOver(petition: Petition): Reply | undefined {
  if (!isOver(petition)) return undefined;
  const { code, status } = petition;
  return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
}

/** How an answer begins; those to a question and to a petition differ in words only. */
const KEYS = {
  answered: 'staff-answer',
  done: 'staff-answer-done',
  forwarded: 'staff-answer-forwarded',
} as const;

/** Our frame, the words, the photos, and what can be said to it. */
function writeAnswer(petition: Petition, { event, text, media, staff }: PendingText, room: FactsRoom): Reply {
  const { code, department } = petition;
  const handler = findStaff(room.commune, petition.handler)?.id ?? staff;
  return {
    key: KEYS[event as keyof typeof KEYS],
    data: {
      ...{ code, text, department: nameDepartment(room.commune, department), ...nameMatter(petition) },
      facts: describeFacts({ ...petition, status: 'answered', handler }, room),
    },
    choices: event === 'forwarded' ? offerObjection(code) : offerVerdict(code),
    ...showMedia(media),
  };
}

function offerVerdict(code: string): Choice[] {
  return [
    { key: 'confirm-yes', go: 'confirm', with: `yes:${code}` },
    { key: 'confirm-no', go: 'confirm', with: `no:${code}` },
  ];
}

/** Nothing is solved by telling whose matter it is; but the commune may be mistaken. */
function offerObjection(code: string): Choice[] {
  return [
    { key: 'go-follow', go: 'follow', with: code },
    { key: 'answer-object', go: 'confirm', with: `no:${code}` },
  ];
}

/** An answer has left; to somebody who is not in the chat it must be told. */
export function confirmAnswer(petition: Petition): Reply {
  const { code, owner } = petition;
  const choices = [{ key: 'staff-choice-see', command: `xem ${code}` }];
  return owner === undefined
    ? { key: 'staff-answered-desk', data: { code, call: describeCall(petition) }, choices }
    : { key: 'staff-answered', data: { code, status: { key: 'staff-status-answered' } }, choices };
}
