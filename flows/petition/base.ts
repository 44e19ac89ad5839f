import { assign, enqueueActions, setup } from 'xstate';
import { isFullName, readPhone } from '../../src/domain/contact.ts';
import { type Door, findDoor, isDoubtful, writeDoor, writeFoundDoor } from '../../src/domain/door.ts';
import type { Signal } from '../../src/domain/triage.ts';
import { decide, EMERGENCY, type FlowEvent, flowTypes, port, say } from '../kit.ts';
import type { Context } from './context.ts';
import * as draft from './draft.ts';

type Of<Type extends FlowEvent['type']> = Extract<FlowEvent, { type: Type }>;

/** Whether an event carries nothing that may belong to another door, so that its content may be kept. */
function isCalm(event: FlowEvent): boolean {
  return !('signals' in event) || !isDoubtful(event.signals);
}

/** The ports, guards and actions that the states of a petition share. */
export const base = setup({
  types: flowTypes<Context>(),
  actors: {
    readCommune: port('readCommune'),
    guessCategory: port('guessCategory'),
    findSameMatter: port('findSameMatter'),
    readSignals: port('readSignals'),
  },
  guards: {
    isEditing: ({ context }) => context.editing,
    isOnLaterPage: ({ context }) => context.page > 0,
    isForDoor: ({ event }) => 'signals' in event && findDoor(event.signals) !== undefined,
    isDoubtful: ({ event }) => !isCalm(event),
    isCalm: ({ event }) => isCalm(event),
    /** Danger is answered even where a text is not expected; other stray texts are left to the host. */
    isAlarm: ({ event }) => event.type === 'TEXT' && isCalm(event) && event.signals.includes('emergency'),
    /** A text that may be part of the story; a word that answers a question not asked is none. */
    isTold: ({ event }) => event.type === 'TEXT' && isCalm(event) && !event.isWord,
    /** A text long enough to be part of the story and not a stray "ok". */
    isAddition: ({ event }) => event.type === 'TEXT' && isCalm(event) && !draft.isTooShort(event.text),
    isStory: ({ event }, answer: 'place' | 'name') =>
      event.type === 'TEXT' && isCalm(event) && draft.isTooLong(event.text, answer),
    /** A name has letters; "1" was meant for a list. */
    isName: ({ event }) => event.type === 'TEXT' && isCalm(event) && /\p{L}/u.test(event.text),
    isIntroduction: ({ event }) =>
      event.type === 'TEXT' &&
      isCalm(event) &&
      readPhone(event.text) !== undefined &&
      !draft.isTooLong(draft.readWriter(event).name ?? '', 'name'),
    isFullName: ({ event }) => event.type === 'TEXT' && isCalm(event) && isFullName(event.text),
    isMedia: ({ event }) => event.type === 'MEDIA' && isCalm(event) && event.media.length > 0,
    isLastMedia: ({ context, event }) =>
      event.type === 'MEDIA' && isCalm(event) && draft.isFull(draft.addMedia(context.draft, event.media)),
    hasPhone: ({ event }) => {
      if (event.type === 'TEXT') return isCalm(event) && readPhone(event.text) !== undefined;
      return event.type === 'CONTACT' && readPhone(event.phone ?? '') !== undefined;
    },
    picksDoor: ({ event }) => event.type === 'CHOICE' && findDoor([event.value as Signal]) !== undefined,
    picks: ({ event }, value: string) => event.type === 'CHOICE' && event.value === value,
  },
  actions: {
    warn: enqueueActions(({ event, enqueue }) => {
      if (!('signals' in event) || !event.signals?.includes('emergency')) return;
      enqueue(say(EMERGENCY));
      enqueue.assign({ warned: true });
    }),
    warnOfWhole: enqueueActions(({ context, event, enqueue }) => {
      const { output } = event as unknown as { readonly output: readonly Signal[] };
      if (!context.warned && output.includes('emergency')) enqueue(say(EMERGENCY));
    }),
    addText: assign(({ context, event }) => ({
      draft: draft.addText(context.draft, (event as Of<'TEXT'>).text),
    })),
    tell: assign(({ context, event }) => tell(context, (event as Of<'TEXT'>).text)),
    addMedia: assign(({ context, event }) => {
      const { media, text } = event as Of<'MEDIA'>;
      return { draft: draft.addText(draft.addMedia(context.draft, media), text ?? '') };
    }),
    /** What may belong to a door is no part of the draft until the person has said what it is. */
    hold: assign(({ context: { held }, event }) => {
      const { text = '', ...more } = event as Of<'TEXT'> | Of<'MEDIA'>;
      const media = [...(held.media ?? []), ...('media' in more ? more.media : [])];
      return { held: { text: joinLines(held.text, text.trim()), ...(media.length > 0 && { media }) } };
    }),
    takeKept: assign(({ context: { kept, cleared } }) => ({
      ...{ registrar: kept.registrar, compared: kept.registrar },
      cleared: joinLines(kept.cleared, cleared),
    })),
    dropHeld: assign({ held: { text: '' } }),
    takeHeldAway: assign(({ context: { held }, event }) => ({
      ...{ held: { text: '' }, door: writeDoor((event as Of<'CHOICE'>).value as Door, held.text, true) },
    })),
    /** Nothing of an accusation stays; of anything else all but the text. */
    takeStoryAway: assign(({ context, event }) => {
      const { text: _, ...rest } = context.draft;
      const door = (event as Of<'CHOICE'>).value as Door;
      return {
        draft: door === 'denunciation' ? {} : rest,
        door: writeDoor(door, draft.writeStory(context.draft), true),
      };
    }),
    takeHeld: assign(({ context }) => {
      const { text, media = [] } = context.held;
      const told = tell(context, text);
      return { ...told, draft: draft.addMedia(told.draft, media), held: { text: '' } };
    }),
    /** The person said that what is held is a petition. */
    clearHeld: assign(({ context: { cleared, held } }) => ({ cleared: joinLines(cleared, held.text) })),
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
      door: 'signals' in event ? writeFoundDoor(event.signals, event.text, true) : '',
    })),
  },
});

/** A part of the story more, or the whole of it anew. */
function tell(context: Context, text: string) {
  const write = context.rewriting ? draft.replaceText : draft.addText;
  return { draft: write(context.draft, text), rewriting: false };
}

function joinLines(one: string, other: string): string {
  return [one, other].filter(Boolean).join('\n');
}
