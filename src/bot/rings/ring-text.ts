import { nameTextAlarm } from '../../domain/alarm-names.ts';
import { addEvent } from '../../domain/petition.ts';
import { referToReceipt } from '../../domain/receipt-link.ts';
import { findTextingMorning, findTextingTime, findUntold, readMobile } from '../../domain/texting.ts';
import { HOLD_MS } from '../../domain/window.ts';
import { needsText } from '../../staff/texting.ts';
import type { DecisionContext } from '../decision.ts';

/**
 * The citizen's phone may be told of the event at this place of a petition's timeline: code and state, never what was
 * said. Nothing happens when the citizen has heard of it meanwhile; at night, and when the day's number is reached, it
 * waits for the morning.
 */
export async function ringText(code: string, index: number, context: DecisionContext): Promise<void> {
  const { commune, records, conversationId } = context;
  const petition = await records.petition(code);
  const event = petition && findUntold(petition, index, commune);
  const phone = readMobile(petition?.phone ?? '');
  if (!petition || !event || phone === undefined || !(await needsText(petition, event, context))) return;

  const wait = (at: number) =>
    records.setAlarm({ conversation: conversationId, name: nameTextAlarm(index), at, data: code });
  const at = findTextingTime(records.now);
  if (at > records.now) return wait(at);
  if (!(await records.takeText(commune.texting?.dailyCap))) {
    // What waited this long is no news any more; it stands among the answers that did not arrive.
    if (records.now - event.at < (commune.holdMs ?? HOLD_MS)) wait(findTextingMorning(records.now));
    return;
  }
  const textId = records.send({
    to: `zalo:${commune.accounts.zalo}:tel-${code}`,
    ...{ about: code, locale: petition.locale, phone },
    reply: {
      key: `text-status-${event.event}`,
      data: { at: { at: event.at } },
      links: [{ key: 'receipt-link', url: referToReceipt(code, records.receiptSecret(code)) }],
    },
  });
  records.savePetition(addEvent(petition, { at: records.now, event: 'texted', textId, of: index }));
  records.audit({ actor: 'system', act: 'citizen-texted', subject: code });
}
