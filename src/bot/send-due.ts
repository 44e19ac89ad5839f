import type { PendingText, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findAuthor, tellStaff } from '../staff/audience.ts';
import { dropPending, savePending, setSending } from '../staff/pending.ts';
import { kindOf } from '../staff/texts/registry.ts';
import type { DecisionContext } from './decision.ts';

/**
 * The time for taking a text back is over: it leaves, and its author is told. An alarm that comes late finds the text
 * gone, taken back, or written anew with a time of its own.
 */
export async function sendDue(code: string, context: DecisionContext): Promise<void> {
  const { records } = context;
  const petition = await records.petition(code);
  const text = petition?.pending;
  if (!petition || text?.sendAt === undefined) return;
  if (text.sendAt > records.now) return setSending(petition, records);
  tellStaff(await findAuthor(text, petition, context), code, settle(petition, text, context), context);
}

/** Sends the text, unless the petition is not any more as it was when the text was written. */
function settle(petition: Petition, text: PendingText, context: DecisionContext): Reply {
  const { code } = petition;
  const kind = kindOf(text);
  const refusal = kind.refuse(petition, text, context);
  if (!refusal) {
    const sent = kind.send(dropPending(petition), text, context);
    return kind.confirm(sent, text, text.staff, context);
  }
  savePending(dropPending(petition), context);
  context.records.audit({ actor: 'system', act: `${kind.name}-dropped`, subject: code });
  const why = { key: refusal.key, ...(refusal.data && { data: refusal.data }) };
  return { key: 'staff-text-dropped', data: { why, text: text.text } };
}
