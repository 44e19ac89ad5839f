import type { PendingAnswer, Petition } from '../domain/petition.ts';
import type { Choice, Reply } from '../domain/reply.ts';
import { findStaff, nameDepartment } from '../domain/staff.ts';
import { describeFacts, type FactsRoom } from './describe-facts.ts';
import { showMedia } from './show-media.ts';

const KEYS = {
  answered: 'staff-answer',
  done: 'staff-answer-done',
  forwarded: 'staff-answer-forwarded',
} as const;

/** An answer as the citizen reads it: our frame, the words, the photos, and what can be said to it. Pure. */
export function writeAnswer(
  petition: Petition,
  { event, text, media = [], staff }: PendingAnswer,
  room: FactsRoom,
): Reply {
  const { code, department } = petition;
  const handler = findStaff(room.commune, petition.handler)?.id ?? staff;
  return {
    key: KEYS[event],
    data: {
      ...{ code, text, department: nameDepartment(room.commune, department) },
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
