import { setup } from 'xstate';
import { EMERGENCY, type Flow, flowTypes, MENU, port, say } from './kit.ts';

const machine = setup({
  types: flowTypes<Record<never, never>>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'emergency',
  context: {},
  // The numbers go out before anything that can fail or take time.
  entry: say(EMERGENCY),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'done',
          actions: say(({ event }) => ({
            key: 'emergency-others',
            data: { hotline: event.output.hotline },
            choices: [{ go: 'petition', key: 'menu-petition' }, MENU],
            phones: [{ key: 'choice-call', phone: event.output.hotline }],
          })),
        },
        onError: {
          target: 'done',
          actions: say({
            key: 'emergency-petition',
            choices: [{ go: 'petition', key: 'menu-petition' }, MENU],
          }),
        },
      },
    },
    done: { type: 'final' },
  },
});

/** Life at risk: whom to call at once; a petition may still be filed afterwards. */
export const emergency: Flow = { name: 'emergency', version: 1, machine };
