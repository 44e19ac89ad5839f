import { nameStaff } from '../domain/staff.ts';
import type { DecisionContext } from './decision.ts';

/** An operator took the rights of an official away: each chat that had them hears so. */
export async function tellRemoved(staff: string, context: DecisionContext): Promise<void> {
  const { commune, records, conversation, conversationId } = context;
  // Enrolled again meanwhile.
  if ((await records.staffConversations(staff)).includes(conversationId)) return;
  const reply = { key: 'staff-removed', data: { name: nameStaff(commune, staff) } };
  records.send({ to: conversationId, locale: conversation.locale, reply });
}
