import type { DecisionContext } from './decision.ts';
import { GO_MENU } from './decisions/own-petition.ts';

/** More came in at once than may wait. What did not fit is not here: only the person can say it again. */
export function sayTooMany(count: string, { records, conversationId, conversation }: DecisionContext): void {
  records.audit({ actor: 'system', act: 'messages-refused', subject: count });
  const reply = { key: 'too-many', data: { count }, choices: [GO_MENU] };
  records.send({ to: conversationId, reply, locale: conversation.locale });
}
