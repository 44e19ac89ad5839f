import { findPetitionCode } from '../domain/petition-code.ts';
import { foldVietnamese } from '../domain/vietnamese.ts';
import { parseCommand } from './parser.ts';
import { findSpokenFilter } from './queue-filter.ts';
import { staffCommands } from './registry.ts';

/** A command without its slash, alone or before a petition's code ("thống kê", "xem PA26-00001", "việc nào trễ hạn"), with it; undefined: none. */
export function findSpokenCommand(text: string): string | undefined {
  return findNamedCommand(text) ?? findStatisticsCommand(text) ?? findFilterCommand(text);
}

/** What the buttons say after a command's name: "nhận việc", "chuyển phòng", "hỏi lại". */
const WORDS_AFTER: ReadonlySet<string> = new Set(['viec', 'phong', 'lai', 'viec nay']);

function findNamedCommand(text: string): string | undefined {
  const { name, ...parsed } = parseCommand(text, [...staffCommands.keys()]);
  if (name === undefined || !('args' in parsed)) return undefined;
  const { args } = parsed;
  const [first = ''] = args.split(/\s/);
  if (args === '' || WORDS_AFTER.has(foldVietnamese(args))) return `/${name} `;
  return findPetitionCode(first)?.rest === '' ? `/${name} ${args}` : undefined;
}

/** How leaders ask for the figures: "báo cáo tháng này", "tình hình tuần này thế nào". */
const FIGURES =
  /^(?:cho )?(?:xem )?(?:bao cao|tinh hinh|so lieu)(?: (tuan|thang))?(?: nay)?(?: the nao| sao)?(?: roi)?$/;

function findStatisticsCommand(text: string): string | undefined {
  const found = FIGURES.exec(
    foldVietnamese(text)
      .replace(/[^a-z0-9 ]+/g, '')
      .trim(),
  );
  return found ? `/thongke ${found[1] ?? ''}`.trim() : undefined;
}

function findFilterCommand(text: string): string | undefined {
  const filter = findSpokenFilter(text);
  return filter && `/hangcho ${filter}`;
}
