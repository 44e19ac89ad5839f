import type { Petition } from '../domain/petition.ts';
import { findClosing, findEnd, isInView, type QueueItem, rankQueue } from '../domain/queue.ts';
import { maySee } from '../domain/staff.ts';
import { addressOf } from '../domain/update.ts';
import type { Windows } from '../domain/window.ts';
import type { StaffContext } from './command.ts';
import { chooseView, type QueueFilter } from './queue-filter.ts';

/** Petitions of a view that are looked at, by deadline; those whose reply window closes first come beside them. */
export const LOOKED_AT = 200;

/** The items that a filter leaves, what is lost first coming first. `isWhole`: nothing was left out of the look. */
export interface QueueLook {
  readonly items: readonly QueueItem[];
  readonly isWhole: boolean;
}

/** Reads what an official asked for of the open petitions. */
export async function readQueue(
  filter: QueueFilter,
  department: string | undefined,
  context: StaffContext,
): Promise<QueueLook> {
  const { records, staff } = context;
  if (filter.isHeld) return readUndelivered(filter, department, context);
  const view = chooseView(filter, staff.id, department);
  const glimpse = await records.queue(view, LOOKED_AT);
  const isWhole = glimpse.count <= LOOKED_AT;
  const since = records.now - findLongestWindow(context);
  const closing = isWhole ? [] : await records.fallingSilent(department, since);
  const all = new Map([...glimpse.petitions, ...closing].map((petition) => [petition.code, petition]));
  const wanted = { ...view, ...(filter.category !== undefined && { category: filter.category }) };
  const petitions = [...all.values()].filter(
    (petition) =>
      isInView(petition, wanted) &&
      maySee(staff, petition) &&
      (department ?? petition.department) === petition.department &&
      (!filter.isUnclaimed || petition.handler === undefined) &&
      (!filter.isLate || findEnd(petition, records.now) < records.now),
  );
  const items = await Promise.all(petitions.map((petition) => measureWindow(petition, context)));
  return { items: rankQueue(items, records.now), isWhole };
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
  const items = await Promise.all(petitions.map((petition) => measureWindow(petition, context)));
  return { items, isWhole: found.length < LOOKED_AT };
}

async function measureWindow(petition: Petition, context: StaffContext): Promise<QueueItem> {
  const windows = findWindows(petition.owner, context);
  const lastAt = petition.owner === undefined ? undefined : await context.records.lastActAt(petition.owner);
  if (!windows || lastAt === undefined) return { petition };
  const closesAt = findClosing(windows, lastAt);
  return closesAt > context.records.now ? { petition, closesAt } : { petition };
}

/** How long the platform of a citizen takes our messages; undefined where there is no platform. */
export function findWindows(owner: string | undefined, { windows }: StaffContext): Windows | undefined {
  return owner === undefined ? undefined : windows?.[addressOf(owner).channel];
}

function findLongestWindow({ windows = {} }: StaffContext): number {
  return Math.max(0, ...Object.values(windows).map((one) => findClosing(one, 0)));
}
