import { setup } from 'xstate';
import { decide, type Flow, flowTypes, NOT_THIS, open, say, shorten } from './kit.ts';

const machine = setup({ types: flowTypes<{ readonly text: string }>() }).createMachine({
  id: 'praise',
  context: ({ input }) => ({ text: input.with?.trim() ?? '' }),
  initial: 'asking',
  states: {
    asking: {
      entry: say(({ context }) => ({
        key: 'praise-ask',
        data: { text: shorten(context.text, 600) },
        choices: [
          { value: 'keep', key: 'praise-keep' },
          { value: 'petition', key: 'petition-offer-yes' },
          NOT_THIS,
        ],
      })),
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'keep',
            target: 'done',
            actions: decide(({ context }) => ({ type: 'keep-praise', text: context.text })),
          },
          { target: 'done', actions: open('petition', ({ context }) => context.text) },
        ],
      },
    },
    done: { type: 'final' },
  },
});

/** Words of praise (`with`): kept for the official or the office that they are for; no petition with a deadline. */
export const praise: Flow = { name: 'praise', version: 1, machine };
