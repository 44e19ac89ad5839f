import type { PendingText, Petition } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { askApproval } from './ask-approval.ts';
import type { StaffContext } from './command.ts';
import { needsApproval, savePending } from './pending.ts';
import { showPreview } from './preview.ts';
import { kindOf } from './texts/registry.ts';

/**
 * Lets a text go that nothing keeps back: an answer to a second official where its category asks for one, else to the
 * citizen, at once or after the time in which it can be taken back. `petition` has nothing pending.
 */
export async function releaseText(
  petition: Petition,
  text: PendingText,
  context: StaffContext,
  replaces: boolean,
): Promise<Reply> {
  const { commune, records } = context;
  if (needsApproval(petition, text, commune)) return askApproval(petition, text, context, replaces);
  if (commune.takeBackSeconds === 0) {
    const kind = kindOf(text);
    return kind.confirm(kind.send(petition, text, context), text, text.staff, context);
  }
  const sendAt = records.now + commune.takeBackSeconds * 1000;
  return keepText(petition, { ...text, sendAt }, context, replaces);
}

/** Keeps a text until its time comes, or until its author says what is to become of it. */
export function keepText(
  petition: Petition,
  text: PendingText,
  context: StaffContext,
  replaces: boolean,
): Reply {
  const { records } = context;
  savePending({ ...petition, pending: text }, context);
  records.audit({ actor: text.staff, act: `${kindOf(text).name}-written`, subject: petition.code });
  return showPreview(petition, text, context, replaces);
}
