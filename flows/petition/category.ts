import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { isTooShort } from './draft.ts';
import { askCategory, proposeCategory } from './questions.ts';

/** Asks the ports for a category that fits what was told; an unknown one leads to the list. */
const guessing = base.createStateConfig({
  invoke: {
    src: 'guessCategory',
    input: ({ context }) => ({ text: context.draft.text ?? '' }),
    onDone: [
      { guard: ({ event }) => event.output === undefined, target: 'listingCategories' },
      // Who writes "rác" names a category, and is not asked whether it is meant.
      {
        guard: ({ context }) => isTooShort(context.draft.text ?? ''),
        target: 'categorised',
        actions: assign(({ context, event }) => ({
          draft: { ...context.draft, category: event.output ?? '' },
        })),
      },
      { target: 'proposing', actions: assign(({ event }) => ({ guess: event.output ?? '' })) },
    ],
    onError: { target: 'listingCategories' },
  },
});

const proposing = base.createStateConfig({
  invoke: {
    src: 'readCommune',
    input: {},
    onDone: [
      {
        guard: ({ context, event }) => event.output.categories.some((each) => each.id === context.guess),
        target: 'proposed',
        actions: say(({ context, event }) => proposeCategory(context, event.output)),
      },
      { target: 'listingCategories' },
    ],
    onError: { target: 'failing' },
  },
});

const proposed = base.createStateConfig({
  on: {
    CHOICE: [
      {
        guard: { type: 'picks', params: 'yes' },
        target: 'categorised',
        actions: assign(({ context }) => ({ draft: { ...context.draft, category: context.guess } })),
      },
      { target: 'listingCategories', actions: 'firstPage' },
    ],
    TEXT: {
      ...{ guard: 'isTold', target: 'guessing' },
      actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
    },
    BACK: { target: 'listingCategories', actions: 'firstPage' },
  },
});

const listingCategories = base.createStateConfig({
  invoke: {
    src: 'readCommune',
    input: {},
    onDone: {
      target: 'categorising',
      actions: say(({ context, event }) => askCategory(context, event.output)),
    },
    onError: { target: 'failing' },
  },
});

const categorising = base.createStateConfig({
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'more' }, target: 'listingCategories', actions: 'nextPage' },
      {
        target: 'categorised',
        actions: assign(({ context, event }) => ({ draft: { ...context.draft, category: event.value } })),
      },
    ],
    TEXT: { guard: 'isTold', target: 'guessing', actions: ['warn', 'addText'] },
    BACK: [
      { guard: 'isOnLaterPage', target: 'listingCategories', actions: 'previousPage' },
      { guard: 'isEditing', target: 'reviewing' },
    ],
  },
});

const categorised = base.createStateConfig({
  entry: 'firstPage',
  always: [
    { guard: 'isEditing', target: 'reviewing' },
    { guard: ({ context }) => isTooShort(context.draft.text ?? ''), target: 'telling' },
    { target: 'listingPlaces' },
  ],
});

/** What it is about: guessed from the text and confirmed, or chosen from the list. */
export const categoryStates = { guessing, proposing, proposed, listingCategories, categorising, categorised };
