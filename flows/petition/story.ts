import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { dropMedia } from './draft.ts';
import { askPhotos, askWhat, askWhichFile, confirmPhoto } from './questions.ts';

const telling = base.createStateConfig({
  entry: [
    say(({ context }) => askWhat(context)),
    assign(({ context }) => ({
      nudged: context.nudged || (!context.rewriting && context.draft.text !== undefined),
    })),
  ],
  on: {
    TEXT: { guard: 'isTold', target: 'telling', reenter: true, actions: ['warn', 'tell'] },
    MEDIA: {
      guard: 'isMedia',
      target: 'telling',
      reenter: true,
      actions: ['warn', 'addMedia', say(({ context }) => confirmPhoto(context))],
    },
    CHOICE: [
      { guard: 'isEditing', target: 'reviewing', actions: assign({ rewriting: false }) },
      { target: 'listingPlaces' },
    ],
    BACK: [
      { guard: 'isEditing', target: 'reviewing', actions: assign({ rewriting: false }) },
      { target: 'listingCategories' },
    ],
  },
});

const photographing = base.createStateConfig({
  entry: say(({ context }) => askPhotos(context)),
  on: {
    MEDIA: [
      {
        guard: 'isLastMedia',
        target: 'photographed',
        actions: ['warn', 'addMedia', say(({ context }) => confirmPhoto(context))],
      },
      { guard: 'isMedia', target: 'photographing', reenter: true, actions: ['warn', 'addMedia'] },
    ],
    CHOICE: [
      {
        guard: ({ context, event }) => event.value === 'remove' && context.draft.media?.length === 1,
        target: 'photographing',
        reenter: true,
        actions: assign(({ context }) => ({ draft: dropMedia(context.draft) })),
      },
      { guard: { type: 'picks', params: 'remove' }, target: 'sorting' },
      { target: 'photographed' },
    ],
    TEXT: [
      {
        guard: 'isAddition',
        target: 'photographing',
        reenter: true,
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isAlarm', target: 'photographing', reenter: true, actions: 'warn' },
    ],
    BACK: [{ guard: 'isEditing', target: 'reviewing' }, { target: 'listingPlaces' }],
  },
});

const sorting = base.createStateConfig({
  entry: say(({ context }) => askWhichFile(context)),
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'none' }, target: 'photographing' },
      {
        target: 'photographing',
        actions: assign(({ context, event: { value } }) => ({
          draft: value === 'all' ? dropMedia(context.draft) : dropMedia(context.draft, Number(value)),
        })),
      },
    ],
    BACK: { target: 'photographing' },
  },
});

const photographed = base.createStateConfig({
  always: [
    { guard: 'isEditing', target: 'reviewing' },
    { guard: ({ context }) => !context.compared, target: 'comparing' },
    { target: 'uncommon' },
  ],
});

/** What happened, in several messages, and the photos of it. */
export const storyStates = { telling, photographing, sorting, photographed };
