import { setup } from 'xstate';
import type { Choice, Reply } from '../src/domain/reply.ts';
import { splitWords } from '../src/domain/vietnamese.ts';
import { decide, type Flow, flowTypes, MENU, port, say } from './kit.ts';

/** A story has at least so many words. */
const FEW_WORDS = 4;
/** Longest text that travels in a button, in characters. */
const LONGEST_CARRIED = 300;

/** What was told goes along to a petition, so that nobody writes it twice. */
function listWays(text: string): readonly Choice[] {
  const isStory = splitWords(text).length >= FEW_WORDS && text.length <= LONGEST_CARRIED;
  return [
    { go: 'procedures', key: 'lost-procedures' },
    { go: 'petition', key: 'lost-petition', ...(isStory && { with: text }) },
    { go: 'commune-info', key: 'lost-office' },
    MENU,
  ];
}

/** A greeting or a word of thanks is nothing to be sorry for. */
const HELLO: Reply = { key: 'lost-hello', choices: listWays('') };

function sayLost(text: string): Reply {
  return { key: 'lost', choices: listWays(text) };
}

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
            actions: [
              decide(({ context }) => ({ type: 'note-missed', text: context.text })),
              say(({ context }) => sayLost(context.text)),
            ],
          },
        ],
        // What could not be counted is no reason to apologise.
        onError: { target: 'done', actions: say(({ context }) => sayLost(context.text)) },
      },
    },
    done: { type: 'final' },
  },
});

/** The way on for somebody whose words (`with`) were not understood; unless they are small talk, they are counted. */
export const lost: Flow = { name: 'lost', version: 2, machine };
