import { setup } from 'xstate';
import { type Door, type Flow, flowTypes, port, say, showDoor, trouble } from './kit.ts';

const machine = setup({
  types: flowTypes<{ readonly door: Door }>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'right-door',
  context: ({ input }) => ({ door: input.with === 'complaint' ? 'complaint' : 'denunciation' }),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'done',
          actions: say(({ context, event }) => showDoor(context.door, event.output)),
        },
        onError: { target: 'done', actions: say(({ context }) => trouble('right-door', context.door)) },
      },
    },
    done: { type: 'final' },
  },
});

/** Where a complaint or a denunciation belongs; `with` is the `Door`. Nothing of its content is taken. */
export const rightDoor: Flow = { name: 'right-door', version: 1, machine };
