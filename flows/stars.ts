import { setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../src/domain/door.ts';
import type { Stars } from '../src/domain/rating.ts';
import { decide, EMERGENCY, type Flow, flowTypes, MENU, open, port, say, trouble } from './kit.ts';

interface Context {
  readonly code: string;
  readonly stars: Stars;
}

const STARS = /^[1-5]$/;

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readOwnPetition: port('readOwnPetition') },
}).createMachine({
  id: 'stars',
  context: ({ input }) => {
    const [code = '', stars = ''] = (input.with ?? '').split(':');
    return { code, stars: (STARS.test(stars) ? Number(stars) : 5) as Stars };
  },
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readOwnPetition',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          {
            guard: ({ event }) => event.output?.status === 'closed' && event.output.stars === undefined,
            target: 'asking',
            actions: decide(({ context: { code, stars } }) => ({ type: 'rate-petition', code, stars })),
          },
          {
            target: 'done',
            actions: say(({ context: { code }, event }) => ({
              key: event.output?.stars === undefined ? 'stars-not-now' : 'stars-already',
              data: { code },
              choices: [{ go: 'follow', key: 'menu-follow' }, MENU],
            })),
          },
        ],
        onError: {
          target: 'done',
          actions: say(({ context: { code, stars } }) => trouble('stars', `${code}:${stars}`)),
        },
      },
    },
    // The stars are kept already: whoever says no more has rated all the same.
    asking: {
      entry: say(({ context: { code } }) => ({
        key: 'stars-comment',
        data: { code },
        choices: [{ value: 'skip', key: 'choice-skip' }, MENU],
      })),
      on: {
        TEXT: [
          {
            guard: ({ event }) => findDoor(event.signals) !== undefined,
            target: 'done',
            actions: open('right-door', ({ event }) => writeFoundDoor(event.signals, event.text)),
          },
          {
            guard: ({ event }) => event.signals.includes('emergency'),
            target: 'done',
            actions: [say(EMERGENCY), decide(({ context, event }) => comment(context, event.text))],
          },
          { target: 'done', actions: decide(({ context, event }) => comment(context, event.text)) },
        ],
        CHOICE: { target: 'done', actions: say({ key: 'stars-thanks', choices: [MENU] }) },
      },
    },
    done: { type: 'final' },
  },
});

function comment({ code, stars }: Context, text: string) {
  return { type: 'rate-petition', code, stars, comment: text.trim() } as const;
}

/** How well a petition was handled (`with` is `CODE:1` to `CODE:5`), and a word on it. Accusations are not kept. */
export const stars: Flow = { name: 'stars', version: 1, machine };
