import type { Petition } from '../domain/petition.ts';
import { findClosing } from '../domain/queue.ts';
import type { Text } from '../domain/reply.ts';
import { addressOf } from '../domain/update.ts';
import { readAllowance } from '../domain/window.ts';
import type { StaffContext } from './command.ts';
import { findWindows } from './walk-queue.ts';

/** Until when the citizen's platform takes an answer, and on which terms. */
export async function describeWindow({ owner }: Petition, context: StaffContext): Promise<Text> {
  const { records } = context;
  if (owner === undefined) return { key: 'staff-window-desk' };
  const channel = { key: `channel-${addressOf(owner).channel}` };
  const windows = findWindows(owner, context);
  const lastAt = await records.lastActAt(owner);
  if (!windows || lastAt === undefined) return { key: 'staff-window-unknown', data: { channel } };
  const closes = findClosing(windows, lastAt);
  if (readAllowance(windows, lastAt, records.now) === 'free')
    return { key: 'staff-window-free', data: { channel, until: { at: lastAt + windows.free } } };
  if (closes < records.now) return { key: 'staff-window-closed', data: { channel } };
  const key = windows.wordsOnly ? 'staff-window-tagged' : 'staff-window-paid';
  return { key, data: { channel, until: { at: closes } } };
}
