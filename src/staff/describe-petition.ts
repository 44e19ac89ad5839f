import type { Commune } from '../domain/commune.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import { toOneLine } from '../domain/plain-lines.ts';
import type { Choice, Datum } from '../domain/reply.ts';
import { nameCategory, nameDepartment } from '../domain/staff.ts';
import { maskPetition } from './mask-petition.ts';

/** Length of a petition's text in a notice or a list, in characters. */
const SHORT = 300;

/** What officials' notices and lists say of a petition, without numbers of people; `short` is how its text begins. */
export function describePetition(petition: Petition, commune: Commune): Readonly<Record<string, Datum>> {
  const masked = maskPetition(petition);
  return {
    code: petition.code,
    category: nameCategory(commune, petition.category),
    department: nameDepartment(commune, petition.department),
    place: describePlace(masked),
    short: shorten(masked.text),
    from: describeSender(petition),
    due: { at: petition.dueAt },
  };
}

/** Hamlet and words of the place; a bare point has none and is shown as a link. A question has no place. */
export function describePlace({ place }: Petition): Datum {
  const words = [place.hamlet, place.text].filter((part) => part !== undefined && part !== '');
  if (words.length > 0) return toOneLine(words.join(', '));
  return { key: place.latitude === undefined ? 'staff-no-place' : 'staff-place-point' };
}

/** The sender's name, or that there is none. */
export function describeSender(petition: Petition): Datum {
  if (petition.anonymous) return { key: 'staff-anonymous' };
  return petition.name === undefined ? { key: 'staff-no-name' } : toOneLine(petition.name);
}

/** What an official can do for a citizen whom the answer does not reach by chat. */
export function describeCall({ phone }: Petition): Datum {
  return phone === undefined ? { key: 'staff-call-nobody' } : { key: 'staff-call', data: { phone } };
}

/** The buttons under a notice of a petition. */
export function createNoticeChoices(petition: Petition): Choice[] {
  const see: Choice = { key: 'staff-choice-see', command: `xem ${petition.code}` };
  return petition.handler === undefined
    ? [{ key: 'staff-choice-claim', command: `nhan ${petition.code}` }, see]
    : [see];
}

/** The buttons under a leader's notice of a petition that does not go on: whoever has it, it can be given to another. */
export function createLeaderChoices(petition: Petition): Choice[] {
  const { code, pending } = petition;
  const isGiveable = isOpen(petition) && pending === undefined;
  return [
    ...(isGiveable ? [{ key: 'staff-choice-assign', command: `giao ${code}` }] : []),
    ...createNoticeChoices(petition),
  ];
}

/** A text on one line, cut after `most` characters. */
export function shorten(text: string, most = SHORT): string {
  const letters = [...toOneLine(text)];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('').trimEnd()}…`;
}
