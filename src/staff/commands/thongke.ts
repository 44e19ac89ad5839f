import type { Reply } from '../../domain/reply.ts';
import { nameDepartment, seesAll } from '../../domain/staff.ts';
import { listDays, summariseTally } from '../../domain/tally.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findOnlyNamed, foldWords } from '../find-named.ts';

type Period = 'week' | 'month';

/** How the periods are typed, folded. */
const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['tuan', 'week'],
  ['tuan nay', 'week'],
  ['week', 'week'],
  ['thang', 'month'],
  ['thang nay', 'month'],
  ['month', 'month'],
]);

/** Counts of this week or month: of the own department; for a leader of all, or of one that is named. */
export const thongke: StaffCommand = {
  name: 'thongke',
  help: 'staff-help-thongke',
  async run(args, context) {
    const { commune, staff } = context;
    const words = foldWords(args);
    const [typed = ''] = /^(?:tuan|thang)(?: nay)?\b|^(?:week|month)\b/.exec(words) ?? [];
    const period = PERIODS.get(typed) ?? 'week';
    const name = words.slice(typed.length).trim();
    if (!seesAll(staff)) return [await show(period, staff.department, context)];
    const department = findOnlyNamed(name, commune.departments);
    if (name !== '' && !department) return [{ key: 'staff-example-thongke' }];
    return [await show(period, department?.id, context)];
  },
};

async function show(period: Period, department: string | undefined, context: StaffContext): Promise<Reply> {
  const { commune, records } = context;
  const [tally, { count: open }] = await Promise.all([
    records.tally(listDays(records.now, period)),
    records.queue(department === undefined ? {} : { department }, 0, 1),
  ]);
  const { medianHours, ...counts } = summariseTally(tally, department);
  const other = period === 'week' ? 'month' : 'week';
  const typed = other === 'week' ? 'tuan' : 'thang';
  return {
    key: 'staff-statistics',
    data: {
      ...counts,
      open,
      period: { key: `staff-period-${period}` },
      scope: department === undefined ? commune.name : nameDepartment(commune, department),
      median:
        medianHours === undefined
          ? { key: 'staff-median-none' }
          : { key: 'staff-median', data: { hours: medianHours } },
      lines: counts.guided > 0 ? [{ key: 'staff-statistics-guided', data: { guided: counts.guided } }] : [],
    },
    choices: [
      {
        key: `staff-choice-statistics-${other}`,
        command: ['thongke', typed, department ?? ''].join(' ').trim(),
      },
      { key: 'staff-choice-queue-late', command: 'hangcho tre' },
      { key: 'staff-choice-ratings', command: ['danhgia', department ?? ''].join(' ').trim() },
    ],
  };
}
