import { assign, setup } from 'xstate';
import type { Agency } from '../src/domain/agency.ts';
import { findDoor } from '../src/domain/door.ts';
import { findPetitionCode } from '../src/domain/petition.ts';
import type { Choice, Reply } from '../src/domain/reply.ts';
import {
  cutPage,
  type Flow,
  type FlowEvent,
  flowTypes,
  MENU,
  offerMore,
  open,
  port,
  say,
  shorten,
  trouble,
} from './kit.ts';

interface Context {
  /** What to search for; empty: nothing yet. */
  readonly text: string;
  /** The text reads like a petition; where no procedure is found, that is offered. */
  readonly petition: boolean;
  readonly field: string;
  readonly page: number;
}

const BROWSE: Choice = { value: 'browse', key: 'procedures-browse' };

/** Most hits that a search shows. */
const HITS = 5;

const machine = setup({
  types: flowTypes<Context>(),
  actors: {
    searchProcedures: port('searchProcedures'),
    listFields: port('listFields'),
    listProcedures: port('listProcedures'),
    readCommune: port('readCommune'),
  },
}).createMachine({
  id: 'procedures',
  context: ({ input }) => ({ text: input.with?.trim() ?? '', petition: false, field: '', page: 0 }),
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
      entry: say({ key: 'procedures-ask', choices: [BROWSE, MENU] }),
      on: { CHOICE: { target: 'listingFields', actions: assign({ page: 0 }) } },
    },
    searching: {
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
            target: 'found',
            actions: say(({ event: { output } }) => ({
              ...head(output.agency),
              choices: [...output.hits.slice(0, HITS).map((hit) => showHit(hit)), BROWSE, MENU],
            })),
          },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedures', context.text)) },
      },
    },
    found: {
      on: { CHOICE: { target: 'listingFields', actions: assign({ page: 0 }) }, BACK: 'asking' },
    },
    apologising: {
      invoke: {
        src: 'readCommune',
        input: {},
        onDone: {
          target: 'found',
          actions: say(({ context, event }) => ({
            key: 'procedures-none',
            data: { text: shorten(context.text, 80), hotline: event.output.hotline },
            choices: [BROWSE, MENU],
            phones: [{ key: 'choice-call', phone: event.output.hotline }],
          })),
        },
        onError: { target: 'done', actions: say(({ context }) => trouble('procedures', context.text)) },
      },
    },
    listingFields: {
      invoke: {
        src: 'listFields',
        input: {},
        onDone: {
          target: 'fields',
          actions: say(({ context, event }) => {
            const { shown, more } = cutPage(event.output, context.page);
            return {
              key: 'procedures-fields',
              choices: [
                ...shown.map((field) => ({
                  value: `field:${field.id}`,
                  key: 'procedures-field',
                  data: { name: field.name, count: field.count },
                })),
                ...offerMore(more),
                MENU,
              ],
            };
          }),
        },
        onError: { target: 'done', actions: say(trouble('procedures')) },
      },
    },
    fields: {
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'more',
            target: 'listingFields',
            actions: assign(({ context }) => ({ page: context.page + 1 })),
          },
          {
            target: 'listingField',
            actions: assign(({ event }) => ({ field: event.value.replace(/^field:/, ''), page: 0 })),
          },
        ],
        BACK: [
          {
            guard: ({ context }) => context.page > 0,
            target: 'listingFields',
            actions: assign(({ context }) => ({ page: context.page - 1 })),
          },
          { target: 'asking' },
        ],
      },
    },
    listingField: {
      invoke: {
        src: 'listProcedures',
        input: ({ context }) => ({ field: context.field }),
        onDone: {
          target: 'field',
          actions: say(({ context, event }) => {
            const { shown, more } = cutPage(event.output, context.page);
            return {
              key: shown.length > 0 ? 'procedures-in-field' : 'procedures-empty-field',
              choices: [
                ...shown.map((hit) => showHit(hit)),
                ...offerMore(more),
                { value: 'fields', key: 'procedures-fields-again' },
                MENU,
              ],
            };
          }),
        },
        onError: { target: 'done', actions: say(trouble('procedures')) },
      },
    },
    field: {
      on: {
        CHOICE: [
          {
            guard: ({ event }) => event.value === 'more',
            target: 'listingField',
            actions: assign(({ context }) => ({ page: context.page + 1 })),
          },
          { target: 'listingFields', actions: assign({ page: 0 }) },
        ],
        BACK: [
          {
            guard: ({ context }) => context.page > 0,
            target: 'listingField',
            actions: assign(({ context }) => ({ page: context.page - 1 })),
          },
          { target: 'listingFields', actions: assign({ page: 0 }) },
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

/** What stands above the hits: which other agency the matter belongs to, when it does. */
function head(agency: Agency | undefined): Pick<Reply, 'key' | 'data'> {
  if (agency === undefined) return { key: 'procedures-found' };
  return { key: 'procedures-elsewhere', data: { agency: agency.name, way: agency.way } };
}

function showHit(hit: { readonly code: string; readonly short: string }): Choice {
  return { go: 'procedure', with: hit.code, key: 'procedures-hit', data: { short: hit.short } };
}

/** Look up procedures in one's own words (`with`, or asked for) or by browsing the fields. */
export const procedures: Flow = { name: 'procedures', version: 1, machine };
