import { assign, setup } from 'xstate';
import { findDoor } from '../src/domain/door.ts';
import { findPetitionCode } from '../src/domain/petition-code.ts';
import { decide, type Flow, type FlowEvent, flowTypes, MENU, port, say, shorten, trouble } from './kit.ts';

interface Context {
  /** The procedure that the question is about; empty: none. */
  readonly code: string;
  readonly short: string;
  /** The question; empty: not told yet. */
  readonly text: string;
}

/** Longest question that is sent on, in characters. */
const LONGEST = 1500;

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readProcedure: port('readProcedure') },
  guards: { isQuestion: ({ event }) => event.type === 'TEXT' && isQuestion(event) },
  actions: {
    keep: assign(({ event }) => (event.type === 'TEXT' ? { text: shorten(event.text.trim(), LONGEST) } : {})),
  },
}).createMachine({
  id: 'ask-official',
  context: ({ input }) => {
    const [, code = '', text = ''] = /^(\S*)(?:\s+(.*))?$/s.exec(input.with ?? '') ?? [];
    return { code, short: '', text: shorten(text.trim(), LONGEST) };
  },
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readProcedure',
        input: ({ context }) => ({ code: context.code }),
        onDone: {
          target: 'read',
          actions: assign(({ event }) => ({ short: event.output?.procedure.short ?? '' })),
        },
        onError: { target: 'done', actions: say(({ context }) => trouble('ask-official', context.code)) },
      },
    },
    read: {
      always: [{ guard: ({ context }) => context.text !== '', target: 'reviewing' }, { target: 'asking' }],
    },
    asking: {
      entry: say(({ context: { short } }) =>
        short === ''
          ? { key: 'ask-official-ask', choices: [MENU] }
          : { key: 'ask-official-ask-about', data: { short }, choices: [MENU] },
      ),
      on: { TEXT: { guard: 'isQuestion', target: 'reviewing', actions: 'keep' } },
    },
    reviewing: {
      entry: say(({ context: { text } }) => ({
        key: 'ask-official-review',
        data: { text },
        choices: [
          { value: 'send', key: 'ask-official-send' },
          { value: 'again', key: 'ask-official-again' },
          MENU,
        ],
      })),
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'send',
            target: 'done',
            actions: decide(({ context: { code, short, text } }) => ({
              ...{ type: 'ask-official', text },
              // A code that no procedure has would only mislead the desk.
              ...(short === '' ? {} : { procedure: { code, short } }),
            })),
          },
          { target: 'asking' },
        ],
        TEXT: { guard: 'isQuestion', target: 'reviewing', reenter: true, actions: 'keep' },
        BACK: 'asking',
      },
    },
    done: { type: 'final' },
  },
});

/** What is left to the router: danger, accusations, petition codes, and what says too little to be answered. */
function isQuestion({ text, signals }: Extract<FlowEvent, { type: 'TEXT' }>): boolean {
  if (signals.includes('emergency') || findDoor(signals) !== undefined || findPetitionCode(text))
    return false;
  return (text.match(/\p{L}/gu) ?? []).length >= 5;
}

/** A question to a person at the desk. `with`: the code of the procedure it is about, and behind a space the question. */
export const askOfficial: Flow = { name: 'ask-official', version: 1, machine };
