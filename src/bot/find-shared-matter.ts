import type { Commune } from '../domain/commune.ts';
import { maskPersonal } from '../domain/mask.ts';
import { listFileKeys } from '../domain/media.ts';
import type { Petition, PetitionDraft } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import { findSameMatter, nameHamlet, type SharedMatter } from '../domain/same-matter.ts';
import { shorten } from '../staff/describe-petition.ts';
import { countVoices } from './decisions/join-petition.ts';

/** Petitions of a hamlet and category that are compared, those filed last. */
const COMPARED = 40;
const SHOWN_LETTERS = 160;

/**
 * Open petitions of all the commune that may be about the matter of a draft: of the same hamlet and category, or with
 * the very same photo. What is given may be shown to anybody.
 */
export async function findSharedMatter(
  draft: PetitionDraft,
  {
    commune,
    records,
    conversation,
    hideNames,
  }: {
    readonly commune: Commune;
    readonly records: Records;
    readonly conversation: string;
    hideNames(text: string): string;
  },
): Promise<readonly SharedMatter[]> {
  if (draft.category === undefined || !draft.place) return [];
  const { hamlet } = nameHamlet(draft.place, commune.hamlets);
  const near = await records.sameMatters(draft.category, hamlet, COMPARED);
  const files = [...listFileKeys({ media: draft.media ?? [] })];
  const twins = await Promise.all(files.map((file) => records.petitionsWithFile(file)));
  const all = new Map([...near, ...twins.flat()].map((petition) => [petition.code, petition]));
  const found = findSameMatter(draft, [...all.values()], records.now);
  return found.map((petition) => showMatter(petition, conversation, hideNames));
}

function showMatter(
  petition: Petition,
  conversation: string,
  hideNames: (text: string) => string,
): SharedMatter {
  return {
    code: petition.code,
    text: shorten(hideNames(maskPersonal(petition.text)), SHOWN_LETTERS),
    // The words of a place often name who lives there.
    place: petition.place.hamlet ?? { key: 'petition-same-place' },
    filedAt: petition.filedAt,
    voices: countVoices(petition),
    isOwn: petition.owner === conversation,
  };
}
