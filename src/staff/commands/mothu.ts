import { quoteLines } from '../../domain/plain-lines.ts';
import { addressOf } from '../../domain/update.ts';
import type { StaffCommand } from '../command.ts';
import { findReport } from '../find-report.ts';

/** Opens a sealed report, for the one whom the commune named; every opening is audited. */
export const mothu: StaffCommand = {
  name: 'mothu',
  help: 'staff-help-mothu',
  async run(args, context) {
    const found = await findReport(args, 'staff-example-mothu', context);
    if (found.refusal) return [found.refusal];
    const { code, text, writer, passedAt } = found.report;
    context.records.audit({ actor: context.staff.id, act: 'report-opened', subject: code });
    const channel = { key: `channel-${addressOf(writer).channel}` };
    return [
      // No choices here: the last question of a conversation is remembered, and this must not be.
      { key: 'staff-report', data: { code, at: { at: passedAt }, channel, text: quoteLines(text) } },
      {
        key: 'staff-report-next',
        data: { code },
        choices: [{ key: 'staff-choice-delete-report', command: `xoathu ${code}` }],
      },
    ];
  },
};
