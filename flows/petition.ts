import { and, assign, enqueueActions, not, stateIn } from 'xstate';
import { readPetitionStart } from '../src/domain/petition-start.ts';
import { type Flow, open, say, trouble } from './kit.ts';
import { base } from './petition/base.ts';
import { categoryStates } from './petition/category.ts';
import type { Context } from './petition/context.ts';
import { doubtStates } from './petition/doubt.ts';
import { addText, isEmptyDraft, type KeptDraft, readDraft } from './petition/draft.ts';
import { personStates } from './petition/person.ts';
import { placeStates } from './petition/place.ts';
import { askResume, confirmPhoto } from './petition/questions.ts';
import { reviewStates } from './petition/review.ts';
import { sameMatterStates } from './petition/same-matter.ts';
import { storyStates } from './petition/story.ts';

/** While an older draft is offered, what is told may be another matter: the host finds where it belongs. */
const isDoubtfulPart = and(['isDoubtful', not(stateIn('#petition.resuming'))]);

const machine = base.createMachine({
  id: 'petition',
  context: ({ input }) => {
    const { text, isCleared, goesOn, registrar } = readPetitionStart(input.with);
    const { draft, ...kept } = readDraft(input.draft);
    return {
      ...{ draft, kept, text, goesOn, registrar },
      cleared: isCleared ? text : '',
      held: { text: '' },
      consent: input.consent,
      editing: false,
      rewriting: false,
      nudged: false,
      warned: false,
      page: 0,
      guess: '',
      door: '',
      joins: '',
      filed: false,
      compared: registrar,
    };
  },
  initial: 'opening',
  on: {
    TEXT: [
      { guard: 'isForDoor', target: '.showingDoor', actions: ['warn', 'chooseDoor'] },
      { guard: isDoubtfulPart, target: '.doubting', actions: ['warn', 'hold'] },
    ],
    MEDIA: [
      { guard: 'isForDoor', target: '.showingDoor', actions: ['warn', 'chooseDoor'] },
      { guard: isDoubtfulPart, target: '.doubting', actions: ['warn', 'hold'] },
      { guard: 'isMedia', actions: ['warn', 'addMedia', say(({ context }) => confirmPhoto(context))] },
    ],
  },
  states: {
    opening: {
      always: [
        { guard: ({ context }) => isEmptyDraft(context.draft), target: 'starting' },
        { guard: ({ context }) => !context.goesOn, target: 'resuming' },
        { guard: ({ context }) => context.text === '', target: 'continuing', actions: 'takeKept' },
        {
          target: 'continuing',
          actions: [
            'takeKept',
            assign(({ context }) => ({ draft: addText(context.draft, context.text), text: '' })),
            say({ key: 'petition-text-added' }),
          ],
        },
      ],
    },
    resuming: {
      entry: say(({ context }) => askResume(context)),
      on: {
        CHOICE: [
          {
            guard: { type: 'picks', params: 'over' },
            target: 'starting',
            actions: [assign({ draft: {} }), 'takeHeld'],
          },
          { target: 'continuing', actions: [assign({ text: '', cleared: '' }), 'takeKept', 'takeHeld'] },
        ],
        // Of the older matter or of a new one? The person's choice says so.
        MEDIA: {
          guard: 'isMedia',
          target: 'resuming',
          reenter: true,
          actions: ['warn', 'hold', say({ key: 'petition-photo-waits' })],
        },
      },
    },
    starting: {
      entry: enqueueActions(({ context, enqueue }) => {
        if (context.registrar) enqueue(say({ key: 'registration-start' }));
      }),
      always: [
        {
          target: 'continuing',
          actions: assign(({ context }) => ({ draft: addText(context.draft, context.text), text: '' })),
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
    ...doubtStates,
    ...reviewStates,
    showingDoor: {
      entry: enqueueActions(({ context, enqueue }) => {
        if (!isEmptyDraft(context.draft)) enqueue(say({ key: 'draft-kept' }));
        enqueue(open('right-door', () => context.door));
      }),
      always: { target: 'done' },
    },
    failing: { entry: say(trouble('petition')), always: { target: 'done' } },
    done: { type: 'final' },
  },
});

/** File a petition; `with` is read by `readPetitionStart`. A draft that was left half-done is offered again. */
export const petition: Flow = {
  name: 'petition',
  version: 4,
  machine,
  migrations: {
    1: ({ value, context }) => ({
      value,
      context: { ...(context as Context), compared: false, registrar: false, keptRegistrar: false },
    }),
    2: ({ value, context }) => {
      const { keptRegistrar, ...same } = context as Context & { readonly keptRegistrar: boolean };
      const added = { held: { text: '' }, cleared: '', warned: false, joins: '', goesOn: false };
      return { value, context: { ...same, ...added, kept: { registrar: keptRegistrar, cleared: '' } } };
    },
    3: (snapshot) => snapshot,
  },
  draft: ({ filed, draft, registrar, cleared }: Context): KeptDraft | undefined => {
    if (filed || isEmptyDraft(draft)) return undefined;
    return { ...draft, ...(registrar && { registrar }), ...(cleared && { cleared }) };
  },
};
