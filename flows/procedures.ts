import { assign, setup } from 'xstate';
import { findDoor } from '../src/domain/door.ts';
import { findPetitionCode } from '../src/domain/petition-code.ts';
import { decide, type Flow, type FlowEvent, flowTypes, MENU, open, port, say, trouble } from './kit.ts';
import { BROWSE, type Shelf, showDoubt, showNone, showTopic, showTopics } from './procedures/replies.ts';

interface Context {
  /** What to search for; empty: nothing yet. */
  readonly text: string;
  /** The text reads like a petition; where no procedure is found, that is offered. */
  readonly petition: boolean;
  /** What is browsed, and there the topic that is open. */
  readonly by: Shelf;
  readonly topic: string;
  readonly page: number;
}

const machine = setup({
  types: flowTypes<Context>(),
  actors: {
    searchProcedures: port('searchProcedures'),
    listTopics: port('listTopics'),
    listProcedures: port('listProcedures'),
    readCommune: port('readCommune'),
  },
  actions: {
    browse: assign(({ event }) => {
      const { value } = event as Extract<FlowEvent, { type: 'CHOICE' }>;
      return { by: value as Shelf, topic: '', page: 0 };
    }),
    turnPage: assign(({ context }) => ({ page: context.page + 1 })),
    turnBack: assign(({ context }) => ({ page: context.page - 1 })),
  },
  guards: {
    isPopular: ({ event }) => 'value' in event && event.value === 'popular',
    isMore: ({ event }) => 'value' in event && event.value === 'more',
    isFurther: ({ context }) => context.page > 0,
  },
}).createMachine({
  id: 'procedures',
  context: ({ input }) => ({
    text: input.with?.trim() ?? '',
    petition: false,
    by: 'field',
    topic: '',
    page: 0,
  }),
  initial: 'opening',
  on: {
    TEXT: {
      guard: ({ event }) => isSearch(event),
      target: '.searching',
      actions: assign(({ event }) => ({
        text: event.text.trim(),
        petition: event.signals.includes('petition'),
      })),
    },
  },
  states: {
    opening: {
      always: [{ guard: ({ context }) => context.text !== '', target: 'searching' }, { target: 'asking' }],
    },
    asking: {
      entry: say({ key: 'procedures-ask', choices: [...BROWSE, MENU] }),
      on: {
        CHOICE: [
          { guard: 'isPopular', target: 'listingTopic', actions: 'browse' },
          { target: 'listingTopics', actions: 'browse' },
        ],
      },
    },
    searching: {
      entry: decide(({ context }) => ({ type: 'note-search', text: context.text })),
      invoke: {
        src: 'searchProcedures',
        input: ({ context }) => ({ text: context.text }),
        onDone: [
          {
            guard: ({ context, event }) => event.output.hits.length === 0 && context.petition,
            target: 'done',
            actions: open('petition-offer', ({ context }) => context.text),
          },
          {
            guard: ({ event }) => event.output.hits.length === 0 && event.output.agency === undefined,
            target: 'apologising',
          },
          {
            guard: ({ event }) => event.output.confident,
            target: 'done',
            actions: open('procedure', ({ event }) => event.output.hits[0]?.code ?? ''),
          },
          {
            target: 'doubting',
            actions: say(({ event }) => showDoubt(event.output)),
          },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedures', context.text)) },
      },
    },
    doubting: {
      on: { CHOICE: 'apologising', BACK: 'asking' },
    },
    apologising: {
      entry: decide(({ context }) => ({ type: 'note-missed', text: context.text })),
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'found',
          actions: say(({ context, event }) => showNone(context.text, event.output)),
        },
        onError: { target: 'done', actions: say(({ context }) => trouble('procedures', context.text)) },
      },
    },
    found: {
      on: {
        CHOICE: [
          { guard: 'isPopular', target: 'listingTopic', actions: 'browse' },
          { target: 'listingTopics', actions: 'browse' },
        ],
        BACK: 'asking',
      },
    },
    listingTopics: {
      invoke: {
        src: 'listTopics',
        input: ({ context }) => ({ by: context.by === 'event' ? 'event' : 'field' }),
        onDone: {
          target: 'topics',
          actions: say(({ context, event }) => showTopics(context.by, event.output, context.page)),
        },
        onError: { target: 'done', actions: say(trouble('procedures')) },
      },
    },
    topics: {
      on: {
        CHOICE: [
          { guard: 'isMore', target: 'listingTopics', actions: 'turnPage' },
          {
            target: 'listingTopic',
            actions: assign(({ event }) => ({ topic: event.value.replace(/^topic:/, ''), page: 0 })),
          },
        ],
        BACK: [{ guard: 'isFurther', target: 'listingTopics', actions: 'turnBack' }, { target: 'asking' }],
      },
    },
    listingTopic: {
      invoke: {
        src: 'listProcedures',
        input: ({ context }) => ({ by: context.by, id: context.topic }),
        onDone: {
          target: 'topic',
          actions: say(({ context, event }) => showTopic(event.output, context.page)),
        },
        onError: { target: 'done', actions: say(trouble('procedures')) },
      },
    },
    topic: {
      on: {
        CHOICE: [
          { guard: 'isMore', target: 'listingTopic', actions: 'turnPage' },
          { guard: ({ context }) => context.by === 'popular', target: 'asking' },
          { target: 'listingTopics', actions: assign({ page: 0 }) },
        ],
        BACK: [
          { guard: 'isFurther', target: 'listingTopic', actions: 'turnBack' },
          { guard: ({ context }) => context.by === 'popular', target: 'asking' },
          { target: 'listingTopics', actions: assign({ page: 0 }) },
        ],
      },
    },
    done: { type: 'final' },
  },
});

/** A petition code, an emergency or an accusation is no search, but the router knows what to do with it. */
function isSearch({ text, signals }: Extract<FlowEvent, { type: 'TEXT' }>): boolean {
  return !signals.includes('emergency') && !findPetitionCode(text) && findDoor(signals) === undefined;
}

/**
 * Look up procedures in one's own words (`with`, or asked for), or by browsing: events of life, fields, what is asked
 * most.
 */
export const procedures: Flow = { name: 'procedures', version: 2, machine };
