import type { Clock } from '../domain/clock.ts';
import { officeOf } from '../domain/office.ts';
import type { Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import { nextRing } from '../domain/rings.ts';

/** The alarm that rings for a petition, in its own office conversation. */
export const DEADLINE = 'due';

/**
 * Lets the petition's one alarm ring when something is due for it next, or not at all. To be called with every change
 * of its state: what is due is read from the petition alone.
 */
export function windClock(petition: Petition, { records, ...clock }: Clock & { readonly records: Records }) {
  const { code } = petition;
  const ring = nextRing(petition, clock);
  if (!ring) return records.cancelAlarm(officeOf(code), DEADLINE);
  // What should have rung already rings now: nothing that is due is lost over a change.
  const at = Math.max(ring.at, records.now);
  records.setAlarm({ conversation: officeOf(code), name: DEADLINE, at, data: code });
}
