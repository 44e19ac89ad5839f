import { setup } from 'xstate';
import { decide, type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

const machine = setup({
  types: flowTypes<Record<never, never>>(),
  actors: { listLanguages: port('listLanguages') },
}).createMachine({
  id: 'language',
  context: {},
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
        CHOICE: {
          target: 'done',
          actions: decide(({ event }) => ({ type: 'set-locale', locale: event.value })),
        },
      },
    },
    done: { type: 'final' },
  },
});

/** Choose the language of the conversation. */
export const language: Flow = { name: 'language', version: 1, machine };
