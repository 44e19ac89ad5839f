import { setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../src/domain/door.ts';
import type { PetitionStatus } from '../src/domain/petition.ts';
import { decide, EMERGENCY, type Flow, flowTypes, MENU, open, port, say, trouble } from './kit.ts';

interface Context {
  readonly solved: boolean;
  readonly code: string;
}

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readOwnPetition: port('readOwnPetition') },
}).createMachine({
  id: 'confirm',
  context: ({ input }) => {
    const [answer, code = ''] = (input.with ?? '').split(':');
    return { solved: answer === 'yes', code };
  },
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readOwnPetition',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          {
            guard: ({ event }) => event.output === undefined,
            target: 'done',
            actions: say(({ context }) => ({
              key: 'follow-unknown',
              data: { code: context.code },
              choices: [{ go: 'follow', key: 'menu-follow' }, MENU],
            })),
          },
          {
            guard: ({ context, event }) => !canConfirm(context, event.output?.status),
            target: 'done',
            actions: say(({ context, event }) => ({
              key: 'confirm-not-now',
              data: { code: context.code, status: { key: `status-${event.output?.status}` } },
              choices: [{ go: 'follow', with: context.code, key: 'confirm-see' }, MENU],
            })),
          },
          {
            guard: ({ context }) => context.solved,
            target: 'done',
            actions: decide(({ context }) => ({ type: 'confirm-petition', code: context.code })),
          },
          { target: 'asking' },
        ],
        onError: {
          target: 'done',
          actions: say(({ context }) =>
            trouble('confirm', `${context.solved ? 'yes' : 'no'}:${context.code}`),
          ),
        },
      },
    },
    asking: {
      entry: say(({ context }) => ({
        key: 'confirm-missing',
        data: { code: context.code },
        choices: [{ value: 'skip', key: 'choice-skip' }, MENU],
      })),
      on: {
        TEXT: [
          {
            // The petition is opened again all the same; only the words go no further.
            guard: ({ event }) => findDoor(event.signals) !== undefined,
            target: 'done',
            actions: [
              decide(({ context }) => ({ type: 'reopen-petition', code: context.code })),
              open('right-door', ({ event }) => writeFoundDoor(event.signals, event.text)),
            ],
          },
          {
            guard: ({ event }) => event.signals.includes('emergency'),
            target: 'done',
            actions: [say(EMERGENCY), decide(({ context, event }) => reopen(context, event.text))],
          },
          { target: 'done', actions: decide(({ context, event }) => reopen(context, event.text)) },
        ],
        CHOICE: {
          target: 'done',
          actions: decide(({ context }) => ({ type: 'reopen-petition', code: context.code })),
        },
      },
    },
    done: { type: 'final' },
  },
});

/** An answer is confirmed once; a word that it is not solved is taken even after that. */
function canConfirm({ solved }: Context, status: PetitionStatus | undefined): boolean {
  return status === 'answered' || (!solved && status === 'closed');
}

function reopen(context: Context, missing: string) {
  return { type: 'reopen-petition', code: context.code, missing: missing.trim() } as const;
}

/** The citizen's word on an answer; `with` is `yes:CODE` or `no:CODE`. */
export const confirm: Flow = { name: 'confirm', version: 1, machine };
