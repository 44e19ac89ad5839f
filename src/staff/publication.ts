import { maskPersonal } from '../domain/mask.ts';
import { addEvent, type Petition, type PetitionEvent } from '../domain/petition.ts';
import { toOneLine } from '../domain/plain-lines.ts';
import type { Publication } from '../domain/publication.ts';
import type { Records } from '../domain/records.ts';
import type { StaffContext } from './command.ts';

const RESULTS: readonly PetitionEvent['event'][] = ['done', 'answered', 'forwarded'];

/**
 * What everybody would read of a closed petition: its text, or what an official wrote in its place, and the last
 * result, without anybody's numbers or name; photos are officials' own.
 */
export function writePublication(
  petition: Petition,
  words: string | undefined,
  { commune, staff, facts }: Pick<StaffContext, 'commune' | 'staff' | 'facts'>,
): Publication {
  const { name, history, place } = petition;
  const hide = (text: string) =>
    facts.hideNames(maskPersonal(name === undefined ? text : text.replaceAll(name, '•••')));
  const result = history.findLast(({ event }) => RESULTS.includes(event));
  const media = history.flatMap((one) => (one.staff === undefined ? [] : (one.media ?? [])));
  const photos = media.filter(({ type }) => type === 'image').map(({ type, url }) => ({ type, url }));
  return {
    state: 'proposed',
    text: hide(toOneLine(words ?? petition.text)),
    result: hide(result?.text ?? ''),
    ...(photos.length > 0 && { media: photos }),
    ...(commune.publishes?.hamlets && place.hamlet !== undefined && { hamlet: place.hamlet }),
    staff: staff.id,
  };
}

/** The petition as nobody but those concerned may see it, if it was (to be) public. Not saved yet. */
export function hidePublished(petition: Petition, records: Pick<Records, 'now'>, staff?: string): Petition {
  const { publication, ...rest } = petition;
  if (publication === undefined || publication.state === 'refused') return petition;
  if (publication.state === 'proposed') return rest;
  return addEvent(rest, { at: records.now, event: 'unpublished', ...(staff !== undefined && { staff }) });
}
