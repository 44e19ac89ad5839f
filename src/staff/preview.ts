import type { Commune } from '../domain/commune.ts';
import { findAnswer, type PendingAnswer, type Petition } from '../domain/petition.ts';
import { quoteLines } from '../domain/plain-lines.ts';
import type { Choice, Reply, Text } from '../domain/reply.ts';
import { findStaff } from '../domain/staff.ts';
import type { FactsRoom } from './describe-facts.ts';
import { isApproving, stampOf } from './pending.ts';
import { writeAnswer } from './write-answer.ts';

/** The question for a photo or a reason; what the official says next is taken for the answer to it. */
const PROOF_QUESTION = 'staff-done-proof';
const PREVIEW = 'staff-preview';

/** Code of the petition for whose result the official was asked for a photo or a reason, as the last question. */
export function findProofQuestion(question: Reply | undefined): string | undefined {
  return question?.key === PROOF_QUESTION ? readCode(question) : undefined;
}

/** Code of the petition whose answer the official has just seen; photos that come next belong to it. */
export function findPreviewed(question: Reply | undefined): string | undefined {
  return question?.key === PREVIEW ? readCode(question) : findProofQuestion(question);
}

function readCode({ data }: Reply): string | undefined {
  const code = data?.['code'];
  return typeof code === 'string' ? code : undefined;
}

/** What the author of an answer sees before it leaves: all that the citizen will read, and what can be done. */
export function showPreview(
  petition: Petition,
  answer: PendingAnswer,
  room: FactsRoom,
  replaces = false,
): Reply {
  const { code } = petition;
  const { commune } = room;
  if (answer.halt === 'proof') {
    return { key: PROOF_QUESTION, data: { code, text: answer.text }, choices: [takeBack(code)] };
  }
  const notes = [
    ...(replaces ? [{ key: 'staff-preview-replaced' }] : []),
    ...noteHandler(petition, answer, commune),
    ...noteNobody(petition),
    noteTime(petition, answer, room),
  ];
  return {
    ...showToOfficial(petition, answer, room),
    key: PREVIEW,
    data: { code, shown: showToCitizen(petition, answer, room), notes },
    choices: [takeBack(code), ...(isApproving(answer) ? [] : [sendNow(code, answer)])],
  };
}

/** What officials see of an answer that has not left: whose it is, and what it waits for. */
export function describePending({ pending }: Petition, commune: Commune): Text[] {
  if (!pending) return [];
  const { text, staff, halt, sendAt } = pending;
  const waits = halt !== undefined ? 'author' : sendAt === undefined ? 'approver' : 'time';
  const name = findStaff(commune, staff)?.name ?? staff;
  const until = sendAt === undefined ? {} : { until: { at: sendAt } };
  return [{ key: `staff-pending-${waits}`, data: { name, text: quoteLines(text), ...until } }];
}

/** The text of an answer in the citizen's own language, to stand inside a message to an official. */
export function showToCitizen(petition: Petition, answer: PendingAnswer, room: FactsRoom): Text {
  const { key, data } = writeAnswer(petition, answer, room);
  return { key, locale: petition.locale, ...(data && { data }) };
}

/** The photos and files of an answer, as a part of a message to an official. */
export function showToOfficial(
  petition: Petition,
  answer: PendingAnswer,
  room: FactsRoom,
): Pick<Reply, 'media' | 'links'> {
  const { media, links } = writeAnswer(petition, answer, room);
  return { ...(media && { media }), ...(links && { links }) };
}

function noteTime(petition: Petition, answer: PendingAnswer, { commune, records }: FactsRoom): Text {
  if (answer.halt === 'unmarked') return { key: 'staff-preview-unmarked' };
  if (answer.halt === 'twice') {
    const other = findStaff(commune, findAnswer(petition)?.staff);
    return { key: 'staff-preview-twice', data: { name: other?.name ?? '' } };
  }
  if (answer.sendAt === undefined) return { key: 'staff-preview-approving' };
  const seconds = Math.max(0, Math.ceil((answer.sendAt - records.now) / 1000));
  return { key: 'staff-preview-leaves', data: { seconds } };
}

function noteHandler(petition: Petition, { staff }: PendingAnswer, commune: Commune): Text[] {
  const handler = findStaff(commune, petition.handler);
  return handler && handler.id !== staff
    ? [{ key: 'staff-preview-handler', data: { name: handler.name } }]
    : [];
}

function noteNobody({ owner }: Petition): Text[] {
  return owner === undefined ? [{ key: 'staff-preview-desk' }] : [];
}

function takeBack(code: string): Choice {
  return { key: 'staff-choice-take-back', command: `thuhoi ${code}` };
}

function sendNow(code: string, answer: PendingAnswer): Choice {
  const key = answer.halt === undefined ? 'staff-choice-send-now' : 'staff-choice-send-anyway';
  return { key, command: `guingay ${code} ${stampOf(answer)}` };
}
