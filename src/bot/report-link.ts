import type { LinkReport } from '../domain/link.ts';
import { addressOf } from '../domain/update.ts';
import { findAdmins } from '../staff/audience.ts';
import type { DecisionContext } from './decision.ts';

/**
 * Tells the commune's admins how the link of an account stands now: once for every change, since a report counts
 * on from the last one that was told. The conversation is the account's own, in which nobody writes.
 */
export async function reportLink(data: string, context: DecisionContext): Promise<void> {
  const { commune, records, conversationId } = context;
  const { channel, account } = addressOf(conversationId);
  const { serial, state, endsAt, code } = JSON.parse(data) as LinkReport;
  const last = await records.linkNews(channel, account);
  if (serial !== (last?.serial ?? 0) + 1) return;
  records.saveLinkNews(channel, account, { serial, state });
  records.audit({ actor: 'system', act: `link-${state}`, subject: `${channel}:${account}` });
  const reply = {
    key: `staff-link-${state}`,
    data: {
      ...{ channel, account, commune: commune.name, slug: commune.slug },
      ...(code === undefined ? {} : { code }),
      ...(endsAt === undefined ? {} : { ends: { at: endsAt } }),
    },
  };
  for (const to of new Set(await findAdmins(context))) records.send({ to, reply, locale: 'vi' });
}
