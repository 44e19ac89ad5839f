import { assign } from 'xstate';
import { say } from '../kit.ts';
import { base } from './base.ts';
import { makeAnonymous } from './draft.ts';
import { askContact, askName, askPhone, askPhoneAgain } from './questions.ts';

const introducing = base.createStateConfig({
  entry: say(({ context }) => askContact(context)),
  on: {
    CHOICE: [
      { guard: { type: 'picks', params: 'give' }, target: 'naming', actions: 'consent' },
      {
        target: 'reviewing',
        actions: assign(({ context }) => ({ draft: makeAnonymous(context.draft) })),
      },
    ],
    CONTACT: [
      { guard: 'hasPhone', target: 'reviewing', actions: ['consent', 'introduce'] },
      { target: 'naming', actions: ['consent', 'introduce'] },
    ],
    // Most people answer with the name and the number at once.
    TEXT: [
      { guard: 'isIntroduction', target: 'reviewing', actions: ['warn', 'consent', 'introduce'] },
      { guard: 'isFullName', target: 'phoning', actions: ['warn', 'consent', 'introduce'] },
      {
        guard: 'isAddition',
        target: 'introducing',
        reenter: true,
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'isAlarm', target: 'introducing', reenter: true, actions: 'warn' },
    ],
    BACK: [{ guard: 'isEditing', target: 'reviewing' }, { target: 'photographing' }],
  },
});

const naming = base.createStateConfig({
  entry: say(askName()),
  on: {
    TEXT: [
      {
        guard: { type: 'isStory', params: 'name' },
        target: 'naming',
        reenter: true,
        actions: ['warn', 'addText', say({ key: 'petition-text-added' })],
      },
      { guard: 'hasPhone', target: 'reviewing', actions: ['warn', 'introduce'] },
      { guard: 'isName', target: 'phoning', actions: ['warn', 'introduce'] },
    ],
    CONTACT: [
      { guard: 'hasPhone', target: 'reviewing', actions: 'introduce' },
      { target: 'phoning', actions: 'introduce' },
    ],
    CHOICE: { target: 'phoning', actions: 'introduce' },
    BACK: { target: 'introducing' },
  },
});

const phoning = base.createStateConfig({
  entry: say(askPhone()),
  on: {
    TEXT: [
      { guard: 'hasPhone', target: 'reviewing', actions: ['warn', 'introduce'] },
      { guard: 'isCalm', actions: ['warn', say(askPhoneAgain())] },
    ],
    CONTACT: [
      { guard: 'hasPhone', target: 'reviewing', actions: 'introduce' },
      { actions: say(askPhoneAgain()) },
    ],
    CHOICE: { target: 'reviewing' },
    BACK: { target: 'naming' },
  },
});

/** Who writes: name and phone with consent, or nobody whom the officials could know. */
export const personStates = { introducing, naming, phoning };
