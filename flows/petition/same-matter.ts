import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { hasContact } from './draft.ts';
import { askSameMatter } from './questions.ts';

/** Looks once whether somebody has told of the same matter; when that cannot be found out, the petition goes on. */
const comparing = base.createStateConfig({
  entry: assign({ compared: true }),
  invoke: {
    src: 'findSameMatter',
    input: ({ context }) => ({ draft: context.draft }),
    onDone: [
      { guard: ({ event }) => event.output.length === 0, target: 'uncommon' },
      { target: 'compared', actions: say(({ event }) => askSameMatter(event.output)) },
    ],
    onError: { target: 'uncommon' },
  },
});

const compared = base.createStateConfig({
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'other' }, target: 'uncommon' },
      { target: 'checking', actions: assign(({ event }) => ({ joins: event.value })) },
    ],
    TEXT: [
      {
        guard: 'isAddition',
        target: 'comparing',
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isAlarm', target: 'comparing', actions: 'warn' },
    ],
    BACK: { target: 'photographing' },
  },
});

const uncommon = base.createStateConfig({
  always: [
    { guard: ({ context }) => hasContact(context.draft), target: 'reviewing' },
    { target: 'introducing' },
  ],
});

/** Is it one of the matters that are known already? Then one voice more, and no second petition. */
export const sameMatterStates = { comparing, compared, uncommon };
