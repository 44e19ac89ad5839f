import type { Media } from '../domain/update.ts';
import type { Scene } from './citizen-turn.ts';

/**
 * Brings home the files that an official sent onto a petition, and says which could not be taken. Those whose platform
 * does not answer are to be sent again: nobody waits for an official's photo without knowing.
 */
export async function collectStaffMedia(
  media: readonly Media[],
  { dialogue, turn: { files, entry } }: Scene,
): Promise<readonly Media[]> {
  if (!files) return media;
  const collected = await Promise.all(media.map((one) => files.collect(entry.channel, one)));
  const refusals = new Set(collected.flatMap((one) => ('refused' in one ? [one.refused] : [])));
  dialogue.say(...[...refusals].map((refusal) => ({ key: `file-refused-${refusal}` })));
  if (collected.some((one) => 'later' in one)) dialogue.say({ key: 'staff-file-again' });
  return collected.flatMap((one) => ('media' in one ? [one.media] : []));
}
