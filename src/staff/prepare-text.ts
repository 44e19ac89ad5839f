import type { PendingText, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff } from '../domain/staff.ts';
import type { Media } from '../domain/update.ts';
import { findAuthor, tellStaff } from './audience.ts';
import type { StaffContext } from './command.ts';
import { findPetition } from './find-petition.ts';
import { dropPending, findHalt, listResultMedia } from './pending.ts';
import { keepText, releaseText } from './release-text.ts';
import { kindOf } from './texts/registry.ts';

/** What an official wants to tell a citizen. */
export type Draft = Omit<PendingText, 'staff' | 'at' | 'halt' | 'sendAt' | 'before'>;

/** Files of one text: the last ones. */
const MOST_MEDIA = 5;

/**
 * Takes an official's words to a citizen: they leave after the time for taking them back, at once where the commune
 * gives none, or wait for their author or for a second official. Gives the replies to the official: what the citizen
 * is to read, and when. Refused: a petition of another department, one on which the official may not say it now, or
 * one on which a colleague is just writing.
 */
export async function prepareText(
  draft: Draft,
  code: string,
  context: StaffContext,
): Promise<readonly Reply[]> {
  const found = await findPetition(code, context);
  if (found.refusal) return [found.refusal];
  const { petition } = found;
  const result = draft.event === 'done' ? listResultMedia(petition) : [];
  const media = mergeMedia(result, draft.media, context.media);
  const text: PendingText = {
    ...draft,
    ...(media.length > 0 && { media }),
    staff: context.staff.id,
    at: context.records.now,
  };
  const refusal = kindOf(text).refuse(petition, text, context) ?? refuseOther(petition, context);
  if (refusal) return [refusal];
  const replaces = replacesOther(petition.pending, draft);
  await tellReplaced(petition, context);
  const bare = dropPending(petition);
  const halt = findHalt(text, petition);
  return [
    halt === undefined
      ? await releaseText(bare, text, context, replaces)
      : keepText(bare, { ...text, halt }, context, replaces),
  ];
}

/** The words of a text that its author is to write on. */
export function toDraft(pending: PendingText): Draft {
  const { staff: _staff, at: _at, halt: _halt, sendAt: _sendAt, before: _before, ...draft } = pending;
  return draft;
}

/** A colleague who has not finished a text learns that this official's takes its place. */
async function tellReplaced(petition: Petition, context: StaffContext): Promise<void> {
  const { code, pending } = petition;
  if (!pending || pending.staff === context.staff.id) return;
  const reply = { key: 'staff-draft-replaced', data: { code, name: context.staff.name, text: pending.text } };
  tellStaff(await findAuthor(pending, petition, context), code, reply, context);
}

/** Whether other words were about to leave; what was only being completed is the same text. */
function replacesOther(pending: PendingText | undefined, { text }: Draft): boolean {
  return pending !== undefined && pending.halt === undefined && pending.text !== text;
}

/** A colleague's text is about to leave, or lies with the leaders. */
function refuseOther({ code, pending }: Petition, { commune, staff }: StaffContext): Reply | undefined {
  if (!pending || pending.halt !== undefined || pending.staff === staff.id) return undefined;
  return {
    key: 'staff-pending-other',
    data: { code, name: findStaff(commune, pending.staff)?.name ?? pending.staff },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}

function mergeMedia(...lists: readonly (readonly Media[] | undefined)[]): readonly Media[] {
  const all = lists.flatMap((list) => list ?? []);
  return [...new Map(all.map((one) => [one.url, one])).values()].slice(-MOST_MEDIA);
}
