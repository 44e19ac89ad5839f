import { enqueueActions, setup } from 'xstate';
import { findDoor, OTHER_THAN_PETITION, writeDoor, writeFoundDoor } from '../src/domain/door.ts';
import { writeCleared } from '../src/domain/petition-start.ts';
import { decide, type Flow, flowTypes, MENU, open, say } from './kit.ts';

/** "kn", "làm đơn thưa": words that name the matter and tell nothing of it. */
const FEWEST_LETTERS = 20;

const machine = setup({
  types: flowTypes<{ readonly text: string }>(),
  guards: { picks: ({ event }, value: string) => event.type === 'CHOICE' && event.value === value },
}).createMachine({
  id: 'which-door',
  context: ({ input }) => {
    const text = input.with?.trim() ?? '';
    return { text: text.length < FEWEST_LETTERS ? '' : text };
  },
  initial: 'asking',
  states: {
    asking: {
      entry: [
        say({
          key: 'which-door',
          choices: [{ value: 'petition', key: 'which-door-petition' }, ...OTHER_THAN_PETITION, MENU],
        }),
        enqueueActions(({ context, enqueue }) => {
          if (context.text !== '') enqueue(decide({ type: 'hold-story' }));
        }),
      ],
      on: {
        CHOICE: [
          {
            guard: { type: 'picks', params: 'petition' },
            target: 'done',
            actions: open('petition', ({ context }) => writeCleared(context.text)),
          },
          {
            guard: { type: 'picks', params: 'complaint' },
            target: 'done',
            actions: open('right-door', ({ context }) => writeDoor('complaint', context.text)),
          },
          {
            guard: { type: 'picks', params: 'denunciation' },
            target: 'done',
            actions: open('right-door', ({ context }) => writeDoor('denunciation', context.text)),
          },
          { target: 'done', actions: open('desk') },
        ],
        TEXT: [
          {
            guard: ({ event }) =>
              findDoor(event.signals) !== undefined && !event.signals.includes('emergency'),
            target: 'done',
            actions: open('right-door', ({ context, event }) =>
              writeFoundDoor(event.signals, join(context.text, event.text)),
            ),
          },
          // One question is enough: who stays unclear talks to a person.
          { guard: ({ event }) => event.signals[0] === 'unsure', target: 'done', actions: open('desk') },
        ],
      },
    },
    done: { type: 'final' },
  },
});

function join(before: string, more: string): string {
  return [before, more.trim()].filter(Boolean).join('\n');
}

/** One neutral question about a text (`with`) that may be a petition, a complaint or a denunciation. */
export const whichDoor: Flow = { name: 'which-door', version: 1, machine };
