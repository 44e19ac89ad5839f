import { setup } from 'xstate';
import { type Flow, flowTypes, MENU, say } from './kit.ts';

const machine = setup({ types: flowTypes<Record<never, never>>() }).createMachine({
  id: 'which-paper',
  context: {},
  entry: say({
    key: 'which-paper',
    choices: [
      { go: 'procedures', key: 'menu-procedures' },
      { go: 'follow', key: 'menu-follow' },
      { go: 'commune-info', key: 'lost-office' },
      MENU,
    ],
  }),
  initial: 'done',
  states: { done: { type: 'final' } },
});

/** For somebody who asks how much, how long or which papers, and not of what. */
export const whichPaper: Flow = { name: 'which-paper', version: 1, machine };
