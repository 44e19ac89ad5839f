import { setup } from 'xstate';
import { type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

const machine = setup({
  types: flowTypes<Record<never, never>>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'commune-info',
  context: {},
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'done',
          actions: say(({ event }) => ({
            key: 'commune-info',
            data: {
              name: event.output.name,
              address: event.output.address,
              hotline: event.output.hotline,
              hours: event.output.hours,
            },
            phones: [{ key: 'commune-info-call', phone: event.output.hotline }],
            choices: [MENU],
          })),
        },
        onError: { target: 'done', actions: say(trouble('commune-info')) },
      },
    },
    done: { type: 'final' },
  },
});

/** Address, hours and telephone of the commune. */
export const communeInfo: Flow = { name: 'commune-info', version: 1, machine };
