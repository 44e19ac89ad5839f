import { ALIKE, type Matter, measureLikeness } from './likeness.ts';
import { listFileKeys } from './media.ts';
import { isOpen, type Petition, type PetitionDraft, type Place } from './petition.ts';
import type { Datum } from './reply.ts';
import { foldVietnamese } from './vietnamese.ts';

/** How long a petition is offered to others with the same matter. */
export const MATTER_LIFE_MS = 30 * 24 * 3_600_000;

/** Everybody who follows is told every result in one commit. */
export const MOST_FOLLOWERS = 300;

const MOST_OFFERED = 3;

/** An open petition that may be about the matter somebody is telling of, as anybody may see it: without numbers of people. */
export interface SharedMatter {
  readonly code: string;
  readonly text: string;
  readonly place: Datum;
  readonly filedAt: number;
  /** How many people have said so. */
  readonly voices: number;
  /** The person's own. */
  readonly isOwn: boolean;
}

/** Whether others with the same matter may be shown that this petition was filed. */
export function mayBeShared(petition: Petition): boolean {
  const { kind = 'petition', unshared, followers = [] } = petition;
  return isOpen(petition) && kind === 'petition' && !unshared && followers.length < MOST_FOLLOWERS;
}

/** The petitions that may be about the matter of a draft, the likeliest first, three at most. */
export function findSameMatter(
  draft: PetitionDraft,
  petitions: readonly Petition[],
  now: number,
): readonly Petition[] {
  const matter: Matter = { text: draft.text ?? '', ...(draft.place && { place: draft.place }) };
  const photos = listFileKeys({ media: draft.media ?? [] });
  const measure = (petition: Petition) => {
    const isSamePhoto = photos.size > 0 && [...listFileKeys(petition)].some((file) => photos.has(file));
    // The very same photo says more than any words.
    return isSamePhoto ? 2 : measureLikeness(matter, petition);
  };
  const alike = petitions
    .filter((petition) => mayBeShared(petition) && petition.filedAt > now - MATTER_LIFE_MS)
    .map((petition) => ({ petition, likeness: measure(petition) }))
    .filter(({ likeness }) => likeness >= ALIKE);
  const best = alike.toSorted((one, other) => other.likeness - one.likeness).slice(0, MOST_OFFERED);
  return best.map(({ petition }) => petition);
}

/** The place with its hamlet: the one that was chosen, or the only one that the words of the place name. */
export function nameHamlet(place: Place, hamlets: readonly string[]): Place {
  if (place.hamlet !== undefined || place.text === undefined) return place;
  const words = ` ${foldVietnamese(place.text).replace(/[^a-z0-9]+/g, ' ')} `;
  const named = hamlets.filter((hamlet) => words.includes(` ${foldVietnamese(hamlet)} `));
  return named.length === 1 && named[0] !== undefined ? { ...place, hamlet: named[0] } : place;
}
