import type { StaffMember } from '../domain/commune.ts';
import { maskPersonal } from '../domain/mask.ts';
import type { Petition } from '../domain/petition.ts';
import { seesAll } from '../domain/staff.ts';

/** Whether an official may read everything that a petition tells: who works on it, and a leader. */
export function seesWhole(staff: StaffMember, { handler }: Pick<Petition, 'handler'>): boolean {
  return seesAll(staff) || handler === staff.id;
}

/**
 * A petition as an official may read it. Who works on it reads it whole, but for what in an anonymous one could tell
 * who wrote it; the others of the department read no number of anybody.
 */
export function showPetitionTo(staff: StaffMember, petition: Petition): Petition {
  if (!seesWhole(staff, petition)) return maskPetition(petition);
  return petition.anonymous ? maskPetition(petition, 'people') : petition;
}

/** The petition without anybody's numbers in its texts. */
export function maskPetition(petition: Petition, what?: 'people'): Petition {
  const { text, place, phone, pending, history } = petition;
  const mask = (words: string) => maskPersonal(words, what);
  return {
    ...petition,
    text: mask(text),
    place: { ...place, ...(place.text !== undefined && { text: mask(place.text) }) },
    ...(phone !== undefined && { phone: mask(phone) }),
    ...(pending && { pending: { ...pending, text: mask(pending.text) } }),
    history: history.map((event) =>
      event.text === undefined ? event : { ...event, text: mask(event.text) },
    ),
  };
}
