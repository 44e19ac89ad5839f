import type { Clock } from '../domain/clock.ts';
import type { Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import { isUrgent } from '../domain/rings.ts';
import { isDayTime } from '../domain/working-time.ts';

/** Whether officials hear of a new petition now: while the office works, or it is urgent. Else the digest tells. */
export function isToldAtOnce(
  petition: Petition,
  { records, commune, calendar }: Clock & { readonly records: Pick<Records, 'now'> },
): boolean {
  return commune.clock.tellsAtNight || isDayTime(records.now, calendar) || isUrgent(petition, commune);
}
