import { assign, enqueueActions } from 'xstate';
import { REGISTRATION } from '../src/domain/command.ts';
import { type Flow, open, say, trouble } from './kit.ts';
import { base } from './petition/base.ts';
import { categoryStates } from './petition/category.ts';
import { addText, isEmptyDraft, readDraft } from './petition/draft.ts';
import { personStates } from './petition/person.ts';
import { placeStates } from './petition/place.ts';
import { askResume, type Context, confirmPhoto } from './petition/questions.ts';
import { reviewStates } from './petition/review.ts';
import { sameMatterStates } from './petition/same-matter.ts';
import { storyStates } from './petition/story.ts';

const machine = base.createMachine({
  id: 'petition',
  context: ({ input }) => ({
    ...{ draft: readDraft(input.draft).draft, registrar: input.with === REGISTRATION },
    text: input.with === REGISTRATION ? '' : (input.with?.trim() ?? ''),
    keptRegistrar: readDraft(input.draft).registrar,
    consent: input.consent,
    editing: false,
    rewriting: false,
    nudged: false,
    page: 0,
    guess: '',
    door: '',
    filed: false,
    compared: input.with === REGISTRATION,
  }),
  initial: 'opening',
  on: {
    TEXT: { guard: 'isForDoor', target: '.showingDoor', actions: 'chooseDoor' },
    MEDIA: [
      { guard: 'isForDoor', target: '.showingDoor', actions: 'chooseDoor' },
      { guard: 'isMedia', actions: ['warn', 'addMedia', say(({ context }) => confirmPhoto(context))] },
    ],
  },
  states: {
    opening: {
      always: [
        { guard: ({ context }) => !isEmptyDraft(context.draft), target: 'resuming' },
        { target: 'starting' },
      ],
    },
    resuming: {
      entry: say(({ context }) => askResume(context)),
      on: {
        CHOICE: [
          { guard: { type: 'picks', params: 'over' }, target: 'starting', actions: assign({ draft: {} }) },
          {
            target: 'continuing',
            actions: assign(({ context: { keptRegistrar } }) => ({
              ...{ text: '', registrar: keptRegistrar, compared: keptRegistrar },
            })),
          },
        ],
      },
    },
    starting: {
      entry: enqueueActions(({ context, enqueue }) => {
        if (context.registrar) enqueue(say({ key: 'registration-start' }));
      }),
      always: [
        { guard: ({ context }) => context.text === '', target: 'listingCategories' },
        {
          target: 'guessing',
          actions: assign(({ context }) => ({ draft: addText({}, context.text), text: '' })),
        },
      ],
    },
    // On to the first part that is missing.
    continuing: {
      always: [
        { guard: ({ context: { draft } }) => !draft.category && Boolean(draft.text), target: 'guessing' },
        { guard: ({ context: { draft } }) => !draft.category, target: 'listingCategories' },
        { guard: ({ context: { draft } }) => !draft.text, target: 'telling' },
        { guard: ({ context: { draft } }) => !draft.place, target: 'listingPlaces' },
        { guard: ({ context: { draft } }) => !draft.media, target: 'photographing' },
        { guard: ({ context }) => !context.compared, target: 'comparing' },
        { target: 'uncommon' },
      ],
    },
    ...categoryStates,
    ...storyStates,
    ...placeStates,
    ...sameMatterStates,
    ...personStates,
    ...reviewStates,
    showingDoor: { entry: open('right-door', ({ context }) => context.door), always: { target: 'done' } },
    failing: { entry: say(trouble('petition')), always: { target: 'done' } },
    done: { type: 'final' },
  },
});

/** File a petition. `with` is a text to begin with, or `REGISTRATION` to take one down for somebody else; a draft that was left half-done is offered again. */
export const petition: Flow = {
  name: 'petition',
  version: 2,
  machine,
  migrations: {
    1: ({ value, context }) => ({
      value,
      context: { ...(context as Context), compared: false, registrar: false, keptRegistrar: false },
    }),
  },
  draft: ({ filed, draft, registrar }: Context) => {
    if (filed || isEmptyDraft(draft)) return undefined;
    return registrar ? { ...draft, registrar } : draft;
  },
};
