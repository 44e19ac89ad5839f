import type { Clock } from '../../domain/clock.ts';
import type { Commune, StaffMember } from '../../domain/commune.ts';
import type { Records } from '../../domain/records.ts';
import { addressOf, type ChannelName } from '../../domain/update.ts';
import { choosePassage, type Windows } from '../../domain/window.ts';
import { findNextMorning } from '../../domain/working-time.ts';
import { findMember } from '../audience.ts';

/** What a morning's work may see and change. */
export interface DigestContext extends Clock {
  readonly commune: Commune;
  readonly records: Records;
  /** How long after a person's last act a channel lets the commune write. */
  windowsOf(channel: ChannelName): Windows;
}

/** Where an official can be written to. */
export interface Reach {
  /** absent: enrolled nowhere; closed: no platform lets us write, since nothing came from there for too long. */
  readonly state: 'open' | 'closed' | 'absent';
  readonly open: readonly string[];
  /** Those that will have closed by the next morning unless something comes from there. */
  readonly closing: readonly string[];
}

/** Finds where an official can be written to now, and tomorrow morning. */
export async function readReach(member: StaffMember, context: DigestContext): Promise<Reach> {
  const { records, calendar } = context;
  const tomorrow = findNextMorning(records.now, calendar);
  const open: string[] = [];
  const closing: string[] = [];
  const devices = await findMember(member.id, context);
  for (const device of devices) {
    const windows = context.windowsOf(addressOf(device).channel);
    const lastAt = await records.lastActAt(device);
    if (choosePassage({}, windows, lastAt, records.now) === 'closed') continue;
    open.push(device);
    if (choosePassage({}, windows, lastAt, tomorrow) === 'closed') closing.push(device);
  }
  if (devices.length === 0) return { state: 'absent', open, closing };
  return { state: open.length > 0 ? 'open' : 'closed', open, closing };
}
