import type { Commune } from './commune.ts';
import type { Petition } from './petition.ts';

/** What may come after an answer, as a commune wants it. Days are days of the calendar. */
export interface AfterAnswer {
  /** Who says nothing for so long counts as content. */
  readonly silenceDays: number;
  /** How long after it was closed a petition may be opened again. */
  readonly reopenDays: number;
  /** How often; then a person decides. */
  readonly reopenings: number;
}

const DEFAULTS: AfterAnswer = { silenceDays: 5, reopenDays: 30, reopenings: 2 };

export const DAY_MS = 86_400_000;

/** The commune's rules for the time after an answer. */
export function readAfterAnswer({ afterAnswer }: Pick<Commune, 'afterAnswer'>): AfterAnswer {
  return { ...DEFAULTS, ...afterAnswer };
}

/**
 * Whether a citizen's "not solved" opens a petition again. `often`: it did so as often as it may, and leaders decide
 * now; `late`: it was closed too long ago; `no`: it is not answered (yet), or over for another reason.
 */
export type Reopening = 'yes' | 'often' | 'late' | 'no';

/** Judges whether a petition may be opened again at `now` (ms). */
export function judgeReopening(
  petition: Petition,
  commune: Pick<Commune, 'afterAnswer'>,
  now: number,
): Reopening {
  const { reopenDays, reopenings } = readAfterAnswer(commune);
  const { status, history } = petition;
  if (status !== 'answered' && status !== 'closed') return 'no';
  const closedAt = history.findLast(({ event }) => event === 'confirmed' || event === 'closed')?.at ?? now;
  if (status === 'closed' && now > closedAt + reopenDays * DAY_MS) return 'late';
  return history.filter(({ event }) => event === 'reopened').length < reopenings ? 'yes' : 'often';
}
