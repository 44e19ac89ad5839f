import type { Petition } from '../domain/petition.ts';
import { findClosing, type QueueItem, type QueueView } from '../domain/queue.ts';
import { addressOf } from '../domain/update.ts';
import type { Windows } from '../domain/window.ts';
import type { StaffContext } from './command.ts';

/**
 * How many petitions may be read by deadline, of which some come later because their clock stands; and by silence, of a
 * whole department for a view that may be a small part of it.
 */
const MOST_DUE = 400;
const MOST_SILENT = 1000;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Reads open petitions from two sides, each in its order: those of a view by deadline, and those of a department (or
 * all) by the last acts of their owners, of which those of the view are wanted. Both orders bound from below when
 * something that was not read can be lost: a clock that stands ends later than its place says, and a citizen may have
 * written since.
 */
export class QueueWalk {
  readonly #view: QueueView;
  readonly #department: string | undefined;
  readonly #context: StaffContext;
  /** How long each platform takes answers, ms; empty: no window matters. */
  readonly #spans: readonly number[];
  readonly #items = new Map<string, QueueItem>();
  #due = { read: 0, lossFrom: Number.NEGATIVE_INFINITY };
  #silent: { read: number; lossFrom: number };
  /** Petitions of the view in all. */
  count = 0;

  /** `byDeadline`: only deadlines matter, and no window is measured. */
  constructor(
    view: QueueView,
    department: string | undefined,
    context: StaffContext,
    { byDeadline = false } = {},
  ) {
    this.#view = view;
    this.#department = department;
    this.#context = context;
    const windows = byDeadline ? [] : Object.values(context.windows ?? {});
    this.#spans = windows.map((one) => findClosing(one, 0));
    // A window that is closed already cannot be lost any more.
    this.#silent = { read: 0, lossFrom: this.#spans.length === 0 ? NEVER : context.records.now };
  }

  /** What was read so far. */
  get items(): readonly QueueItem[] {
    return [...this.#items.values()];
  }

  /** No deadline of a petition that was not read is before it (ms). */
  get dueFrom(): number {
    return this.#due.lossFrom;
  }

  /** Nothing of the view that was not read is lost before it (ms); Infinity: all of it was read. */
  get lossFrom(): number {
    return this.#due.lossFrom === NEVER ? NEVER : Math.min(this.#due.lossFrom, this.#silent.lossFrom);
  }

  /** Whether it may not read on: what is lost next comes by its deadline, of which enough were read. */
  get isAtEnd(): boolean {
    return this.#due.read >= MOST_DUE && this.#due.lossFrom <= this.#silent.lossFrom;
  }

  /** Reads on from the side from which the next that is lost may come. */
  async goOn(batch: number): Promise<void> {
    if (this.#due.lossFrom <= this.#silent.lossFrom) await this.#readDue(batch);
    else await this.#readSilent(batch);
  }

  async #readDue(most: number): Promise<void> {
    const from = this.#due.read;
    const batch = Math.min(most, MOST_DUE - from);
    const { count, petitions } = await this.#context.records.queue(this.#view, from, batch);
    const read = from + batch;
    this.count = count;
    this.#due = { read, lossFrom: read < count ? (petitions.at(-1)?.dueAt ?? this.#due.lossFrom) : NEVER };
    await this.#keep(petitions);
  }

  async #readSilent(most: number): Promise<void> {
    const { records } = this.#context;
    const from = this.#silent.read;
    const batch = Math.min(most, MOST_SILENT - from);
    const since = records.now - Math.max(...this.#spans);
    const { petitions, actsFrom } = await records.fallingSilent(this.#department, since, from, batch);
    const read = from + batch;
    // When more is out of date than a look may read, the next look goes on: this one has put right what it read.
    const isOver = actsFrom === undefined || read >= MOST_SILENT;
    const lossFrom = isOver ? NEVER : Math.max(records.now, actsFrom + Math.min(...this.#spans));
    this.#silent = { read, lossFrom };
    await this.#keep(petitions);
  }

  async #keep(petitions: readonly Petition[]): Promise<void> {
    const fresh = petitions.filter(({ code }) => !this.#items.has(code));
    const measure = (petition: Petition) =>
      this.#spans.length === 0 ? { petition } : measureWindow(petition, this.#context);
    const items = await Promise.all(fresh.map(measure));
    for (const item of items) this.#items.set(item.petition.code, item);
  }
}

/** A petition with the moment at which the platform of its owner stops taking answers, if that is to come. */
export async function measureWindow(petition: Petition, context: StaffContext): Promise<QueueItem> {
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
