import type { Command } from '../../domain/command.ts';
import { findReader, formatReportCode, isMeant } from '../../domain/sealed-report.ts';
import { localYear } from '../../domain/working-time.ts';
import { findMember } from '../../staff/audience.ts';
import type { CarryOut } from '../decision.ts';

/** Keeps a report sealed and tells the one who may read it that it is there, nothing more. */
export const passSealed: CarryOut<Extract<Command, { type: 'pass-sealed' }>> = async ({ text }, context) => {
  const { commune, records, conversationId } = context;
  const reader = findReader(commune);
  // The commune's file changed since the choice was offered.
  if (!reader || isMeant(reader, text, false)) return { replies: [{ key: 'sealed-not-passed' }] };
  const year = localYear(records.now);
  const code = formatReportCode(year, await records.reserveReportNumber(year));
  records.saveSealedReport({ code, passedAt: records.now, text, writer: conversationId });
  records.audit({ actor: 'citizen', act: 'report-passed', subject: code });
  const notice = {
    key: 'staff-report-new',
    data: { code },
    choices: [{ key: 'staff-choice-open-report', command: `mothu ${code}` }],
  };
  for (const to of await findMember(reader.id, context)) records.send({ to, reply: notice, locale: 'vi' });
  return { replies: [{ key: 'sealed-passed', data: { code } }] };
};
