import type { Petition } from '../domain/petition.ts';
import { findEnd, findLoss, isInView, type QueueItem, rankQueue } from '../domain/queue.ts';
import { maySee } from '../domain/staff.ts';
import type { StaffContext } from './command.ts';
import { chooseView, isOneView, type QueueFilter } from './queue-filter.ts';
import { measureWindow, QueueWalk } from './walk-queue.ts';

/** Items of a page; nobody turns pages for more than so many. */
export const PAGE = 8;
export const LOOKED_AT = 200;
/** How many petitions are read first; then twice as many, and so on. */
const FIRST_BATCH = 2 * PAGE;

/** Items that a filter leaves, what is lost first coming first: at least those up to the page that is asked for. */
export interface QueueLook {
  readonly items: readonly QueueItem[];
  /** How many there are; where that cannot be told without reading them all, how many were found. */
  readonly count: number;
  /** Pages can be turned to the end. */
  readonly isWhole: boolean;
}

/** Reads what an official asked for of the open petitions: of long queues not much more than the page. */
export async function readQueue(
  filter: QueueFilter,
  department: string | undefined,
  context: StaffContext,
): Promise<QueueLook> {
  if (filter.isHeld) return readUndelivered(filter, department, context);
  const { records, staff } = context;
  const { now } = records;
  const view = chooseView(filter, staff.id, department);
  const isCounted = isOneView(filter, department);
  const wanted = isCounted ? Math.min(filter.page * PAGE, LOOKED_AT) : LOOKED_AT;
  const narrowed = { ...view, ...(filter.category !== undefined && { category: filter.category }) };
  const isWanted = ({ petition }: QueueItem) =>
    isInView(petition, narrowed) &&
    maySee(staff, petition) &&
    (department ?? petition.department) === petition.department &&
    (!filter.isUnclaimed || petition.handler === undefined) &&
    (!filter.isLate || findEnd(petition, now) < now);
  // What is late is lost by its deadline, whatever its window.
  const walk = new QueueWalk(view, department, context, { byDeadline: filter.isLate });
  for (let batch = FIRST_BATCH; ; batch *= 2) {
    await walk.goOn(batch);
    const items = rankQueue(walk.items.filter(isWanted), now).slice(0, wanted);
    const last = items[wanted - 1];
    const isAll = walk.lossFrom === Number.POSITIVE_INFINITY || (filter.isLate && walk.dueFrom >= now);
    if (isAll || walk.isAtEnd || (last && findLoss(last, now) <= walk.lossFrom)) {
      return isCounted
        ? { items, count: walk.count, isWhole: walk.count <= LOOKED_AT }
        : { items, count: items.length, isWhole: isAll };
    }
  }
}

/** Answered ones whose answer did not reach the citizen. */
async function readUndelivered(
  { isMine, category }: QueueFilter,
  department: string | undefined,
  context: StaffContext,
): Promise<QueueLook> {
  const { records, staff } = context;
  const found = await records.undeliveredAnswers(department, LOOKED_AT);
  const petitions = found
    .map(({ petition }) => petition)
    .filter((one) => (!isMine || one.handler === staff.id) && (category ?? one.category) === one.category);
  const items = await Promise.all(petitions.map((petition: Petition) => measureWindow(petition, context)));
  return { items, count: items.length, isWhole: found.length < LOOKED_AT };
}
