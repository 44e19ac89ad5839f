import type { Commune } from '../domain/commune.ts';
import type { Petition, PetitionStatus } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, seesAll } from '../domain/staff.ts';

/**
 * Why an official (an id) may not act on a petition now: its status, or a colleague who has it in hand; leaders
 * always may.
 */
export function refuseToAct(
  { code, status, handler }: Petition,
  statuses: readonly PetitionStatus[],
  by: string,
  commune: Commune,
): Reply | undefined {
  if (!statuses.includes(status)) {
    return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
  }
  const staff = findStaff(commune, by);
  const other = handler === by || (staff && seesAll(staff)) ? undefined : findStaff(commune, handler);
  return other && { key: 'staff-claimed-by-other', data: { code, name: other.name } };
}
