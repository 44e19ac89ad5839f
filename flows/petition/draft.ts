import { type Contact, readContact, readPhone } from '../../src/domain/contact.ts';
import type { CompletePetition, PetitionDraft, Place } from '../../src/domain/petition.ts';
import { cutText, toOneLine } from '../../src/domain/plain-lines.ts';
import type { Media } from '../../src/domain/update.ts';
import { splitWords } from '../../src/domain/vietnamese.ts';
import type { FlowEvent } from '../kit.ts';

/** Most files of one petition: photos, films, voice notes, papers. */
export const MOST_MEDIA = 5;

/** A text of fewer words gets one helpful question; as a stray message it is no addition to a petition. */
const FEW_WORDS = 4;
/** A message of more words is no place and no name: it goes on with the story. */
const MANY_WORDS = { place: 20, name: 8 } as const;
const LONGEST_TEXT = 3000;
const LONGEST_PLACE = 300;
const LONGEST_NAME = 80;

/** Whether a text says too little to act on. */
export function isTooShort(text: string): boolean {
  return splitWords(text).length < FEW_WORDS;
}

/** Whether a text says too much to be the answer to a question. */
export function isTooLong(text: string, answer: keyof typeof MANY_WORDS): boolean {
  return splitWords(text).length > MANY_WORDS[answer];
}

/** Whether nothing was told yet. */
export function isEmptyDraft(draft: PetitionDraft): boolean {
  return Object.keys(draft).length === 0;
}

/** Whether a draft can be filed. */
export function isComplete(draft: PetitionDraft): draft is CompletePetition {
  return Boolean(draft.category && draft.text && draft.place);
}

/** Whether the question of who writes has its answer. */
export function hasContact(draft: PetitionDraft): boolean {
  return Boolean(draft.anonymous || draft.name || draft.phone);
}

/** What is kept of a form that is left: the draft, whether for somebody else, and what was asked about already. */
export type KeptDraft = PetitionDraft & { readonly registrar?: boolean; readonly cleared?: string };

/** What an earlier conversation kept; anything that is no draft is an empty one. */
export function readDraft(kept: unknown): {
  readonly draft: PetitionDraft;
  readonly registrar: boolean;
  readonly cleared: string;
} {
  if (typeof kept !== 'object' || kept === null) return { draft: {}, registrar: false, cleared: '' };
  const { registrar = false, cleared = '', ...draft } = kept as KeptDraft;
  return { draft, registrar, cleared };
}

/** All that the person wrote of the matter in own words: the text and the place. */
export function writeStory({ text = '', place }: PetitionDraft): string {
  return [text, place?.text].filter(Boolean).join('\n');
}

/** A message more on a new line; what exceeds 3,000 characters in all is cut. */
export function addText(draft: PetitionDraft, text: string): PetitionDraft {
  const whole = [draft.text, text.trim()].filter(Boolean).join('\n');
  return whole === '' ? draft : { ...draft, text: cutText(whole, LONGEST_TEXT) };
}

/** The text told anew. */
export function replaceText(draft: PetitionDraft, text: string): PetitionDraft {
  const { text: _, ...rest } = draft;
  return addText(rest, text);
}

/** Files more, up to `MOST_MEDIA`. */
export function addMedia(draft: PetitionDraft, media: readonly Media[]): PetitionDraft {
  const all = [...(draft.media ?? []), ...media].slice(0, MOST_MEDIA);
  return all.length === 0 ? draft : { ...draft, media: all };
}

/** The draft without one of its files, 0 the first; without a number, or for the last one left, without any. */
export function dropMedia(draft: PetitionDraft, at?: number): PetitionDraft {
  const { media = [], ...rest } = draft;
  const left = at === undefined ? [] : media.filter((_, place) => place !== at);
  return left.length === 0 ? rest : { ...rest, media: left };
}

/** Whether no further file fits. */
export function isFull(draft: PetitionDraft): boolean {
  return (draft.media ?? []).length >= MOST_MEDIA;
}

/** The events that can say where. */
export type PlaceEvent = Extract<FlowEvent, { type: 'TEXT' | 'LOCATION' }>;

/** The draft with a place: `known` (a hamlet chosen before, or nothing) and the person's words or shared point. */
export function setPlace(draft: PetitionDraft, known: Place, event: PlaceEvent): PetitionDraft {
  const told =
    event.type === 'TEXT'
      ? { text: cutText(toOneLine(event.text), LONGEST_PLACE) }
      : { latitude: roundToMetre(event.latitude), longitude: roundToMetre(event.longitude) };
  return { ...draft, place: { ...known, ...told } };
}

function roundToMetre(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** The draft of somebody whom officials never learn. */
export function makeAnonymous(draft: PetitionDraft): PetitionDraft {
  const { name: _name, phone: _phone, ...rest } = draft;
  return { ...rest, anonymous: true };
}

/** Who writes, as the host has read it from a text, else as it stands there. */
export function readWriter({ text, contact }: Extract<FlowEvent, { type: 'TEXT' }>): Contact {
  return contact ?? readContact(text);
}

/** The draft with the name and phone of a text or a shared contact; from here on it is not anonymous. */
export function introduce(draft: PetitionDraft, event: FlowEvent): PetitionDraft {
  const { anonymous: _, ...rest } = draft;
  const given = event.type === 'TEXT' ? readWriter(event) : event.type === 'CONTACT' ? event : {};
  const name = cutText(toOneLine(given.name ?? ''), LONGEST_NAME);
  const phone = readPhone(given.phone ?? '');
  return { ...rest, ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
}
