import { cutPage } from '../../src/domain/cut-page.ts';
import { OTHER_THAN_PETITION } from '../../src/domain/door.ts';
import type { PetitionDraft, Place } from '../../src/domain/petition.ts';
import type { Choice, Datum, Reply, Text } from '../../src/domain/reply.ts';
import type { SharedMatter } from '../../src/domain/same-matter.ts';
import { type CommuneFacts, MENU, offerMore, shorten } from '../kit.ts';
import type { Context } from './context.ts';
import { isTooShort, MOST_MEDIA } from './draft.ts';

const SKIP: Choice = { value: 'skip', key: 'choice-skip' };
const FINISH: Choice = { value: 'done', key: 'choice-done' };
const KEEP: Choice = { value: 'done', key: 'petition-keep' };

/** Longest piece of the told text that is said back. */
const SAID_BACK = 600;

/** Continue the draft, or start over? */
export function askResume(context: Context): Reply {
  const { text } = context.draft;
  return {
    key: 'petition-draft-found',
    data: { text: text ? shorten(text, 200) : { key: 'petition-draft-untold' } },
    choices: [{ value: 'continue', key: 'petition-continue' }, { value: 'over', key: 'petition-over' }, MENU],
  };
}

/** One page of the categories. */
export function askCategory(context: Context, commune: CommuneFacts): Reply {
  const { shown, more } = cutPage(commune.categories, context.page);
  return {
    key: context.draft.text ? 'petition-category' : 'petition-category-first',
    choices: [
      ...shown.map((each) => ({
        value: each.id,
        key: 'petition-category-choice',
        data: { name: each.name },
      })),
      ...offerMore(more),
      MENU,
    ],
  };
}

/** Is it about the guessed category? */
export function proposeCategory(context: Context, commune: CommuneFacts): Reply {
  return {
    key: 'petition-category-guess',
    data: { category: nameCategory(commune, context.guess) },
    choices: [{ value: 'yes', key: 'petition-guess-yes' }, { value: 'no', key: 'petition-guess-no' }, MENU],
  };
}

/** What happened? Anew, once more because it is short, or anything else? */
export function askWhat(context: Context): Reply {
  const told = context.draft.text ?? '';
  if (context.rewriting) {
    return { key: 'petition-what-again', data: { text: shorten(told, SAID_BACK) }, choices: [KEEP, MENU] };
  }
  if (told === '') return { key: 'petition-what', choices: [MENU] };
  const short = !context.nudged && isTooShort(told);
  return { key: short ? 'petition-what-short' : 'petition-what-more', choices: [FINISH, MENU] };
}

/** Where? One page of the hamlets, own words or a shared point. */
export function askPlace(context: Context, commune: CommuneFacts): Reply {
  const { shown, more } = cutPage(commune.hamlets, context.page);
  return {
    key: commune.hamlets.length > 0 ? 'petition-where' : 'petition-where-own-words',
    choices: [
      ...shown.map((name) => ({ value: `hamlet:${name}`, key: 'petition-hamlet', data: { name } })),
      ...offerMore(more),
      ...(context.draft.place ? [{ ...KEEP, value: 'keep' }] : []),
      MENU,
    ],
    ask: 'location',
  };
}

/** Near what, in the hamlet chosen? */
export function askNear(context: Context): Reply {
  return {
    key: 'petition-near',
    data: { hamlet: context.draft.place?.hamlet ?? '' },
    choices: [SKIP, MENU],
    ask: 'location',
  };
}

/** Photos? Or more of them? */
export function askPhotos(context: Context): Reply {
  const count = context.draft.media?.length ?? 0;
  if (count === 0) {
    return { key: 'petition-photos', data: { most: MOST_MEDIA }, choices: [SKIP, MENU], ask: 'photo' };
  }
  return {
    key: 'petition-photos-more',
    data: { count, most: MOST_MEDIA },
    choices: [FINISH, { value: 'remove', key: 'petition-photos-remove' }, MENU],
    ask: 'photo',
  };
}

/** Which of the files is to be taken out? */
export function askWhichFile({ draft }: Context): Reply {
  return {
    key: 'petition-photos-which',
    choices: [
      ...(draft.media ?? []).map((_, at) => ({
        value: `${at}`,
        key: 'petition-photos-drop',
        data: { number: at + 1 },
      })),
      { value: 'all', key: 'petition-photos-drop-all' },
      { value: 'none', key: 'choice-back' },
    ],
  };
}

