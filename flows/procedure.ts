import { assign, setup } from 'xstate';
import type { Command } from '../src/domain/command.ts';
import { decide, type Flow, flowTypes, open, port, say, trouble } from './kit.ts';
import { readParameter, type Wanted } from './procedure/parameter.ts';
import {
  followChecklist,
  isFound,
  offerOfficial,
  showCase,
  showSections,
  showSummary,
  thank,
  WAYS_ON,
  writeChecklist,
} from './procedure/replies.ts';

interface Context {
  readonly code: string;
  readonly wanted: Wanted;
  /** This lookup was asked already whether it helped. */
  readonly isAsked: boolean;
}

/** Sections as older questions name them. */
const OLD_NAMES: Readonly<Record<string, string>> = { time: 'cost', fee: 'cost' };

const machine = setup({
  types: flowTypes<Context>(),
  actors: { readProcedure: port('readProcedure'), readCase: port('readCase') },
}).createMachine({
  id: 'procedure',
  context: ({ input }) => {
    const { code, wanted } = readParameter(input.with ?? '');
    return { code, wanted, isAsked: input.lookup?.code === code && input.lookup.judged !== undefined };
  },
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: ({ context }) => context.wanted.kind === 'case', target: 'readingCase' },
        { target: 'reading' },
      ],
    },
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
          {
            guard: ({ context }) => context.wanted.kind === 'judged',
            target: 'done',
            actions: [
              decide(({ context: { code, wanted } }) => ({
                ...{ type: 'judge-procedure', code },
                helped: wanted.kind === 'judged' && wanted.helped,
              })),
              say(({ context: { wanted }, event }) =>
                thank(sure(event.output), wanted.kind === 'judged' && wanted.helped),
              ),
            ],
          },
          {
            guard: ({ context }) => context.wanted.kind === 'checklist',
            target: 'shown',
            actions: [
              decide(({ context }) => noteOpened(context, true)),
              say(({ event }) => writeChecklist(sure(event.output))),
              say(({ context, event }) => followChecklist(sure(event.output), !context.isAsked)),
              assign({ isAsked: true }),
            ],
          },
          {
            guard: ({ context: { wanted } }) => wanted.kind === 'sections' && wanted.sections.length > 0,
            target: 'shown',
            actions: [
              decide(({ context }) => noteOpened(context, true)),
              say(({ context: { wanted, isAsked }, event }) =>
                showSections(sure(event.output), wanted.kind === 'sections' ? wanted.sections : [], !isAsked),
              ),
              assign({ isAsked: true }),
            ],
          },
          {
            target: 'shown',
            actions: [
              decide(({ context }) => noteOpened(context, false)),
              say(({ event }) => showSummary(sure(event.output))),
            ],
          },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedure', context.code)) },
      },
    },
    readingCase: {
      invoke: {
        src: 'readCase',
        input: ({ context: { code, wanted } }) => ({ code, text: textOf(wanted) }),
        onDone: [
          {
            guard: ({ event }) => event.output === undefined,
            target: 'done',
            actions: say({ key: 'procedure-unknown', choices: WAYS_ON }),
          },
          {
            guard: ({ event: { output } }) => output !== undefined && isFound(output.found),
            target: 'shown',
            actions: [
              decide(({ context }) => noteOpened(context, true)),
              say(({ context, event: { output } }) => {
                const view = sure(output);
                return showCase(view, view.found, !context.isAsked);
              }),
              assign({ isAsked: true }),
            ],
          },
          {
            target: 'shown',
            actions: [
              decide(({ context }) => noteOpened(context, false)),
              decide(({ context: { code, wanted } }) => ({
                type: 'note-missed',
                code,
                text: textOf(wanted),
              })),
              say(({ context, event }) => offerOfficial(sure(event.output), textOf(context.wanted))),
            ],
          },
        ],
        onError: { target: 'done', actions: say(({ context }) => trouble('procedure', context.code)) },
      },
    },
    shown: {
      on: {
        CHOICE: {
          target: 'reading',
          actions: assign(({ context, event }) =>
            readParameter(`${context.code}#${OLD_NAMES[event.value] ?? event.value}`),
          ),
        },
        BACK: [
          {
            guard: ({ context: { wanted } }) => wanted.kind === 'sections' && wanted.sections.length === 0,
            target: 'done',
            actions: open('procedures'),
          },
          { target: 'reading', actions: assign(({ context }) => readParameter(context.code)) },
        ],
      },
    },
    done: { type: 'final' },
  },
});

function noteOpened({ code, isAsked }: Context, asks: boolean): Command {
  return { type: 'open-procedure', code, asks: asks && !isAsked };
}

function textOf(wanted: Wanted): string {
  return wanted.kind === 'case' ? wanted.text : '';
}

/** What a guard before has seen to. */
function sure<View>(view: View | undefined): View {
  if (view === undefined) throw new TypeError('no procedure was read');
  return view;
}

/**
 * One procedure: its summary, or the part that `with` names (see `readParameter`). Free text is left to the router,
 * which knows what is a question about the procedure that is open.
 */
export const procedure: Flow = {
  name: 'procedure',
  version: 2,
  machine,
  migrations: {
    1: ({ context }) => ({
      value: 'shown',
      context: { ...readParameter((context as { code: string }).code), isAsked: false },
    }),
  },
};
