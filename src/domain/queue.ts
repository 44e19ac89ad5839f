import { isOpen, type Petition } from './petition.ts';
import type { Windows } from './window.ts';

/** Part of the open petitions: all of the commune's, or those that are so. */
export interface QueueView {
  readonly department?: string;
  readonly category?: string;
  readonly handler?: string;
  /** Nobody has taken them on. */
  readonly isUnclaimed?: true;
}

/** Some petitions of a view by their deadlines, and how many there are in all. */
export interface QueueGlimpse {
  readonly count: number;
  readonly petitions: readonly Petition[];
}

/** Some open petitions by the last acts of their owners. */
export interface SilenceGlimpse {
  readonly petitions: readonly Petition[];
  /** No owner of those that follow has last acted before it (ms); undefined: none follow. */
  readonly actsFrom?: number;
}

/** A petition of a queue with what its place there depends on. */
export interface QueueItem {
  readonly petition: Petition;
  /** When the platform stops taking answers to the owner (ms); undefined: it has, or never will. */
  readonly closesAt?: number;
}

/** Department of the views of all departments. */
const ALL = '*';

/** Name of the index that holds a view; of several narrowings the one that leaves least. */
export function nameView({ department = ALL, category, handler, isUnclaimed }: QueueView): string {
  if (handler !== undefined) return `handler/${handler}`;
  if (isUnclaimed) return `${department}/unclaimed`;
  return category === undefined ? department : `${department}/category/${category}`;
}

/** Whether a petition belongs to a view. */
export function isInView(
  petition: Petition,
  { department, category, handler, isUnclaimed }: QueueView,
): boolean {
  return (
    isOpen(petition) &&
    (department ?? petition.department) === petition.department &&
    (category ?? petition.category) === petition.category &&
    (handler ?? petition.handler) === petition.handler &&
    (isUnclaimed === undefined || petition.handler === undefined)
  );
}

/** Names of all indexes in which a petition stands: none, when nobody owes the citizen anything. */
export function listViews(petition: Petition): readonly string[] {
  const { department, category, handler } = petition;
  if (!isOpen(petition)) return [];
  const departments: QueueView[] = [{}, { department }];
  return [
    ...departments.flatMap((view) => [nameView(view), nameView({ ...view, category })]),
    ...(handler === undefined
      ? departments.map((view) => nameView({ ...view, isUnclaimed: true }))
      : [nameView({ handler })]),
  ];
}

/** When the platform stops taking an official's answers (ms), counted from the citizen's last act. */
export function findClosing(windows: Windows, lastActAt: number): number {
  return (
    lastActAt + (windows.extendedFor === 'none' ? windows.free : Math.max(windows.free, windows.extended))
  );
}

/** When a petition's time is over; while its clock stands, that moment moves along with `now`. */
export function findEnd({ dueAt, pausedAt }: Pick<Petition, 'dueAt' | 'pausedAt'>, now: number): number {
  return pausedAt === undefined ? dueAt : dueAt + Math.max(0, now - pausedAt);
}

/** When something is lost (ms): the deadline, or the chance to answer in the chat, whichever ends sooner. */
export function findLoss({ petition, closesAt }: QueueItem, now: number): number {
  const isClosing = closesAt !== undefined && closesAt > now;
  return Math.min(findEnd(petition, now), isClosing ? closesAt : Number.POSITIVE_INFINITY);
}

/** What is lost first comes first. */
export function rankQueue(items: readonly QueueItem[], now: number): readonly QueueItem[] {
  return items
    .map((item) => ({ item, at: findLoss(item, now) }))
    .toSorted(
      (one, other) => one.at - other.at || one.item.petition.code.localeCompare(other.item.petition.code),
    )
    .map(({ item }) => item);
}
