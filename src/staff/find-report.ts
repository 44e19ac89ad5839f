import type { Reply } from '../domain/reply.ts';
import { findReader, isMeant, readReportCode, type SealedReport } from '../domain/sealed-report.ts';
import type { StaffContext } from './command.ts';

/** A sealed report that the official may read, or the reply that says why not. */
export type FoundReport =
  | { readonly report: SealedReport; readonly refusal?: never }
  | { readonly refusal: Reply };

/**
 * Looks a sealed report up by a code as typed. Whoever is not its reader, or is meant by it, gets the answer of a code
 * that does not exist; a try at one that does is audited.
 */
export async function findReport(
  typed: string,
  example: string,
  { commune, staff, records }: StaffContext,
): Promise<FoundReport> {
  const code = readReportCode(typed);
  if (code === undefined) return { refusal: { key: example } };
  const report = await records.sealedReport(code);
  const isReader = findReader(commune)?.id === staff.id;
  if (report && isReader && !isMeant(staff, report.text, false)) return { report };
  if (report) records.audit({ actor: staff.id, act: 'report-refused', subject: code });
  return { refusal: { key: 'staff-report-unknown', data: { code } } };
}
