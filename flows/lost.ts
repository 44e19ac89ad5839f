import { setup } from 'xstate';
import { type Flow, flowTypes, MENU, say } from './kit.ts';

const machine = setup({ types: flowTypes<Record<never, never>>() }).createMachine({
  id: 'lost',
  context: {},
  entry: say({
    key: 'lost',
    choices: [
      { go: 'procedures', key: 'lost-procedures' },
      { go: 'petition', key: 'lost-petition' },
      { go: 'commune-info', key: 'lost-office' },
      MENU,
    ],
  }),
  initial: 'done',
  states: { done: { type: 'final' } },
});

/** The way on for somebody whose words were not understood. */
export const lost: Flow = { name: 'lost', version: 1, machine };
