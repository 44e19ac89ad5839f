import type { ClockRules, Commune, WorkingSpan } from './commune.ts';
import type { Petition } from './petition.ts';
import { addOpenTime, addWorkingTime, type Calendar, listOpenings } from './working-time.ts';

/**
 * What holds where a commune's file says nothing. No national text sets days for matters of everyday life; these are
 * what provinces use. The first word and the passing on are the law's.
 */
export const CLOCK_RULES: ClockRules = {
  claim: '8h',
  urgentClaim: '4h',
  urgent: '4h',
  normal: '5d',
  complex: '15d',
  firstWord: '10d',
  forward: '5d',
  lease: '2h',
  remindAsked: '2d',
  giveUpAsked: '5d',
  extensions: 1,
  longestExtension: '15d',
  tellsAtNight: false,
};

/** The rules and the calendar by which a petition's clock goes. */
export interface Clock {
  readonly commune: Pick<Commune, 'afterAnswer' | 'categories' | 'clock'>;
  readonly calendar: Calendar;
}

/**
 * When (ms) a petition that comes in now must be answered: the time of its category; an urgent one has the commune's
 * time for urgent matters if that is shorter, a complex one that for complex matters if it is longer.
 */
export function grantDeadline(
  at: number,
  { category, level }: Pick<Petition, 'category' | 'level'>,
  { commune, calendar }: Clock,
): number {
  const own = commune.categories.find(({ id }) => id === category);
  const end = (span: WorkingSpan) => addWorkingTime(at, span, calendar);
  const dueAt = end(own?.deadline ?? commune.clock.normal);
  switch (level ?? own?.level) {
    case 'urgent':
      return Math.min(dueAt, end(commune.clock.urgent));
    case 'complex':
      return Math.max(dueAt, end(commune.clock.complex));
    default:
      return dueAt;
  }
}

/** How long (ms) the office is open from a moment to another; less than 0 when `to` is over. */
export function workingTimeLeft(from: number, to: number, calendar: Calendar): number {
  // A plain minus would make -0 of a night.
  if (to < from) return 0 - workingTimeLeft(to, from, calendar);
  let sum = 0;
  for (const open of listOpenings(from, calendar)) {
    if (open.from >= to) break;
    sum += Math.min(open.to, to) - open.from;
  }
  return sum;
}

/** The petition while the citizen is waited for: its clock stands from now (ms) on, if it does not stand already. */
export function pause(petition: Petition, at: number): Petition {
  return petition.status === 'waiting' ? petition : { ...petition, status: 'waiting', pausedAt: at };
}

/** The clock goes on: the deadline moves by the working time that passed. A clock that does not stand is left alone. */
export function resume(petition: Petition, at: number, calendar: Calendar): Petition {
  const { pausedAt, ...rest } = petition;
  if (petition.status !== 'waiting' || pausedAt === undefined) return petition;
  const stood = workingTimeLeft(pausedAt, at, calendar);
  return {
    ...rest,
    status: petition.handler === undefined ? 'received' : 'processing',
    dueAt: addOpenTime(petition.dueAt, stood, calendar),
  };
}

/** The petition with a later deadline: the span counts from the deadline, or from now (ms) when that is over. */
export function extend(petition: Petition, span: WorkingSpan, at: number, calendar: Calendar): Petition {
  const { dueAt } = petition;
  // The day of a deadline is day 0, also when it ends as the office closes.
  const from = dueAt < at ? at : span.endsWith('d') ? dueAt - 1 : dueAt;
  return { ...petition, dueAt: addWorkingTime(from, span, calendar) };
}

/** How often the deadline was extended so far. */
export function countExtensions({ history }: Pick<Petition, 'history'>): number {
  return history.filter(({ event }) => event === 'extended').length;
}

/** Until when (ms) what is not the commune's matter must have been passed on. */
export function findForwardEnd({ filedAt }: Pick<Petition, 'filedAt'>, { commune, calendar }: Clock): number {
  return addWorkingTime(filedAt, commune.clock.forward, calendar);
}
