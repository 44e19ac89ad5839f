import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { askNear, askPlace } from './questions.ts';

const listingPlaces = base.createStateConfig({
  invoke: {
    src: 'readCommune',
    input: {},
    onDone: { target: 'placing', actions: say(({ context, event }) => askPlace(context, event.output)) },
    onError: { target: 'failing' },
  },
});

const placing = base.createStateConfig({
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'more' }, target: 'listingPlaces', actions: 'nextPage' },
      { guard: { type: 'picks', params: 'keep' }, target: 'placed' },
      {
        target: 'nearing',
        actions: assign(({ context, event }) => ({
          draft: { ...context.draft, place: { hamlet: event.value.replace(/^hamlet:/, '') } },
        })),
      },
    ],
    TEXT: [
      {
        guard: { type: 'isStory', params: 'place' },
        target: 'listingPlaces',
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isCalm', target: 'placed', actions: ['warn', 'place'] },
    ],
    LOCATION: { target: 'placed', actions: 'place' },
    BACK: [
      { guard: 'isOnLaterPage', target: 'listingPlaces', actions: 'previousPage' },
      { guard: 'isEditing', target: 'reviewing' },
      { target: 'telling' },
    ],
  },
});

const nearing = base.createStateConfig({
  entry: say(({ context }) => askNear(context)),
  on: {
    CHOICE: { target: 'placed' },
    TEXT: [
      {
        guard: { type: 'isStory', params: 'place' },
        target: 'nearing',
        reenter: true,
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isCalm', target: 'placed', actions: ['warn', 'placeNear'] },
    ],
    LOCATION: { target: 'placed', actions: 'placeNear' },
    BACK: { target: 'listingPlaces', actions: 'firstPage' },
  },
});

const placed = base.createStateConfig({
  entry: 'firstPage',
  always: [{ guard: 'isEditing', target: 'reviewing' }, { target: 'photographing' }],
});

/** Where: a hamlet and a landmark, own words, or a shared point. */
export const placeStates = { listingPlaces, placing, nearing, placed };
