import { workingTimeLeft } from '../domain/clock.ts';
import type { Petition } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import type { Text } from '../domain/reply.ts';
import type { Calendar } from '../domain/working-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MONDAY = 1;

/** How much working time a petition has left, or since when it is late; or that its clock stands. */
export function describeDeadline(
  { status, dueAt }: Pick<Petition, 'status' | 'dueAt'>,
  { records: { now }, calendar }: { readonly records: Pick<Records, 'now'>; readonly calendar: Calendar },
): Text {
  if (status === 'waiting') return { key: 'staff-left-paused' };
  const left = workingTimeLeft(now, dueAt, calendar);
  const kind = dueAt > now ? 'left' : 'over';
  const { days, hours, minutes } = split(Math.abs(left), calendar);
  return days > 0
    ? { key: `staff-${kind}-days`, data: { days, hours } }
    : { key: `staff-${kind}-hours`, data: { hours, minutes } };
}

/** A day is as long as the commune's Monday. */
function split(span: number, { hours: week }: Calendar) {
  const monday = (week[MONDAY] ?? []).reduce((sum, { from, to }) => sum + to - from, 0) * MINUTE_MS;
  const day = monday > 0 ? monday : 8 * HOUR_MS;
  const rest = span % day;
  return {
    days: Math.floor(span / day),
    hours: Math.floor(rest / HOUR_MS),
    minutes: Math.floor((rest % HOUR_MS) / MINUTE_MS),
  };
}
