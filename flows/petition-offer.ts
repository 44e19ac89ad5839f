import { assign, setup } from 'xstate';
import type { Signal } from '../src/domain/triage.ts';
import { type Flow, flowTypes, NOT_THIS, open, say, shorten } from './kit.ts';

const machine = setup({ types: flowTypes<{ readonly text: string }>() }).createMachine({
  id: 'petition-offer',
  context: ({ input }) => ({ text: input.with ?? '' }),
  initial: 'asking',
  states: {
    asking: {
      entry: say(({ context }) => ({
        key: 'petition-offer',
        data: { text: shorten(context.text, 600) },
        // The text may be longer than a button's payload, so it waits here and not in a `go` choice.
        choices: [
          { value: 'petition', key: 'petition-offer-yes' },
          { value: 'procedures', key: 'petition-offer-search' },
          NOT_THIS,
        ],
      })),
      on: {
        // Who tells a story in several messages means one petition.
        TEXT: {
          guard: ({ event }) => !event.isWord && isMore(event.signals),
          target: 'asking',
          reenter: true,
          actions: assign(({ context, event }) => ({ text: `${context.text}\n${event.text.trim()}` })),
        },
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'petition',
            target: 'done',
            actions: open('petition', ({ context }) => context.text),
          },
          { target: 'done', actions: open('procedures', ({ context }) => context.text) },
        ],
      },
    },
    done: { type: 'final' },
  },
});

/** Whether a further message goes on with the story: a question, danger and what has its own door do not. */
function isMore(signals: readonly Signal[]): boolean {
  return signals.every((signal) => signal === 'petition');
}

/** Offers to file a text (`with`) that reads like a petition, or to look it up. */
export const petitionOffer: Flow = {
  name: 'petition-offer',
  version: 2,
  machine,
  migrations: { 1: (snapshot) => snapshot },
};
