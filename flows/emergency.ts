import { setup } from 'xstate';
import type { Choice } from '../src/domain/reply.ts';
import { EMERGENCY, type Flow, flowTypes, MENU, open, port, say } from './kit.ts';

const CHOICES: readonly Choice[] = [{ value: 'petition', key: 'menu-petition' }, MENU];

const machine = setup({
  types: flowTypes<{ readonly text: string }>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'emergency',
  context: ({ input }) => ({ text: input.with ?? '' }),
  // The numbers go out before anything that can fail or take time.
  entry: say(EMERGENCY),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'offering',
          actions: say(({ event }) => ({
            key: 'emergency-others',
            data: { hotline: event.output.hotline },
            choices: CHOICES,
            phones: [{ key: 'choice-call', phone: event.output.hotline }],
          })),
        },
        onError: {
          target: 'offering',
          actions: say({ key: 'emergency-petition', choices: CHOICES }),
        },
      },
    },
    // What was told is not to be told again.
    offering: {
      on: { CHOICE: { target: 'done', actions: open('petition', ({ context }) => context.text) } },
    },
    done: { type: 'final' },
  },
});

/** Life at risk: whom to call at once; then a petition may be filed of what was told (`with`). */
export const emergency: Flow = { name: 'emergency', version: 2, machine };
