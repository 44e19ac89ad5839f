import { setup } from 'xstate';
import { decide, type Flow, flowTypes, MENU, say } from './kit.ts';

const machine = setup({ types: flowTypes<Record<never, never>>() }).createMachine({
  id: 'language',
  context: {},
  initial: 'asking',
  states: {
    asking: {
      entry: say({
        key: 'language-ask',
        choices: [{ value: 'vi', key: 'language-vi' }, { value: 'en', key: 'language-en' }, MENU],
      }),
      on: {
        CHOICE: {
          target: 'done',
          actions: decide(({ event }) => ({
            type: 'set-locale',
            locale: event.value === 'en' ? 'en' : 'vi',
          })),
        },
      },
    },
    done: { type: 'final' },
  },
});

/** Choose the language of the conversation. */
export const language: Flow = { name: 'language', version: 1, machine };
