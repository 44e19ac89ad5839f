import type { Petition, PetitionStatus } from './petition.ts';

const OVER: ReadonlySet<PetitionStatus> = new Set(['closed', 'withdrawn', 'merged']);

/** Nothing more is told of it; an answered one is neither open nor over. */
export function isOver({ status }: Pick<Petition, 'status'>): boolean {
  return OVER.has(status);
}
