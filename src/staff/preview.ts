import type { Commune } from '../domain/commune.ts';
import { findAnswer, type PendingText, type Petition } from '../domain/petition.ts';
import { quoteLines } from '../domain/plain-lines.ts';
import type { Choice, Reply, Text } from '../domain/reply.ts';
import { findStaff } from '../domain/staff.ts';
import type { FactsRoom } from './describe-facts.ts';
import { isApproving, stampOf } from './pending.ts';
import { kindOf } from './texts/registry.ts';

/** The question for a photo or a reason; what the official says next is taken for the answer to it. */
const PROOF_QUESTION = 'staff-done-proof';
const PREVIEW = 'staff-preview';

/** Code of the petition for whose result the official was asked for a photo or a reason, as the last question. */
export function findProofQuestion(question: Reply | undefined): string | undefined {
  return question?.key === PROOF_QUESTION ? readCode(question) : undefined;
}

/** Code of the petition whose text the official has just seen; photos that come next belong to it. */
export function findPreviewed(question: Reply | undefined): string | undefined {
  return question?.key === PREVIEW ? readCode(question) : findProofQuestion(question);
}

function readCode({ data }: Reply): string | undefined {
  const code = data?.['code'];
  return typeof code === 'string' ? code : undefined;
}

/** What the author of a text sees before it leaves: all that the citizen will read, and what can be done. */
export function showPreview(petition: Petition, text: PendingText, room: FactsRoom, replaces = false): Reply {
  const { code } = petition;
  const { commune } = room;
  if (text.halt === 'proof') {
    return { key: PROOF_QUESTION, data: { code, text: text.text }, choices: [takeBack(code)] };
  }
  const notes = [
    ...(replaces ? [{ key: 'staff-preview-replaced' }] : []),
    ...noteHandler(petition, text, commune),
    ...noteNobody(petition),
    noteTime(petition, text, room),
  ];
  return {
    ...showToOfficial(petition, text, room),
    key: PREVIEW,
    data: { code, shown: showToCitizen(petition, text, room), notes },
    choices: [takeBack(code), ...(isApproving(text) ? [] : [sendNow(code, text)])],
  };
}

/** What officials see of a text that has not left: whose it is, and what it waits for. */
export function describePending({ pending }: Petition, commune: Commune): Text[] {
  if (!pending) return [];
  const { text, staff, halt, sendAt } = pending;
  const waits = halt !== undefined ? 'author' : sendAt === undefined ? 'approver' : 'time';
  const name = findStaff(commune, staff)?.name ?? staff;
  const until = sendAt === undefined ? {} : { until: { at: sendAt } };
  return [{ key: `staff-pending-${waits}`, data: { name, text: quoteLines(text), ...until } }];
}

/** A text in the citizen's own language, to stand inside a message to an official. */
export function showToCitizen(petition: Petition, text: PendingText, room: FactsRoom): Text {
  // A line that is not written yet has no mark.
  const history = petition.history.map(({ hash: _, ...line }) => line);
  const { key, data } = kindOf(text).write({ ...petition, history }, text, room);
  return { key, locale: petition.locale, ...(data && { data }) };
}

/** The photos and files of a text, as a part of a message to an official. */
export function showToOfficial(
  petition: Petition,
  text: PendingText,
  room: FactsRoom,
): Pick<Reply, 'media' | 'links'> {
  const { media, links } = kindOf(text).write(petition, text, room);
  return { ...(media && { media }), ...(links && { links }) };
}

function noteTime(petition: Petition, text: PendingText, { commune, records }: FactsRoom): Text {
  if (text.halt === 'unmarked') return { key: 'staff-preview-unmarked' };
  if (text.halt === 'twice') {
    const other = findStaff(commune, findAnswer(petition)?.staff);
    return { key: 'staff-preview-twice', data: { name: other?.name ?? '' } };
  }
  if (text.sendAt === undefined) return { key: 'staff-preview-approving' };
  const seconds = Math.max(0, Math.ceil((text.sendAt - records.now) / 1000));
  return { key: 'staff-preview-leaves', data: { seconds } };
}

function noteHandler(petition: Petition, { staff }: PendingText, commune: Commune): Text[] {
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

function sendNow(code: string, text: PendingText): Choice {
  const key = text.halt === undefined ? 'staff-choice-send-now' : 'staff-choice-send-anyway';
  return { key, command: `guingay ${code} ${stampOf(text)}` };
}
