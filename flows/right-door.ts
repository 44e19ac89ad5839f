import { assign, enqueueActions, setup } from 'xstate';
import { findDoor, readDoor } from '../src/domain/door.ts';
import { writeGoOn } from '../src/domain/petition-start.ts';
import { decide, type Flow, flowTypes, open, port, say, trouble } from './kit.ts';
import { askWhatNow, type Context, showDoor, showParts } from './right-door/replies.ts';

const UNREAD = { thing: '', rest: '', namesLeaders: false, mayPass: false };

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readCommune: port('readCommune'), readStory: port('readStory') },
  guards: {
    isEmpty: ({ context }) => context.text === '',
    hasThing: ({ context }) => context.thing !== '',
    /** More of the same, while the person may still choose. */
    isMore: ({ event }) =>
      event.type === 'TEXT' && findDoor(event.signals) !== undefined && !event.signals.includes('emergency'),
    picks: ({ event }, value: string) => event.type === 'CHOICE' && event.value === value,
  },
  actions: {
    count: enqueueActions(({ context, enqueue }) => {
      if (!context.counted) enqueue(decide({ type: 'count-guided', door: context.door }));
      enqueue.assign({ counted: true });
    }),
    addText: assign(({ context, event }) => {
      if (event.type !== 'TEXT') return {};
      // What was brought to the gravest door stays there.
      const door = context.door === 'denunciation' ? context.door : (findDoor(event.signals) ?? context.door);
      return { door, text: `${context.text}\n${event.text.trim()}`.trim() };
    }),
  },
}).createMachine({
  id: 'right-door',
  context: ({ input }) => ({ ...readDoor(input.with ?? ''), ...UNREAD, counted: false }),
  initial: 'splitting',
  states: {
    splitting: {
      invoke: {
        src: 'readStory',
        input: ({ context }) => ({ text: context.text }),
        onDone: { target: 'reading', actions: assign(({ event }) => ({ ...UNREAD, ...event.output })) },
        onError: { target: 'failing' },
      },
    },
    reading: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: [
          {
            guard: 'isEmpty',
            target: 'done',
            actions: ['count', say(({ context, event }) => showDoor(context, event.output))],
          },
          {
            target: 'choosing',
            actions: [
              'count',
              enqueueActions(({ context, event, enqueue }) => {
                if (context.thing !== '') enqueue(say(showParts(context)));
                enqueue(say(showDoor(context, event.output)));
                enqueue(say(askWhatNow(context)));
                enqueue(decide({ type: 'hold-story' }));
              }),
            ],
          },
        ],
        onError: { target: 'failing' },
      },
    },
    // Until the person has chosen, the text is kept here and nowhere else.
    choosing: {
      on: {
        CHOICE: [
          {
            guard: { type: 'picks', params: 'pass' },
            target: 'parting',
            actions: decide(({ context }) => ({ type: 'pass-sealed', text: context.rest })),
          },
          {
            guard: { type: 'picks', params: 'forget' },
            target: 'parting',
            actions: say({ key: 'right-door-forgotten' }),
          },
          { guard: { type: 'picks', params: 'thing' }, target: 'parting' },
          {
            guard: { type: 'picks', params: 'petition' },
            target: 'done',
            actions: open('petition', ({ context }) => writeGoOn(context.text)),
          },
          {
            target: 'done',
            actions: open('which-door', ({ context }) =>
              context.door === 'denunciation' ? '' : context.text,
            ),
          },
        ],
        TEXT: { guard: 'isMore', target: 'splitting', actions: 'addText' },
      },
    },
    // The part about a thing goes its own way.
    parting: {
      always: [
        {
          guard: ({ context }) => context.inForm,
          target: 'done',
          actions: open('petition', ({ context }) => writeGoOn(context.thing)),
        },
        {
          guard: 'hasThing',
          target: 'done',
          actions: open('petition-offer', ({ context }) => context.thing),
        },
        { target: 'done', actions: open('menu') },
      ],
    },
    failing: {
      entry: say(({ context }) => trouble('right-door', context.door)),
      always: { target: 'done' },
    },
    done: { type: 'final' },
  },
});

/**
 * Where a denunciation, a report of a crime, a complaint or a dispute belongs; `with` is `writeDoor`. What was written
 * of somebody in office is deleted or passed sealed, as the person chooses; the part about a thing may be filed.
 */
export const rightDoor: Flow = {
  name: 'right-door',
  version: 3,
  machine,
  migrations: {
    2: ({ value, context }) => ({
      value,
      context: { ...(context as Omit<Context, 'inForm'>), inForm: false },
    }),
  },
};
