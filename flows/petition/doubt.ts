import { assign, not } from 'xstate';
import { isDoubtful } from '../../src/domain/door.ts';
import { decide, open, say } from '../kit.ts';
import { base } from './base.ts';
import { isComplete, writeStory } from './draft.ts';
import { askDoubt } from './questions.ts';

/** One neutral question about what was just told; until its answer that is no part of the draft. */
const doubting = base.createStateConfig({
  entry: say(({ context }) => askDoubt(context)),
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'petition' }, target: 'cleared', actions: ['clearHeld', 'takeHeld'] },
      { guard: 'picksDoor', target: 'showingDoor', actions: 'takeHeldAway' },
      { target: 'done', actions: open('desk') },
    ],
    TEXT: { guard: not('isForDoor'), target: 'doubting', reenter: true, actions: ['warn', 'hold'] },
    BACK: { target: 'cleared', actions: 'dropHeld' },
  },
});

const cleared = base.createStateConfig({
  always: [{ guard: 'isEditing', target: 'reviewing' }, { target: 'continuing' }],
});

/** Reads the whole story once more before it goes to officials: several calm messages may make an accusation. */
const checking = base.createStateConfig({
  invoke: {
    src: 'readSignals',
    input: ({ context }) => ({ text: writeStory(context.draft), cleared: context.cleared }),
    onDone: [
      { guard: ({ event }) => isDoubtful(event.output), target: 'judging', actions: 'warnOfWhole' },
      { target: 'sending', actions: 'warnOfWhole' },
    ],
    onError: { target: 'failing' },
  },
});

const judging = base.createStateConfig({
  entry: say(({ context }) => askDoubt(context)),
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'petition' }, target: 'sending' },
      { guard: 'picksDoor', target: 'showingDoor', actions: 'takeStoryAway' },
      { target: 'done', actions: open('desk') },
    ],
    TEXT: { guard: 'isTold', target: 'checking', actions: ['warn', 'addText'] },
    BACK: { target: 'reviewing' },
  },
});

const sending = base.createStateConfig({
  always: {
    target: 'done',
    actions: [
      decide(({ context: { draft, joins, registrar } }) => {
        if (joins !== '') {
          const { text, media } = draft;
          return { type: 'join-petition', code: joins, ...(text ? { text } : {}), ...(media && { media }) };
        }
        if (!isComplete(draft)) throw new Error('the guard before let an incomplete petition through');
        return { type: registrar ? 'register-petition' : 'file-petition', petition: draft };
      }),
      assign({ filed: true }),
    ],
  },
});

/** What may be no petition: asked about when it is told, and once more as a whole before it is sent. */
export const doubtStates = { doubting, cleared, checking, judging, sending };
