import { setup } from 'xstate';
import { type Flow, flowTypes, MAIN_MENU, say } from './kit.ts';

const machine = setup({ types: flowTypes<Record<never, never>>() }).createMachine({
  id: 'help',
  context: {},
  entry: say({ key: 'help', choices: MAIN_MENU }),
  initial: 'done',
  states: { done: { type: 'final' } },
});

/** How to talk to the assistant. */
export const help: Flow = { name: 'help', version: 1, machine };