/** Is it a petition, a complaint or a denunciation: what was just told, or the whole of it before it is sent? */
export function askDoubt({ held }: Context): Reply {
  return {
    key: held.text === '' ? 'petition-doubt-whole' : 'petition-doubt',
    choices: [{ value: 'petition', key: 'petition-doubt-on' }, ...OTHER_THAN_PETITION, MENU],
  };
}

/** How many photos were received. */
export function confirmPhoto(context: Context): Reply {
  return { key: 'petition-photo-kept', data: { count: context.draft.media?.length ?? 0, most: MOST_MEDIA } };
}

/** Is it one of these? */
export function askSameMatter(matters: readonly SharedMatter[]): Reply {
  return {
    key: 'petition-same',
    data: { items: matters.map(showMatter) },
    choices: [
      ...matters.map(({ code }) => ({ value: code, key: 'petition-same-choice', data: { code } })),
      { value: 'other', key: 'petition-same-other' },
      MENU,
    ],
  };
}

function showMatter({ code, text, place, filedAt, voices, isOwn }: SharedMatter): Text {
  const data = { code, text, filed: { at: filedAt } };
  if (isOwn) return { key: 'petition-same-own', data };
  if (voices === 1) return { key: 'petition-same-one', data: { ...data, place } };
  return { key: 'petition-same-many', data: { ...data, place, voices } };
}

/** Name and phone with consent to what they are for, or anonymous? */
export function askContact(context: Context): Reply {
  return {
    key: context.registrar
      ? 'registration-contact'
      : context.consent
        ? 'petition-contact-known'
        : 'petition-contact',
    choices: [
      { value: 'give', key: 'petition-give' },
      { value: 'anonymous', key: 'petition-anonymous' },
      MENU,
    ],
  };
}

/** Whose name? */
export function askName(): Reply {
  return { key: 'petition-name', choices: [SKIP, MENU] };
}

/** Which phone number? */
export function askPhone(): Reply {
  return { key: 'petition-phone', choices: [SKIP, MENU], ask: 'phone' };
}

/** A hint how a phone number looks. */
export function askPhoneAgain(): Reply {
  return { key: 'petition-phone-wrong', choices: [SKIP, MENU], ask: 'phone' };
}

/** Everything told, to be sent or edited. */
export function showReview(context: Context, commune: CommuneFacts): Reply {
  const { draft } = context;
  return {
    key: 'petition-review',
    data: {
      category: nameCategory(commune, draft.category ?? ''),
      text: shorten(draft.text ?? '', SAID_BACK),
      place: namePlace(draft.place ?? {}),
      photos: draft.media?.length ?? 0,
      contact: nameContact(draft, commune),
    },
    choices: [{ value: 'send', key: 'petition-send' }, { value: 'edit', key: 'petition-edit' }, MENU],
  };
}

/** Which part is to be edited? */
export function askPart(): Reply {
  return {
    key: 'petition-edit-which',
    choices: [
      { value: 'category', key: 'petition-edit-category' },
      { value: 'text', key: 'petition-edit-text' },
      { value: 'place', key: 'petition-edit-place' },
      { value: 'photos', key: 'petition-edit-photos' },
      { value: 'contact', key: 'petition-edit-contact' },
      { value: 'review', key: 'petition-edit-none' },
    ],
  };
}

function nameCategory(commune: CommuneFacts, id: string): string {
  return commune.categories.find((each) => each.id === id)?.name ?? id;
}

function namePlace(place: Place): readonly (string | Text)[] {
  const words = [place.hamlet, place.text].filter(Boolean).join(', ');
  const point = place.latitude === undefined ? [] : [{ key: 'petition-point' }];
  return [...(words === '' ? [] : [words]), ...point];
}

/** Who leaves a phone reads before sending what the phone may be told. */
function nameContact(draft: PetitionDraft, { textsPhones }: CommuneFacts): Datum {
  if (draft.anonymous) return { key: 'petition-contact-anonymous' };
  const given = [draft.name, draft.phone].filter(Boolean).join(', ');
  if (textsPhones && draft.phone) return { key: 'petition-contact-texted', data: { contact: given } };
  return given === '' ? { key: 'petition-contact-none' } : given;
}
