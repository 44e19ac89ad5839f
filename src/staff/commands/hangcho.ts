import { isOpen } from '../../domain/petition.ts';
import { findEnd, type QueueItem } from '../../domain/queue.ts';
import type { Choice, Reply, Text } from '../../domain/reply.ts';
import { findStaff, nameCategory, nameDepartment, seesAll } from '../../domain/staff.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { type QueueFilter, readQueueFilter, writeQueueFilter } from '../queue-filter.ts';
import { LOOKED_AT, PAGE, type QueueLook, readQueue } from '../read-queue.ts';

/** Items of a page that have a button: more no platform shows well. */
const BUTTONS = 3;

/**
 * Shows the open petitions of the own department (of all, for a leader), what is lost first coming first; filters may
 * be typed in any order: `/hangcho cua toi tre`.
 */
export const hangcho: StaffCommand = {
  name: 'hangcho',
  help: 'staff-help-hangcho',
  rank: 'daily',
  async run(args, context) {
    const { commune, staff } = context;
    const filter = readQueueFilter(args, commune);
    if (filter.odd.length > 0)
      return [{ key: 'staff-queue-odd', data: { words: filter.odd.join(' ') }, choices: offerFilters() }];
    const department = seesAll(staff) ? filter.department : staff.department;
    if ((filter.department ?? department) !== department) {
      const own = nameDepartment(commune, staff.department);
      return [{ key: 'staff-queue-not-yours', data: { department: own }, choices: offerFilters() }];
    }
    return [showPage(await readQueue(filter, department, context), filter, department, context)];
  },
};

function showPage(
  { items, count, isWhole }: QueueLook,
  filter: QueueFilter,
  department: string | undefined,
  context: StaffContext,
): Reply {
  const { commune } = context;
  const marks = writeMarks(filter, commune.categories.find(({ id }) => id === filter.category)?.name);
  const scope = department === undefined ? commune.name : nameDepartment(commune, department);
  if (items.length === 0) {
    const isNarrow = writeQueueFilter(filter, 1) !== writeQueueFilter(readQueueFilter('', commune), 1);
    return { key: 'staff-queue-empty', data: { scope, marks }, ...(isNarrow && { choices: offerFilters() }) };
  }
  const pages = Math.ceil(Math.min(count, LOOKED_AT) / PAGE);
  const page = Math.min(filter.page, pages);
  const shown = items.slice((page - 1) * PAGE, page * PAGE);
  const more: Text[] =
    isWhole || page < pages ? [] : [{ key: 'staff-queue-bound', data: { shown: LOOKED_AT } }];
  return {
    key: 'staff-queue',
    data: {
      ...{ scope, marks, page, pages, count },
      lines: [...shown.map((item) => writeLine(item, context)), ...more],
    },
    choices: [
      ...shown.slice(0, BUTTONS).map(({ petition: { code } }) => ({
        ...{ key: 'staff-choice-see-code', data: { code } },
        command: `xem ${code}`,
      })),
      ...(page < pages
        ? [{ key: 'staff-choice-next-page', command: writeQueueFilter(filter, page + 1) }]
        : []),
    ],
  };
}

/** The filters that are wanted most, as buttons. */
function offerFilters(): readonly Choice[] {
  return [
    { key: 'staff-choice-queue', command: 'hangcho' },
    { key: 'staff-choice-queue-mine', command: 'hangcho cua toi' },
    { key: 'staff-choice-queue-late', command: 'hangcho tre' },
    { key: 'staff-choice-queue-unclaimed', command: 'hangcho chua nhan' },
  ];
}

function writeMarks(
  { isMine, isLate, isUnclaimed, isHeld }: QueueFilter,
  category: string | undefined,
): Text {
  const data = {
    ...{ mine: isMine ? 1 : 0, late: isLate ? 1 : 0, unclaimed: isUnclaimed ? 1 : 0, held: isHeld ? 1 : 0 },
    category: category === undefined ? '' : { key: 'staff-queue-category', data: { category } },
  };
  return { key: 'staff-queue-marks', data };
}

function writeLine({ petition, closesAt }: QueueItem, { commune, records }: StaffContext): Text {
  const end = findEnd(petition, records.now);
  const isClosingFirst = closesAt !== undefined && closesAt < end;
  return {
    key: isOpen(petition) && end < records.now ? 'staff-queue-line-late' : 'staff-queue-line',
    data: {
      code: petition.code,
      category: nameCategory(commune, petition.category),
      hamlet: petition.place.hamlet === undefined ? '' : ` · ${petition.place.hamlet}`,
      status: { key: `staff-status-${petition.status}` },
      who: findStaff(commune, petition.handler)?.name ?? { key: 'staff-no-handler' },
      due: { at: petition.dueAt },
      window: isClosingFirst ? { key: 'staff-queue-window', data: { closes: { at: closesAt } } } : '',
    },
  };
}
