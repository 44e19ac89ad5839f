import { addEvent } from '../../domain/petition.ts';
import { findStaff } from '../../domain/staff.ts';
import type { RingHandler } from './ring.ts';
import { tellDesk } from './tell-desk.ts';

/** Who took it on did not begin: it is anybody's again, and the department hears so. */
export const ringLeaseOver: RingHandler = async (petition, context) => {
  const { commune, records } = context;
  const { handler, claimedUntil: _, ...rest } = petition;
  const name = findStaff(commune, handler)?.name ?? handler ?? '';
  const free = addEvent({ ...rest, status: 'received' }, { at: records.now, event: 'released' });
  await tellDesk('staff-released', 'department', free, context, { name });
  records.audit({ actor: 'system', act: 'petition-released', subject: petition.code });
  return free;
};
