import type { Petition } from '../../domain/petition.ts';
import { listRings, type RingName } from '../../domain/rings.ts';
import { windClock } from '../../staff/deadline.ts';
import type { RingContext, RingHandler } from './ring.ts';
import { ringLate } from './ring-late.ts';

const handlers: Readonly<Partial<Record<RingName, RingHandler>>> = {
  late: ringLate,
};

/** Does everything that is due for a petition by now, and lets its alarm ring for what comes next. */
export async function ringPetition(code: string, context: RingContext): Promise<void> {
  const { records } = context;
  const petition = await records.petition(code);
  if (!petition) return;
  const due = listRings(petition, context).filter(({ at }) => at <= records.now);
  let rung: Petition = petition;
  for (const { what } of due) rung = (await handlers[what]?.(rung, context)) ?? rung;
  if (due.length > 0) {
    rung = { ...rung, rungAt: records.now };
    records.savePetition(rung);
  }
  windClock(rung, context);
}
