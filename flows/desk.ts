import { setup } from 'xstate';
import { type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

const machine = setup({
  types: flowTypes<Record<never, never>>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'desk',
  context: {},
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'done',
          actions: say(({ event: { output } }) => ({
            key: 'desk',
            data: { address: output.address, hours: output.hours, hotline: output.hotline },
            choices: [{ go: 'petition', key: 'menu-petition' }, MENU],
            phones: [{ key: 'choice-call', phone: output.hotline }],
          })),
        },
        onError: { target: 'done', actions: say(trouble('desk')) },
      },
    },
    done: { type: 'final' },
  },
});

/** Hands the person over to people: where they are, when, and how to call them. */
export const desk: Flow = { name: 'desk', version: 1, machine };
