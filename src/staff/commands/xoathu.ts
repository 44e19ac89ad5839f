import type { StaffCommand } from '../command.ts';
import { findReport } from '../find-report.ts';

/** Deletes a sealed report for good, by the one who may read it. */
export const xoathu: StaffCommand = {
  name: 'xoathu',
  help: 'staff-help-xoathu',
  async run(args, context) {
    const found = await findReport(args, 'staff-example-xoathu', context);
    if (found.refusal) return [found.refusal];
    const { code } = found.report;
    await context.records.deleteSealedReport(code);
    context.records.audit({ actor: context.staff.id, act: 'report-deleted', subject: code });
    return [{ key: 'staff-report-deleted', data: { code } }];
  },
};
