import { setup } from 'xstate';
import { decide, type Flow, flowTypes } from './kit.ts';

const machine = setup({
  types: flowTypes<{ readonly code: string; readonly secret: string }>(),
}).createMachine({
  id: 'receipt',
  context: ({ input }) => {
    const [code = '', ...secret] = (input.with ?? '').split(' ');
    return { code, secret: secret.join(' ') };
  },
  initial: 'connecting',
  states: {
    connecting: {
      entry: decide(({ context: { code, secret } }) => ({ type: 'connect-petition', code, secret })),
      always: { target: 'done' },
    },
    done: { type: 'final' },
  },
});

/** Brings a petition that was taken down at the desk into this chat; `with` is its code and the secret of its receipt. */
export const receipt: Flow = { name: 'receipt', version: 1, machine };
