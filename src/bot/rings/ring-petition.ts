import { findForwardEnd } from '../../domain/clock.ts';
import { listRings, type Ring, type RingName } from '../../domain/rings.ts';
import { windClock } from '../../staff/deadline.ts';
import type { RingContext, RingHandler } from './ring.ts';
import { ringGiveUp, ringRemind } from './ring-asked.ts';
import { ringHalfTime } from './ring-half-time.ts';
import { ringLate } from './ring-late.ts';
import { ringLeaseOver } from './ring-lease-over.ts';
import { ringSilence } from './ring-silence.ts';
import { createWarning } from './tell-desk.ts';

/** What is done when something is due: one line for each name. */
const handlers: Readonly<Record<RingName, RingHandler>> = {
  unclaimed: createWarning('staff-unclaimed', 'department'),
  'unclaimed-still': createWarning('staff-unclaimed-still', 'leaders'),
  'lease-over': ringLeaseOver,
  'half-time': ringHalfTime,
  'day-before': createWarning('staff-day-before', 'desk'),
  forward: createWarning('staff-forward', 'desk', (petition, context) => ({
    end: { at: findForwardEnd(petition, context) },
  })),
  'first-word': createWarning('staff-first-word', 'desk-and-leaders'),
  late: ringLate,
  remind: ringRemind,
  'give-up': ringGiveUp,
  silence: ringSilence,
};

/** After a stop of the program several can be due at once: the later word then says it all. */
const SAID_BY: Readonly<Partial<Record<RingName, readonly RingName[]>>> = {
  unclaimed: ['unclaimed-still', 'late'],
  'half-time': ['late'],
  'day-before': ['late'],
  remind: ['give-up'],
};

/** Does everything that is due for a petition by now, and lets its alarm ring for what comes next. */
export async function ringPetition(code: string, context: RingContext): Promise<void> {
  const { records } = context;
  let petition = await records.petition(code);
  if (!petition) return;
  const due = listRings(petition, context).filter(({ at }) => at <= records.now);
  for (const { what } of due.filter((ring) => !isSaidBetter(ring, due))) {
    petition = await handlers[what](petition, context);
  }
  if (due.length > 0) {
    petition = { ...petition, rungAt: records.now };
    records.savePetition(petition);
  }
  windClock(petition, context);
}

function isSaidBetter({ what }: Ring, due: readonly Ring[]): boolean {
  return due.some((other) => SAID_BY[what]?.includes(other.what));
}
