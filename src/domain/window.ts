import type { Outgoing } from './records.ts';
import type { InboxEntry } from './update.ts';

/** How long after a person's last act a platform takes our messages, and which of them. Times in ms. */
export interface Windows {
  readonly free: number;
  /** Counted from the same act; after it nothing goes. */
  readonly extended: number;
  /** What may go in the extended window: nothing, what an official typed, or everything. */
  readonly extendedFor: 'none' | 'answers' | 'all';
  /**
   * In the extended window a message says of itself that a person wrote it: only the words that an official typed
   * may go, and nothing of ours around them.
   */
  readonly wordsOnly: boolean;
}

/** What a platform allows now; also the way on which a message goes, `closed` being none. */
export type Allowance = 'free' | 'extended' | 'closed';

/** How long a held message waits for the person to write again, unless the commune says otherwise. */
export const HOLD_MS = 30 * 24 * 3_600_000;

/** What the platform allows now. A person whose last act we do not know is tried: the platform has the last word. */
export function readAllowance(
  { free, extended }: Pick<Windows, 'free' | 'extended'>,
  lastAt: number | undefined,
  now: number,
): Allowance {
  if (lastAt === undefined || now - lastAt <= free) return 'free';
  return now - lastAt <= extended ? 'extended' : 'closed';
}

/** The way on which this very message may go now; `closed`: it waits. */
export function choosePassage(
  { typed, comment }: Pick<Outgoing, 'typed' | 'comment'>,
  windows: Windows,
  lastAt: number | undefined,
  now: number,
): Allowance {
  // A comment gives the right to one private answer, whenever the chat was last used.
  if (comment !== undefined) return 'free';
  const allowance = readAllowance(windows, lastAt, now);
  if (allowance !== 'extended') return allowance;
  const isAllowed =
    typed === undefined
      ? windows.extendedFor === 'all' && !windows.wordsOnly
      : windows.extendedFor !== 'none';
  return isAllowed ? 'extended' : 'closed';
}

/** Whether an entry is an act of the person from which the platform counts its windows anew. */
export function opensWindow(entry: InboxEntry): boolean {
  switch (entry.kind) {
    case 'text':
    case 'choice':
    case 'image':
    case 'file':
    case 'audio':
    case 'video':
    case 'sticker':
    case 'location':
    case 'contact':
    case 'follow':
    case 'start':
      return true;
    case 'other':
      return entry.opensWindow === true;
    default:
      return false;
  }
}
