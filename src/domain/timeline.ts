import type { Petition, PetitionEvent } from './petition.ts';

/** Who wrote a line of a timeline, as far as everybody may know. */
export type TimelineActor = 'citizen' | 'staff' | 'system';

const BY_CITIZEN: ReadonlySet<PetitionEvent['event']> = new Set([
  'filed',
  'added',
  'confirmed',
  'reopened',
  'joined',
  'withdrawn',
  'rated',
  'unpublished',
]);

/** Who wrote this line. */
export function actorOf({ event, staff }: PetitionEvent): TimelineActor {
  if (staff !== undefined || event === 'talked') return 'staff';
  return BY_CITIZEN.has(event) ? 'citizen' : 'system';
}

/**
 * What people compare: the first 8 digits of a line's hash, in two groups to be read aloud (`A1B2 C3D4`). Without
 * a line that of the newest sealed one; empty where nothing is sealed yet.
 */
export function readFingerprint(
  { history }: Pick<Petition, 'history'>,
  event: PetitionEvent | undefined = history.findLast(({ hash }) => hash !== undefined),
): string {
  const digits = event?.hash?.slice(0, 8).toUpperCase() ?? '';
  return digits === '' ? '' : `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
