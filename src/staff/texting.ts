import { nameTextAlarm } from '../domain/alarm-names.ts';
import type { Commune } from '../domain/commune.ts';
import { officeOf } from '../domain/office.ts';
import type { Petition, PetitionEvent } from '../domain/petition.ts';
import type { Records } from '../domain/records.ts';
import type { Text } from '../domain/reply.ts';
import { findTexted, findTextingTime, findUntold, readTextTrouble } from '../domain/texting.ts';

/** What it takes to plan a message to a phone. */
export interface TextingRoom {
  readonly commune: Commune;
  readonly records: Records;
}

/** Lets the citizen's phone be told of the event at this place (0 the first), as soon as that is allowed. */
export function planText(petition: Petition, index: number, { commune, records }: TextingRoom): void {
  if (!findUntold(petition, index, commune)) return;
  const { code } = petition;
  const at = findTextingTime(records.now);
  records.setAlarm({ conversation: officeOf(code), name: nameTextAlarm(index), at, data: code });
}

/** Whether nothing but the phone tells the citizen: nobody is in the chat, or the platform takes no message there now. */
export async function needsText(
  { owner }: Petition,
  { messageId }: PetitionEvent,
  { records }: Pick<TextingRoom, 'records'>,
): Promise<boolean> {
  if (owner === undefined) return true;
  return messageId !== undefined && (await records.held(messageId)) !== undefined;
}

/** What became of telling the phone of an event of the timeline; empty where it is not told. */
export async function describeText(
  petition: Petition,
  event: PetitionEvent | undefined,
  room: TextingRoom,
): Promise<Text[]> {
  const index = event === undefined ? -1 : petition.history.indexOf(event);
  const told = findTexted(petition, index);
  if (told?.textId !== undefined) {
    const { state, error } = (await room.records.textDelivery(told.textId)) ?? {
      state: 'unknown',
      error: '',
    };
    const isUnsure = state === 'unknown' || (state === 'sent' && error !== '');
    const trouble = { key: `staff-text-trouble-${readTextTrouble(error)}`, data: { error } };
    return [{ key: `staff-text-${isUnsure ? 'unknown' : state}`, data: { at: { at: told.at }, trouble } }];
  }
  const untold = findUntold(petition, index, room.commune);
  return untold && (await needsText(petition, untold, room)) ? [{ key: 'staff-text-waits' }] : [];
}
