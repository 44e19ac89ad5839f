import { assign, enqueueActions, setup } from 'xstate';
import { findDoor, writeFoundDoor } from '../../src/domain/door.ts';
import { decide, EMERGENCY, type FlowEvent, flowTypes, port, say } from '../kit.ts';
import * as draft from './draft.ts';
import { readPhone } from './phone.ts';
import type { Context } from './questions.ts';

type Of<Type extends FlowEvent['type']> = Extract<FlowEvent, { type: Type }>;

/** Whether an event carries nothing that belongs to another door, so that its content may be kept. */
function isCalm(event: FlowEvent): boolean {
  return !('signals' in event) || findDoor(event.signals) === undefined;
}

/** The ports, guards and actions that the states of a petition share. */
export const base = setup({
  types: flowTypes<Context>(),
  actors: {
    readCommune: port('readCommune'),
    guessCategory: port('guessCategory'),
    findSameMatter: port('findSameMatter'),
  },
  guards: {
    isEditing: ({ context }) => context.editing,
    isOnLaterPage: ({ context }) => context.page > 0,
    isForDoor: ({ event }) => !isCalm(event),
    isCalm: ({ event }) => isCalm(event),
    /** Danger is answered even where a text is not expected; other stray texts are left to the host. */
    isAlarm: ({ event }) => event.type === 'TEXT' && isCalm(event) && event.signals.includes('emergency'),
    /** A text long enough to be part of the story and not a stray "ok". */
    isAddition: ({ event }) => event.type === 'TEXT' && isCalm(event) && !draft.isTooShort(event.text),
    isStory: ({ event }, answer: 'place' | 'name') =>
      event.type === 'TEXT' && isCalm(event) && draft.isTooLong(event.text, answer),
    isMedia: ({ event }) => event.type === 'MEDIA' && isCalm(event) && event.media.length > 0,
    isLastMedia: ({ context, event }) =>
      event.type === 'MEDIA' && isCalm(event) && draft.isFull(draft.addMedia(context.draft, event.media)),
    hasPhone: ({ event }) => {
      if (event.type === 'TEXT') return isCalm(event) && readPhone(event.text) !== undefined;
      return event.type === 'CONTACT' && readPhone(event.phone ?? '') !== undefined;
    },
    picks: ({ event }, value: string) => event.type === 'CHOICE' && event.value === value,
  },
  actions: {
    warn: enqueueActions(({ event, enqueue }) => {
      if ('signals' in event && event.signals?.includes('emergency')) enqueue(say(EMERGENCY));
    }),
    addText: assign(({ context, event }) => ({
      draft: draft.addText(context.draft, (event as Of<'TEXT'>).text),
    })),
    tell: assign(({ context, event }) => {
      const write = context.rewriting ? draft.replaceText : draft.addText;
      return { draft: write(context.draft, (event as Of<'TEXT'>).text), rewriting: false };
    }),
    addMedia: assign(({ context, event }) => {
      const { media, text } = event as Of<'MEDIA'>;
      return { draft: draft.addText(draft.addMedia(context.draft, media), text ?? '') };
    }),
    place: assign(({ context, event }) => ({
      draft: draft.setPlace(context.draft, {}, event as draft.PlaceEvent),
    })),
    placeNear: assign(({ context, event }) => ({
      draft: draft.setPlace(context.draft, context.draft.place ?? {}, event as draft.PlaceEvent),
    })),
    /** Name and phone as one message gives them; a skipped question gives neither. */
    introduce: assign(({ context, event }) => ({ draft: draft.introduce(context.draft, event) })),
    // Choosing to give the data, or giving it, after being told what for: the consent that Law 91/2025/QH15 asks for.
    consent: enqueueActions(({ context, enqueue }) => {
      // The consent of somebody else is asked for by the official and is not the official's own.
      if (context.registrar) return;
      if (!context.consent) enqueue(decide({ type: 'give-consent' }));
      enqueue.assign({ consent: true });
    }),
    firstPage: assign({ page: 0 }),
    nextPage: assign(({ context }) => ({ page: context.page + 1 })),
    previousPage: assign(({ context }) => ({ page: context.page - 1 })),
    chooseDoor: assign(({ event }) => ({
      door: 'signals' in event ? writeFoundDoor(event.signals, event.text) : '',
    })),
  },
});
