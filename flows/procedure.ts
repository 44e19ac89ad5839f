import { assign, setup } from 'xstate';
import { PORTAL, type Procedure } from '../src/domain/procedure.ts';
import type { Choice, Reply, Text } from '../src/domain/reply.ts';
import { type Flow, flowTypes, MENU, port, say, trouble } from './kit.ts';

interface Context {
  readonly code: string;
  readonly section: Section;
}

type Section = 'documents' | 'time' | 'fee' | 'place' | 'online' | 'legal';

const SECTIONS: readonly (Choice & { readonly value: Section })[] = [
  { value: 'documents', key: 'procedure-to-documents' },
  { value: 'time', key: 'procedure-to-time' },
  { value: 'fee', key: 'procedure-to-fee' },
  { value: 'place', key: 'procedure-to-place' },
  { value: 'online', key: 'procedure-to-online' },
  { value: 'legal', key: 'procedure-to-legal' },
];

const WAYS_ON: readonly Choice[] = [{ go: 'procedures', key: 'procedure-others' }, MENU];

/** National codes of a death, a birth and a marriage: the word of sympathy that belongs before the facts. */
const SYMPATHY: Readonly<Record<string, string>> = {
  '1.000656': 'procedure-condolence',
  '1.001193': 'procedure-birth-wish',
  '1.000894': 'procedure-marriage-wish',
};

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readProcedure: port('readProcedure') },
}).createMachine({
  id: 'procedure',
  context: ({ input }) => ({ code: input.with ?? '', section: 'documents' }),
  initial: 'reading',
  states: {
    reading: {
      invoke: {
        src: 'readProcedure',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          {
            guard: ({ event }) => event.output === undefined,
            target: 'done',
            actions: say({ key: 'procedure-unknown', choices: WAYS_ON }),
          },
          { target: 'choosing', actions: say(({ event }) => showSummary(event.output)) },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedure', context.code)) },
      },
    },
    choosing: {
      on: {
        CHOICE: {
          target: 'readingSection',
          actions: assign(({ event }) => ({ section: event.value as Section })),
        },
      },
    },
    readingSection: {
      invoke: {
        src: 'readProcedure',
        input: ({ context }) => ({ code: context.code }),
        onDone: [
          {
            guard: ({ event }) => event.output === undefined,
            target: 'done',
            actions: say({ key: 'procedure-unknown', choices: WAYS_ON }),
          },
          {
            target: 'reviewing',
            actions: say(({ context, event }) => showSection(event.output, context.section)),
          },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedure', context.code)) },
      },
    },
    reviewing: {
      on: {
        CHOICE: {
          target: 'readingSection',
          actions: assign(({ event }) => ({ section: event.value as Section })),
        },
        BACK: 'reading',
      },
    },
    done: { type: 'final' },
  },
});

function showSummary(procedure: Procedure | undefined): Reply {
  if (!procedure) return { key: 'procedure-unknown', choices: WAYS_ON };
  const sympathy = SYMPATHY[procedure.code];
  const lines: Text[] = [
    ...(sympathy ? [{ key: sympathy }] : []),
    { key: 'procedure-name', data: { name: procedure.name } },
    { key: 'procedure-agency', data: { agency: procedure.agency } },
    { key: 'procedure-brief', data: { time: orUnknown(procedure.time), fee: orUnknown(procedure.fee) } },
    showCertainty(procedure),
  ];
  return { key: 'procedure-summary', data: { lines }, choices: [...SECTIONS, ...WAYS_ON] };
}

function showSection(procedure: Procedure | undefined, section: Section): Reply {
  if (!procedure) return { key: 'procedure-unknown', choices: WAYS_ON };
  const items = readSection(procedure, section);
  return {
    key: `procedure-${section}`,
    data: {
      short: procedure.short,
      items: items.length > 0 ? items : [{ key: 'procedure-ask-official' }],
      certainty: showCertainty(procedure),
    },
    choices: [...SECTIONS.filter((other) => other.value !== section), ...WAYS_ON],
    ...showLink(procedure, section),
  };
}

function readSection(procedure: Procedure, section: Section): readonly (string | Text)[] {
  const note = procedure.note ? [{ key: 'procedure-note', data: { note: procedure.note } }] : [];
  switch (section) {
    case 'documents':
      return [...procedure.documents.map(asItem), ...note];
    case 'time':
      return procedure.time === '' ? [] : [procedure.time];
    case 'fee':
      return procedure.fee === '' ? [] : [procedure.fee];
    case 'place':
      return [procedure.agency, ...procedure.filing.map(asItem)].filter((line) => line !== '');
    case 'online':
      return [{ key: `procedure-online-${procedure.online}` }];
    case 'legal':
      return procedure.legal.map(asItem);
  }
}

function asItem(item: string): Text {
  return { key: 'procedure-item', data: { item } };
}

function orUnknown(fact: string): string | Text {
  return fact === '' ? { key: 'procedure-ask-official' } : fact;
}

function showCertainty(procedure: Procedure): Text {
  const checked = procedure.checked.split('-').reverse().join('/');
  return { key: procedure.sure ? 'procedure-sure' : 'procedure-unsure', data: { checked } };
}

function showLink(procedure: Procedure, section: Section): Pick<Reply, 'links'> {
  if (section === 'online' && (procedure.online === 'full' || procedure.online === 'partial')) {
    return { links: [{ key: 'procedure-open-portal', url: PORTAL }] };
  }
  if (section !== 'legal' || !procedure.source?.startsWith('https://')) return {};
  return { links: [{ key: 'procedure-open-source', url: procedure.source }] };
}

/** One procedure (`with` is its code) in sections. Free text is left to the router, which searches again. */
export const procedure: Flow = { name: 'procedure', version: 1, machine };
