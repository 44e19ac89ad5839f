import type { Petition, PetitionStatus } from '../domain/petition.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, seesAll } from '../domain/staff.ts';
import type { StaffContext } from './command.ts';

/** Why an official may not act on a petition now: its status, or a colleague who has it in hand; leaders always may. */
export function refuseToAct(
  { code, status, handler }: Petition,
  statuses: readonly PetitionStatus[],
  { commune, staff }: Pick<StaffContext, 'commune' | 'staff'>,
): Reply | undefined {
  if (!statuses.includes(status)) {
    return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
  }
  const other = handler === staff.id || seesAll(staff) ? undefined : findStaff(commune, handler);
  return other && { key: 'staff-claimed-by-other', data: { code, name: other.name } };
}
