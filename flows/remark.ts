import { setup } from 'xstate';
import type { Reply } from '../src/domain/reply.ts';
import { type CommuneFacts, type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

const WAYS_ON = [
  { go: 'procedures', key: 'lost-procedures' },
  { go: 'petition', key: 'lost-petition' },
  MENU,
] as const;

function answerRemark(what: string, { name, address, hotline, hours }: CommuneFacts): Reply {
  const phones = [{ key: 'choice-call', phone: hotline }];
  switch (what) {
    case 'assistant':
      return { key: 'remark-assistant', data: { commune: name, hotline, hours }, choices: WAYS_ON, phones };
    case 'privacy':
      return { key: 'welcome-privacy', data: { address, hotline }, choices: [MENU], phones };
    case 'hello':
      return { key: 'lost-hello', choices: WAYS_ON };
    case 'upset':
      return { key: 'remark-upset', data: { hotline }, choices: WAYS_ON.slice(1), phones };
    default:
      return { key: 'remark-thanks', choices: [MENU] };
  }
}

const machine = setup({
  types: flowTypes<{ readonly what: string }>(),
  actors: { readCommune: port('readCommune') },
}).createMachine({
  id: 'remark',
  context: ({ input }) => ({ what: input.with ?? '' }),
  initial: 'answering',
  states: {
    answering: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'done',
          actions: say(({ context, event }) => answerRemark(context.what, event.output)),
        },
        onError: { target: 'done', actions: say(({ context }) => trouble('remark', context.what)) },
      },
    },
    done: { type: 'final' },
  },
});

/** Answers short talk: `with` is `thanks`, `hello`, `assistant`, `privacy` or `upset`. */
export const remark: Flow = { name: 'remark', version: 1, machine };
