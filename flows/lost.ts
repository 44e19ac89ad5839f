import { setup } from 'xstate';
import type { Choice, Reply } from '../src/domain/reply.ts';
import { decide, type Flow, flowTypes, MENU, port, say } from './kit.ts';

const choices: readonly Choice[] = [
  { go: 'procedures', key: 'lost-procedures' },
  { go: 'petition', key: 'lost-petition' },
  { go: 'commune-info', key: 'lost-office' },
  MENU,
];
const LOST: Reply = { key: 'lost', choices };
/** A greeting or a word of thanks is nothing to be sorry for. */
const HELLO: Reply = { key: 'lost-hello', choices };

const machine = setup({
  types: flowTypes<{ readonly text: string }>(),
  actors: { searchProcedures: port('searchProcedures') },
}).createMachine({
  id: 'lost',
  context: ({ input }) => ({ text: input.with ?? '' }),
  initial: 'looking',
  states: {
    looking: {
      invoke: {
        src: 'searchProcedures',
        input: ({ context }) => ({ text: context.text }),
        onDone: [
          {
            guard: ({ event }) => event.output.isSmallTalk === true,
            target: 'done',
            actions: say(HELLO),
          },
          {
            target: 'done',
            actions: [decide(({ context }) => ({ type: 'note-missed', text: context.text })), say(LOST)],
          },
        ],
        // What could not be counted is no reason to apologise.
        onError: { target: 'done', actions: say(LOST) },
      },
    },
    done: { type: 'final' },
  },
});

/** The way on for somebody whose words (`with`) were not understood; unless they are small talk, they are counted. */
export const lost: Flow = { name: 'lost', version: 2, machine };
