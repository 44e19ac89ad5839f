import { setup } from 'xstate';
import { decide, type Flow, flowTypes } from './kit.ts';

const machine = setup({ types: flowTypes<{ readonly code: string }>() }).createMachine({
  id: 'unpublish',
  context: ({ input }) => ({ code: input.with ?? '' }),
  initial: 'withdrawing',
  states: {
    withdrawing: {
      entry: decide(({ context }) => ({ type: 'unpublish-petition', code: context.code })),
      always: 'done',
    },
    done: { type: 'final' },
  },
});

/** Takes the person's petition (`with` is its code) off the public page, at once. */
export const unpublish: Flow = { name: 'unpublish', version: 1, machine };
