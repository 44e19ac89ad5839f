import { setup } from 'xstate';
import type { Reply } from '../src/domain/reply.ts';
import { type CommuneFacts, type Door, type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

/** Explains the door: place, form and time limits, one outside the commune, and what may still be told here. */
function showDoor(door: Door, commune: CommuneFacts): Reply {
  return {
    key: `right-door-${door}`,
    data: { commune: commune.name, address: commune.address, hours: commune.hours },
    choices: [{ go: 'petition', key: 'right-door-petition' }, MENU],
    // Whoever denounces somebody at the office is not sent to ring that office.
    ...(door === 'complaint' ? { phones: [{ key: 'choice-call', phone: commune.hotline }] } : {}),
  };
}

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
