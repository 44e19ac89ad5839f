import { DAY_MS, readAfterAnswer } from './after-answer.ts';
import { type Clock, findForwardEnd, workingTimeLeft } from './clock.ts';
import { findTold, isOpen, type Petition, type PetitionEvent } from './petition.ts';
import { addOpenTime, addWorkingTime, type Calendar, findDayBefore } from './working-time.ts';

/**
 * What can become due for a petition.
 * unclaimed, unclaimed-still: nobody took it on in time, nor in as much time again; lease-over: who took it on did not
 * begin; half-time; day-before: one working day is left; forward: the day before it can no longer be passed on in
 * time; first-word: the law's time for a first written word is over; late: its deadline is over; remind, give-up: the
 * citizen was asked something and says nothing; silence: the citizen was answered and says nothing.
 */
export type RingName =
  | 'unclaimed'
  | 'unclaimed-still'
  | 'lease-over'
  | 'half-time'
  | 'day-before'
  | 'forward'
  | 'first-word'
  | 'late'
  | 'remind'
  | 'give-up'
  | 'silence';

/** Something that is due at a moment (ms). */
export interface Ring {
  readonly at: number;
  readonly what: RingName;
}

/** What is due next for a petition and was not told yet; it may be over already. undefined: nothing more. */
export function nextRing(petition: Petition, clock: Clock): Ring | undefined {
  return listRings(petition, clock)[0];
}

/** Everything that is due for a petition as it stands now and was not told yet, in its order. */
export function listRings(petition: Petition, clock: Clock): Ring[] {
  // What came to pass while it was answered is nobody's fault when it is opened again.
  const told = Math.max(petition.rungAt ?? 0, findLast(petition, ['reopened'])?.at ?? 0);
  return listAll(petition, clock)
    .filter(({ at }) => at > told)
    .toSorted((one, other) => one.at - other.at);
}

function listAll(petition: Petition, clock: Clock): Ring[] {
  if (petition.status === 'answered') return listOfAnswered(petition, clock);
  if (!isOpen(petition)) return [];
  if (petition.status === 'waiting') return listOfAsked(petition, clock);
  return [...listOfQueue(petition, clock), ...listOfTerm(petition, clock), ...listOfLaw(petition, clock)];
}

/** While the citizen is waited for, nothing else is due. */
function listOfAsked(petition: Petition, { commune, calendar }: Clock): Ring[] {
  const asked = findLast(petition, ['asked'])?.at ?? petition.pausedAt;
  if (asked === undefined) return [];
  const { remindAsked, giveUpAsked } = commune.clock;
  return [
    { at: addWorkingTime(asked, remindAsked, calendar), what: 'remind' },
    { at: addWorkingTime(asked, giveUpAsked, calendar), what: 'give-up' },
  ];
}

/**
 * Counted from the answer, from when the citizen was told it outside the chat, or from when the silence was last looked
 * into. Who says something is not silent.
 */
function listOfAnswered(petition: Petition, { commune }: Clock): Ring[] {
  const { history, rungAt = 0 } = petition;
  const answer = history.findLastIndex(({ event }) => ANSWERS.includes(event));
  if (answer === -1 || history.slice(answer + 1).some(({ event }) => event === 'added')) return [];
  const since = Math.max(history[answer]?.at ?? 0, findTold(petition)?.at ?? 0, rungAt);
  return [{ at: since + readAfterAnswer(commune).silenceDays * DAY_MS, what: 'silence' }];
}

/** Somebody must take it on, and then begin. */
function listOfQueue(petition: Petition, { commune, calendar }: Clock): Ring[] {
  if (petition.handler !== undefined) {
    const { claimedUntil, status } = petition;
    if (claimedUntil === undefined || status !== 'processing' || petition.pending) return [];
    return hasBegun(petition) ? [] : [{ at: claimedUntil, what: 'lease-over' }];
  }
  const { claim, urgentClaim } = commune.clock;
  const span = isUrgent(petition, commune) ? urgentClaim : claim;
  const since = findLast(petition, ['released', 'moved', 'reopened', 'filed'])?.at ?? petition.filedAt;
  const first = addWorkingTime(since, span, calendar);
  return [
    { at: first, what: 'unclaimed' },
    { at: addWorkingTime(first, span, calendar), what: 'unclaimed-still' },
  ];
}

/** Whether a petition goes before the others, by its own level or that of its category. */
export function isUrgent(
  { level, category }: Pick<Petition, 'level' | 'category'>,
  { categories }: Pick<Clock['commune'], 'categories'>,
): boolean {
  return (level ?? categories.find(({ id }) => id === category)?.level) === 'urgent';
}

/** Whether the handler did anything since taking it on. */
function hasBegun({ history, handler }: Petition): boolean {
  const claimed = history.findLastIndex(({ event }) => event === 'claimed');
  return history.slice(claimed + 1).some(({ staff }) => staff === handler);
}

/** Of the time that was granted last, at filing or by an extension. */
function listOfTerm(petition: Petition, { calendar }: Clock): Ring[] {
  const { dueAt, history } = petition;
  const start = history.findLastIndex(({ event }) => event === 'extended' || event === 'filed');
  const since = history[start]?.at ?? petition.filedAt;
  const term = history.slice(start + 1);
  const has = (name: PetitionEvent['event']) => term.some(({ event }) => event === name);
  const halfAt = findHalf(since, dueAt, term, calendar);
  const dayBefore = findDayBefore(dueAt, calendar);
  return [
    ...(has('half-time') || has('late') ? [] : [{ at: halfAt, what: 'half-time' as const }]),
    ...(dayBefore > halfAt ? [{ at: dayBefore, what: 'day-before' as const }] : []),
    ...(has('late') ? [] : [{ at: dueAt, what: 'late' as const }]),
  ];
}

/** When half of the granted time is over, the time in which the clock stood apart. */
function findHalf(since: number, dueAt: number, term: readonly PetitionEvent[], calendar: Calendar): number {
  let stood = 0;
  let askedAt: number | undefined;
  for (const { event, at } of term) {
    if (event === 'asked') askedAt ??= at;
    if (event !== 'resumed' || askedAt === undefined) continue;
    stood += workingTimeLeft(askedAt, at, calendar);
    askedAt = undefined;
  }
  const whole = workingTimeLeft(since, dueAt, calendar);
  return addOpenTime(since, whole - (whole - stood) / 2, calendar);
}

const ANSWERS: readonly PetitionEvent['event'][] = ['answered', 'done', 'forwarded'];
/** Words of an official to the citizen. */
const WORDS: readonly PetitionEvent['event'][] = [...ANSWERS, 'asked', 'extended'];

/** What the law asks for until the citizen has had a word of an official. */
function listOfLaw(petition: Petition, clock: Clock): Ring[] {
  if (findLast(petition, WORDS)) return [];
  const { commune, calendar } = clock;
  const forwardEnd = findForwardEnd(petition, clock);
  return [
    // A shorter deadline warns by itself.
    ...(petition.dueAt > forwardEnd
      ? [{ at: findDayBefore(forwardEnd, calendar), what: 'forward' as const }]
      : []),
    { at: addWorkingTime(petition.filedAt, commune.clock.firstWord, calendar), what: 'first-word' },
  ];
}

function findLast(
  { history }: Petition,
  names: readonly PetitionEvent['event'][],
): PetitionEvent | undefined {
  return history.findLast(({ event }) => names.includes(event));
}
