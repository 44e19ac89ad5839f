import { setup } from 'xstate';
import { type Flow, flowTypes, MAIN_MENU, port, say } from './kit.ts';

const machine = setup({
  types: flowTypes<{ brief: boolean }>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'welcome',
  context: ({ input }) => ({ brief: input.with === 'brief' }),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'greeted',
          actions: [
            say(({ event }) => ({ key: 'welcome', data: { commune: event.output.name } })),
            say(({ event }) => ({
              key: 'welcome-privacy',
              data: { address: event.output.address, hotline: event.output.hotline },
            })),
          ],
        },
        // The greeting must never fail: the menu alone is better than an apology as the first word.
        onError: { target: 'greeted' },
      },
    },
    greeted: {
      always: [
        { guard: ({ context }) => context.brief, target: 'done' },
        { target: 'done', actions: say({ key: 'menu', choices: MAIN_MENU }) },
      ],
    },
    done: { type: 'final' },
  },
});

/**
 * Who this is, what it can do, what is kept of the person (Law 91/2025/QH15), and the main menu; `with` = `brief`:
 * no menu, since the person's first words already say what is wanted.
 */
export const welcome: Flow = { name: 'welcome', version: 1, machine };
