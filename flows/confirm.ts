import { assign, setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../src/domain/door.ts';
import { askMissing, askWord, type Context, listActs, sayNotNow } from './confirm/replies.ts';
import { decide, EMERGENCY, type Flow, flowTypes, MENU, open, port, say, trouble } from './kit.ts';

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readOwnPetition: port('readOwnPetition'), readFollowedStatus: port('readFollowedStatus') },
  guards: {
    isForDoor: ({ event }) => event.type === 'TEXT' && findDoor(event.signals) !== undefined,
    isEmergency: ({ event }) => event.type === 'TEXT' && event.signals.includes('emergency'),
  },
  actions: {
    openDoor: open('right-door', ({ event }) =>
      event.type === 'TEXT' ? writeFoundDoor(event.signals, event.text) : '',
    ),
    sayTrouble: say(({ context }) => trouble('confirm', `${context.solved ? 'yes' : 'no'}:${context.code}`)),
  },
}).createMachine({
  id: 'confirm',
  context: ({ input }) => {
    const [, answer, code = '', heard = ''] = /^(\w*):(\S*)\s*(.*)$/su.exec(input.with ?? '') ?? [];
    return { solved: answer === 'heard' ? null : answer === 'yes', code, ...(heard !== '' && { heard }) };
  },
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readOwnPetition',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          { guard: ({ event }) => event.output === undefined, target: 'readingFollowed' },
          {
            guard: ({ context, event }) => context.solved === null && event.output?.reopening !== 'no',
            target: 'hearing',
          },
          {
            guard: ({ context, event }) => context.solved === true && event.output?.status === 'answered',
            target: 'done',
            actions: decide(({ context }) => ({ type: 'confirm-petition', code: context.code })),
          },
          {
            guard: ({ context, event }) => !context.solved && event.output?.reopening === 'late',
            target: 'tellingAnew',
          },
          {
            guard: ({ context, event }) => !context.solved && event.output?.reopening !== 'no',
            target: 'asking',
          },
          { target: 'done', actions: say(({ context, event }) => sayNotNow(context, event.output)) },
        ],
        onError: { target: 'done', actions: 'sayTrouble' },
      },
    },
    hearing: {
      entry: say(({ context }) => askWord(context)),
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'yes',
            target: 'reading',
            actions: assign({ solved: true }),
          },
          {
            guard: ({ context }) => context.heard !== undefined,
            target: 'done',
            actions: decide(({ context }) => listActs(context).reopen(context.heard)),
          },
          { target: 'reading', actions: assign({ solved: false }) },
        ],
      },
    },
    asking: {
      entry: say(({ context }) => askMissing('confirm-missing', context)),
      on: {
        TEXT: [
          {
            // The petition is opened again all the same; only the words go no further.
            guard: 'isForDoor',
            target: 'done',
            actions: [decide(({ context }) => listActs(context).reopen()), 'openDoor'],
          },
          {
            guard: 'isEmergency',
            target: 'done',
            actions: [say(EMERGENCY), decide(({ context, event }) => listActs(context).reopen(event.text))],
          },
          { target: 'done', actions: decide(({ context, event }) => listActs(context).reopen(event.text)) },
        ],
        CHOICE: { target: 'done', actions: decide(({ context }) => listActs(context).reopen()) },
      },
    },
    // Closed too long ago: what is told now becomes a new petition, which names the old one.
    tellingAnew: {
      entry: say(({ context }) => ({
        key: 'confirm-too-late',
        data: { code: context.code },
        choices: [MENU],
      })),
      on: {
        TEXT: [
          { guard: 'isForDoor', target: 'done', actions: 'openDoor' },
          {
            target: 'done',
            actions: open('petition', ({ context, event }) => `${event.text.trim()} (${context.code})`),
          },
        ],
      },
    },
    readingFollowed: {
      invoke: {
        src: 'readFollowedStatus',
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
            guard: ({ context }) => context.solved === true,
            target: 'done',
            actions: say(({ context }) => ({
              key: 'confirm-follower-thanks',
              data: { code: context.code },
              choices: [MENU],
            })),
          },
          { target: 'askingFollower' },
        ],
        onError: { target: 'done', actions: 'sayTrouble' },
      },
    },
    // Only the owner opens it again; what somebody with the same matter misses goes to the handler.
    askingFollower: {
      entry: say(({ context }) => askMissing('confirm-follower-missing', context)),
      on: {
        TEXT: [
          {
            guard: 'isForDoor',
            target: 'done',
            actions: [decide(({ context }) => listActs(context).note()), 'openDoor'],
          },
          {
            guard: 'isEmergency',
            target: 'done',
            actions: [say(EMERGENCY), decide(({ context, event }) => listActs(context).note(event.text))],
          },
          { target: 'done', actions: decide(({ context, event }) => listActs(context).note(event.text)) },
        ],
        CHOICE: { target: 'done', actions: decide(({ context }) => listActs(context).note()) },
      },
    },
    done: { type: 'final' },
  },
});

/** The citizen's word on an answer; `with` is `yes:CODE`, `no:CODE`, or `heard:CODE` with words that may say either. */
export const confirm: Flow = {
  name: 'confirm',
  version: 3,
  machine,
  migrations: { 1: (snapshot) => snapshot, 2: (snapshot) => snapshot },
};
