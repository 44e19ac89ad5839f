import { workingTimeLeft } from '../domain/clock.ts';
import type { Commune } from '../domain/commune.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import type { Datum, Text } from '../domain/reply.ts';
import { findStaff, nameDepartment } from '../domain/staff.ts';
import { readFingerprint } from '../domain/timeline.ts';
import { addWorkingTime, type Calendar, localDay } from '../domain/working-time.ts';

/** What the facts are read by: the commune, its calendar and the time. */
export interface FactsRoom {
  readonly commune: Commune;
  readonly calendar: Calendar;
  readonly records: Pick<Records, 'now'>;
}

const HOUR_MS = 3_600_000;
/** A deadline that is further away is told by its date alone. */
const MOST_DAYS = 60;

/**
 * What every message about the state of a petition tells the citizen: its code, which unit and which function handles
 * it, when it was received, the mark of its last line that is kept, and its deadline in words and as a date (NĐ 224/2026 Điều 15).
 */
export function describeFacts(petition: Petition, room: FactsRoom): Text {
  const { code, department, filedAt, dueAt } = petition;
  const handler = findStaff(room.commune, petition.handler);
  const fingerprint = readFingerprint(petition);
  return {
    key: isOpen(petition) ? 'petition-facts' : 'petition-facts-over',
    data: {
      code,
      department: nameDepartment(room.commune, department),
      handler: handler?.title ?? { key: 'petition-facts-nobody' },
      filed: { at: filedAt },
      due: { at: dueAt },
      left: describeTimeLeft(dueAt, room),
      mark: fingerprint === '' ? '' : { key: 'petition-facts-mark', data: { fingerprint } },
    },
  };
}

/** What a text calls it, a petition or a question, as `$matter` and, where a sentence begins, `$Matter`. */
export function nameMatter({ kind }: Pick<Petition, 'kind'>): {
  readonly matter: Text;
  readonly Matter: Text;
} {
  const key = kind === 'question' ? 'matter-question' : 'matter-petition';
  return { matter: { key }, Matter: { key: `${key}-first` } };
}

/**
 * The time until a moment (ms) as people count it: whole working days, hours when there is less than one, that it is
 * today, or that it is over. Never more than there is.
 */
export function describeTimeLeft(dueAt: number, { calendar, records: { now } }: FactsRoom): Datum {
  if (dueAt < now) return { key: 'time-left-none' };
  const hours = Math.floor(workingTimeLeft(now, dueAt, calendar) / HOUR_MS);
  if (localDay(dueAt) === localDay(now)) {
    return hours === 0 ? { key: 'time-left-soon' } : { key: 'time-left-today', data: { count: hours } };
  }
  for (let count = 1; count <= MOST_DAYS; count += 1) {
    if (addWorkingTime(now, `${count}d`, calendar) <= dueAt) continue;
    return count === 1
      ? { key: 'time-left-hours', data: { count: hours } }
      : { key: 'time-left-days', data: { count: count - 1 } };
  }
  return { key: 'time-left-long', data: { count: MOST_DAYS } };
}
