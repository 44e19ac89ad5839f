import { officeOf } from '../domain/office.ts';
import type { Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';

/** The alarm that rings for a petition, in its own office conversation. */
export const DEADLINE = 'due';

/** Lets the petition's alarm ring at its deadline. */
export function setDeadline({ code, dueAt }: Petition, records: Records): void {
  records.setAlarm({ conversation: officeOf(code), name: DEADLINE, at: dueAt, data: code });
}

/** Nobody has to be told of this petition's deadline any more. */
export function cancelDeadline(code: string, records: Records): void {
  records.cancelAlarm(officeOf(code), DEADLINE);
}
