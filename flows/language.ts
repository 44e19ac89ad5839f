import { setup } from 'xstate';
import { decide, type Flow, type FlowEvent, flowTypes, MENU, open, port, say, trouble } from './kit.ts';

type Chosen = Extract<FlowEvent, { type: 'CHOICE' }>;

const machine = setup({
  types: flowTypes<{ readonly text: string }>(),
  actors: { listLanguages: port('listLanguages') },
  actions: {
    choose: decide(({ event }) => ({ type: 'set-locale', locale: (event as Chosen).value })),
  },
}).createMachine({
  id: 'language',
  context: ({ input }) => ({ text: input.with ?? '' }),
  initial: 'listing',
  states: {
    listing: {
      invoke: {
        src: 'listLanguages',
        input: {},
        onDone: {
          target: 'asking',
          actions: say(({ event }) => ({
            key: 'language-ask',
            choices: [
              ...event.output.map(({ id, name }) => ({ value: id, key: 'language-choice', data: { name } })),
              MENU,
            ],
          })),
        },
        onError: { target: 'done', actions: say(trouble('language')) },
      },
    },
    asking: {
      on: {
        CHOICE: [
          { guard: ({ context }) => context.text === '', target: 'done', actions: 'choose' },
          { target: 'done', actions: ['choose', open('lost', ({ context }) => context.text)] },
        ],
      },
    },
    done: { type: 'final' },
  },
});

/** Choose the language of the conversation; words that were not understood in the other one (`with`) are asked about in it. */
export const language: Flow = {
  name: 'language',
  version: 2,
  machine,
  migrations: { 1: ({ value }) => ({ value, context: { text: '' } }) },
};
