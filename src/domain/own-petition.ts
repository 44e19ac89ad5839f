import type { Reopening } from './after-answer.ts';
import type { Petition } from './petition.ts';
import type { Text } from './reply.ts';

/** A citizen's own petition, or one that the citizen follows, with its names and what every status message tells. */
export type OwnPetition = Petition & {
  /** Somebody else's, with the same matter; nobody's numbers stand in it. */
  readonly isFollowed?: true;
  readonly departmentName: string;
  readonly categoryName: string;
  readonly facts: Text;
  /** What a word that it is not solved does now. */
  readonly reopening: Reopening;
};
