import { setup } from 'xstate';
import { type Flow, flowTypes, MAIN_MENU, say } from './kit.ts';

const machine = setup({ types: flowTypes<Record<never, never>>() }).createMachine({
  id: 'menu',
  context: {},
  entry: say({ key: 'menu', choices: MAIN_MENU }),
  initial: 'done',
  states: { done: { type: 'final' } },
});

/** The main menu. */
export const menu: Flow = { name: 'menu', version: 1, machine };
