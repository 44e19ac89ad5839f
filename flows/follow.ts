import { assign, enqueueActions, setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../src/domain/door.ts';
import type { OwnPetition } from '../src/domain/own-petition.ts';
import { isOpen } from '../src/domain/petition.ts';
import { showOwnList, showOwnPetition } from './follow/replies.ts';
import { decide, EMERGENCY, type Flow, flowTypes, MENU, open, port, say, trouble } from './kit.ts';

interface Context {
  /** The petition looked at; empty: the list. */
  readonly code: string;
  /** What it was opened for. */
  readonly aim: 'show' | 'add' | 'withdraw';
  /** Something was added to it just now. */
  readonly added: boolean;
  /** Where what was just written belongs, with it; only on the way there. */
  readonly door: string;
}

/** `add:` or `withdraw:` before a code. */
const AIM = /^(?:(add|withdraw):)?(.*)$/s;

function readAim(parameter: string): Pick<Context, 'code' | 'aim'> {
  const [, aim, code = ''] = AIM.exec(parameter) ?? [];
  return { code, aim: (aim as Context['aim'] | undefined) ?? 'show' };
}

function mayAdd(petition: OwnPetition | undefined): boolean {
  return petition !== undefined && (isOpen(petition) || petition.status === 'answered');
}

function mayWithdraw(petition: OwnPetition | undefined): boolean {
  return petition !== undefined && isOpen(petition) && !petition.isFollowed;
}

const machine = setup({
  types: flowTypes<Context>(),
  actors: {
    listOwnPetitions: port('listOwnPetitions'),
    readOwnPetition: port('readOwnPetition'),
  },
  guards: {
    isForDoor: ({ event }) => 'signals' in event && findDoor(event.signals) !== undefined,
  },
  actions: {
    chooseDoor: assign(({ event }) => ({
      door: 'signals' in event ? writeFoundDoor(event.signals, event.text) : '',
    })),
    add: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'TEXT' && event.type !== 'MEDIA') return;
      if (event.signals?.includes('emergency')) enqueue(say(EMERGENCY));
      enqueue(
        decide({
          type: 'add-to-petition',
          code: context.code,
          ...(event.text ? { text: event.text } : {}),
          ...(event.type === 'MEDIA' ? { media: event.media } : {}),
        }),
      );
      enqueue.assign({ added: true });
    }),
  },
}).createMachine({
  id: 'follow',
  context: ({ input }) => ({ ...readAim(input.with ?? ''), added: false, door: '' }),
  initial: 'opening',
  states: {
    opening: {
      always: [{ guard: ({ context }) => context.code !== '', target: 'reading' }, { target: 'listing' }],
    },
    listing: {
      entry: assign({ code: '' }),
      invoke: {
        src: 'listOwnPetitions',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.length === 0,
            target: 'done',
            actions: say({ key: 'follow-none', choices: [{ go: 'petition', key: 'menu-petition' }, MENU] }),
          },
          { target: 'listed', actions: say(({ event }) => showOwnList(event.output)) },
        ],
        onError: { target: 'done', actions: say(trouble('follow')) },
      },
    },
    listed: {
      on: { CHOICE: { target: 'reading', actions: assign(({ event }) => ({ code: event.value })) } },
    },
    reading: {
      entry: assign({ added: false }),
      invoke: {
        src: 'readOwnPetition',
        input: ({ context }) => ({ code: context.code, orFollowed: true }),
        onDone: [
          { guard: ({ event }) => event.output === undefined, target: 'missing' },
          { guard: ({ context, event }) => context.aim === 'add' && mayAdd(event.output), target: 'adding' },
          {
            guard: ({ context, event }) => context.aim === 'withdraw' && mayWithdraw(event.output),
            target: 'withdrawing',
          },
          { target: 'shown', actions: say(({ event }) => showOwnPetition(event.output)) },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('follow', context.code)) },
      },
    },
    // One answer for a code of somebody else and for one that does not exist: nothing is given away.
    missing: {
      entry: say(({ context }) => ({
        key: 'follow-unknown',
        data: { code: context.code },
        choices: [{ value: 'list', key: 'follow-list-again' }, MENU],
      })),
      on: { CHOICE: 'listing' },
    },
    shown: {
      on: {
        CHOICE: [
          { guard: ({ event }) => event.value === 'add', target: 'adding' },
          { guard: ({ event }) => event.value === 'withdraw', target: 'withdrawing' },
          {
            guard: ({ event }) => event.value === 'leave',
            target: 'done',
            actions: decide(({ context }) => ({ type: 'leave-petition', code: context.code })),
          },
          { target: 'listing' },
        ],
        BACK: 'listing',
      },
    },
    adding: {
      entry: [
        assign({ aim: 'show' }),
        say(({ context }) => ({
          key: context.added ? 'follow-add-more' : 'follow-add',
          data: { code: context.code },
          choices: [{ value: 'back', key: context.added ? 'choice-done' : 'choice-back' }, MENU],
          ask: 'photo',
        })),
      ],
      on: {
        TEXT: [
          { guard: 'isForDoor', target: 'showingDoor', actions: 'chooseDoor' },
          { target: 'adding', reenter: true, actions: 'add' },
        ],
        MEDIA: [
          { guard: 'isForDoor', target: 'showingDoor', actions: 'chooseDoor' },
          { target: 'adding', reenter: true, actions: 'add' },
        ],
        CHOICE: 'reading',
        BACK: 'reading',
      },
    },
    withdrawing: {
      entry: [
        assign({ aim: 'show' }),
        say(({ context }) => ({
          key: 'follow-withdraw-ask',
          data: { code: context.code },
          choices: [
            { value: 'yes', key: 'follow-withdraw-yes' },
            { value: 'no', key: 'follow-withdraw-no' },
            MENU,
          ],
        })),
      ],
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'yes',
            target: 'done',
            actions: decide(({ context }) => ({ type: 'withdraw-petition', code: context.code })),
          },
          { target: 'reading' },
        ],
        BACK: 'reading',
      },
    },
    showingDoor: { entry: open('right-door', ({ context }) => context.door), always: { target: 'done' } },
    done: { type: 'final' },
  },
});

/** The citizen's own petitions and those of others with the same matter, one of them (`with` is its code, after `add:` or `withdraw:` to do that at once) with its timeline, additions and withdrawal. */
export const follow: Flow = {
  name: 'follow',
  version: 4,
  machine,
  migrations: {
    1: ({ value, context }) => ({ value, context: { ...(context as object), aim: 'show' } }),
    2: (snapshot) => snapshot,
    3: (snapshot) => snapshot,
  },
};
