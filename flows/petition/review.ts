import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { isComplete } from './draft.ts';
import { askPart, showReview } from './questions.ts';

const reviewing = base.createStateConfig({
  entry: assign({ editing: true, page: 0, joins: '' }),
  invoke: {
    src: 'readCommune',
    input: {},
    onDone: { target: 'reviewed', actions: say(({ context, event }) => showReview(context, event.output)) },
    onError: { target: 'failing' },
  },
});

const reviewed = base.createStateConfig({
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'edit' }, target: 'correcting' },
      { guard: ({ context }) => !isComplete(context.draft), target: 'continuing' },
      { target: 'checking' },
    ],
    TEXT: [
      {
        guard: 'isAddition',
        target: 'reviewing',
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isAlarm', target: 'reviewing', actions: 'warn' },
    ],
    BACK: { target: 'introducing' },
  },
});

const correcting = base.createStateConfig({
  entry: say(askPart()),
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'category' }, target: 'listingCategories' },
      { guard: { type: 'picks', params: 'text' }, target: 'telling', actions: assign({ rewriting: true }) },
      { guard: { type: 'picks', params: 'place' }, target: 'listingPlaces' },
      { guard: { type: 'picks', params: 'photos' }, target: 'photographing' },
      { guard: { type: 'picks', params: 'contact' }, target: 'introducing' },
      { target: 'reviewing' },
    ],
    TEXT: [
      {
        guard: 'isAddition',
        target: 'correcting',
        reenter: true,
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isAlarm', target: 'correcting', reenter: true, actions: 'warn' },
    ],
    BACK: { target: 'reviewing' },
  },
});

/** Everything said back, to be sent or corrected part by part. */
export const reviewStates = { reviewing, reviewed, correcting };
