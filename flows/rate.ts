import { assign, setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../src/domain/door.ts';
import type { Stars } from '../src/domain/rating.ts';
import { splitWords } from '../src/domain/vietnamese.ts';
import {
  decide,
  EMERGENCY,
  type Flow,
  type FlowEvent,
  flowTypes,
  MENU,
  open,
  port,
  say,
  trouble,
} from './kit.ts';
import {
  askComment,
  askCriterion,
  askDepartment,
  askOfficial,
  askStars,
  type Context,
  departmentsOf,
  MOST_CRITERIA,
} from './rate/questions.ts';
import { answerCriterion, createRating } from './rate/rating.ts';

type Told = Extract<FlowEvent, { type: 'TEXT' }>;

const STARS = /^\s*([1-5])\D{0,8}$/;

/** Of fewer words a text may as well be an answer: "có chứ". */
const COMMENT_WORDS = 3;

const base = setup({
  types: flowTypes<Context>(),
  actors: { readCommune: port('readCommune'), mayRate: port('mayRate') },
  guards: {
    isMore: ({ event }) => event.type === 'CHOICE' && event.value === 'more',
    isOnLaterPage: ({ context }) => context.page > 0,
    isAllAsked: ({ context }) => context.at >= context.criteria.length,
    isForDoor: ({ event }) => event.type === 'TEXT' && findDoor(event.signals) !== undefined,
    isAlarm: ({ event }) => event.type === 'TEXT' && event.signals.includes('emergency'),
    isComment: ({ event }) => event.type === 'TEXT' && splitWords(event.text).length >= COMMENT_WORDS,
  },
  actions: {
    firstPage: assign({ page: 0 }),
    nextPage: assign(({ context }) => ({ page: context.page + 1 })),
    previousPage: assign(({ context }) => ({ page: context.page - 1 })),
    warn: say(EMERGENCY),
    save: decide(({ context }) => createRating(context)),
    saveWithComment: decide(({ context, event }) => createRating(context, (event as Told).text)),
    showDoor: open('right-door', ({ event }) =>
      writeFoundDoor((event as Told).signals, (event as Told).text),
    ),
  },
});

/** What becomes of words beside the stars: an accusation is led to its door and not kept, nor is a call for help. */
const FOR_DOOR = { guard: 'isForDoor', target: 'done', actions: ['save', 'showDoor'] } as const;
const ALARM = { guard: 'isAlarm', target: 'done', actions: ['warn', 'save'] } as const;
const COMMENT = { target: 'done', actions: 'saveWithComment' } as const;

const machine = base.createMachine({
  id: 'rate',
  context: ({ input }) => ({
    department: '',
    official: input.with ?? '',
    page: 0,
    stars: 5,
    criteria: [],
    at: 0,
    answers: {},
  }),
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: ({ context }) => context.official !== '', target: 'checking' },
        { target: 'listingDepartments' },
      ],
    },
    listingDepartments: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: [
          {
            guard: ({ event }) => departmentsOf(event.output).length === 0,
            target: 'done',
            actions: say({ key: 'rate-nobody', choices: [MENU] }),
          },
          {
            target: 'choosingDepartment',
            actions: say(({ context, event }) => askDepartment(context, event.output)),
          },
        ],
        onError: 'failing',
      },
    },
    choosingDepartment: {
      on: {
        CHOICE: [
          { guard: 'isMore', target: 'listingDepartments', actions: 'nextPage' },
          {
            target: 'listingOfficials',
            actions: ['firstPage', assign(({ event }) => ({ department: event.value }))],
          },
        ],
        BACK: { guard: 'isOnLaterPage', target: 'listingDepartments', actions: 'previousPage' },
      },
    },
    listingOfficials: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'choosingOfficial',
          actions: say(({ context, event }) => askOfficial(context, event.output)),
        },
        onError: 'failing',
      },
    },
    choosingOfficial: {
      on: {
        CHOICE: [
          { guard: 'isMore', target: 'listingOfficials', actions: 'nextPage' },
          { target: 'checking', actions: assign(({ event }) => ({ official: event.value })) },
        ],
        BACK: [
          { guard: 'isOnLaterPage', target: 'listingOfficials', actions: 'previousPage' },
          { target: 'listingDepartments', actions: 'firstPage' },
        ],
      },
    },
    // Whether there is such an official, and which criteria are to be asked.
    checking: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: [
          {
            guard: ({ context, event }) =>
              event.output.officials.every((each) => each.id !== context.official),
            target: 'listingDepartments',
            actions: say({ key: 'rate-unknown' }),
          },
          {
            target: 'allowing',
            actions: assign(({ event }) => ({
              criteria: event.output.criteria.slice(0, MOST_CRITERIA).map((each) => each.id),
            })),
          },
        ],
        onError: 'failing',
      },
    },
    allowing: {
      invoke: {
        src: 'mayRate',
        input: ({ context }) => ({ official: context.official }),
        onDone: [
          { guard: ({ event }) => event.output, target: 'readingOfficial' },
          {
            target: 'done',
            actions: say({ key: 'rate-already', choices: [{ go: 'rate', key: 'rate-another' }, MENU] }),
          },
        ],
        onError: 'failing',
      },
    },
    readingOfficial: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: { target: 'starring', actions: say(({ context, event }) => askStars(context, event.output)) },
        onError: 'failing',
      },
    },
    starring: {
      on: {
        CHOICE: {
          target: 'nextCriterion',
          actions: assign(({ event }) => ({ stars: Number(event.value) as Stars, at: 0, answers: {} })),
        },
        // "5 sao", "4*": a number of stars with a word.
        TEXT: {
          guard: ({ event }) => STARS.test(event.text),
          target: 'nextCriterion',
          actions: assign(({ event }) => ({
            stars: Number(STARS.exec(event.text)?.[1]) as Stars,
            at: 0,
            answers: {},
          })),
        },
        BACK: { target: 'listingDepartments', actions: 'firstPage' },
      },
    },
    nextCriterion: {
      always: [{ guard: 'isAllAsked', target: 'commenting' }, { target: 'readingCriterion' }],
    },
    readingCriterion: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'judging',
          actions: say(({ context, event }) => askCriterion(context, event.output)),
        },
        onError: 'failing',
      },
    },
    judging: {
      on: {
        CHOICE: {
          target: 'nextCriterion',
          actions: assign(({ context, event }) => ({
            at: context.at + 1,
            answers: answerCriterion(context, event.value),
          })),
        },
        // Who says in own words how it was has said enough.
        TEXT: [FOR_DOOR, ALARM, { ...COMMENT, guard: 'isComment' }],
        BACK: [
          { guard: ({ context }) => context.at === 0, target: 'readingOfficial' },
          { target: 'readingCriterion', actions: assign(({ context }) => ({ at: context.at - 1 })) },
        ],
      },
    },
    commenting: {
      entry: say(askComment()),
      on: {
        TEXT: [FOR_DOOR, ALARM, COMMENT],
        CHOICE: { target: 'done', actions: 'save' },
        BACK: [
          { guard: ({ context }) => context.criteria.length === 0, target: 'readingOfficial' },
          { target: 'readingCriterion', actions: assign(({ context }) => ({ at: context.at - 1 })) },
        ],
      },
    },
    failing: { entry: say(({ context }) => trouble('rate', context.official)), always: 'done' },
    done: { type: 'final' },
  },
});

/** Rate an official (`with` is the id, or chosen by department). Accusations are led to their door, not kept. */
export const rate: Flow = { name: 'rate', version: 2, machine, migrations: { 1: (snapshot) => snapshot } };
