import type { Commune, StaffMember } from '../domain/commune.ts';
import type { Petition, PetitionEvent } from '../domain/petition.ts';
import type { Outgoing, Records } from '../domain/records.ts';
import type { Reply } from '../domain/reply.ts';
import { findStaff, seesAll } from '../domain/staff.ts';

/** What is needed to find enrolled officials and write to them. */
export interface StaffRoom {
  readonly commune: Commune;
  readonly records: Records;
}

/** Conversations of a department's enrolled officials, leaders apart. */
export function findOfficers(department: string, room: StaffRoom): Promise<string[]> {
  return findConversations((member) => !seesAll(member) && member.department === department, room);
}

/** Conversations of the commune's enrolled leaders. */
export function findLeaders(room: StaffRoom): Promise<string[]> {
  return findConversations(seesAll, room);
}

/** Conversations of the commune's enrolled admins; of its leaders where no admin is enrolled. */
export async function findAdmins(room: StaffRoom): Promise<string[]> {
  const admins = await findConversations(({ role }) => role === 'admin', room);
  return admins.length > 0 ? admins : findLeaders(room);
}

/** Conversations in which one official is enrolled. */
export function findMember(staff: string, room: StaffRoom): Promise<string[]> {
  return findConversations(({ id }) => id === staff, room);
}

/** Conversations of the leaders who may approve an answer: all but its author. */
export function findApprovers(author: string, room: StaffRoom): Promise<string[]> {
  return findConversations((member) => seesAll(member) && member.id !== author, room);
}

/** Conversations of those who work on a petition: its handler, else its department, else the leaders. */
export async function findDesk(petition: Petition, room: StaffRoom): Promise<string[]> {
  const handler = findStaff(room.commune, petition.handler);
  const handlers = handler ? await findConversations((member) => member === handler, room) : [];
  if (handlers.length > 0) return handlers;
  const officers = await findOfficers(petition.department, room);
  return officers.length > 0 ? officers : findLeaders(room);
}

/** Conversations of who wrote an answer; when nobody of that name is enrolled any more, of the petition's desk. */
export async function findAuthor(
  { staff }: Pick<PetitionEvent, 'staff'>,
  petition: Petition,
  room: StaffRoom,
): Promise<string[]> {
  const authors = staff === undefined ? [] : await findMember(staff, room);
  return authors.length > 0 ? authors : findDesk(petition, room);
}

/** Sends officials a message about a petition; an answer that quotes it is an answer to the petition. */
export function tellStaff(
  conversations: readonly string[],
  code: string,
  reply: Reply,
  room: StaffRoom,
): void {
  for (const to of new Set(conversations)) room.records.send({ to, reply, about: code, locale: 'vi' });
}

/**
 * Sends the citizen a message about a petition; with `all`, those with the same matter too. Gives the id of the
 * citizen's own; undefined for one who is not in the chat, because an official took the petition down at the desk.
 */
export function tellCitizen(
  petition: Petition,
  message: Pick<Outgoing, 'reply' | 'typed'>,
  { records }: Pick<StaffRoom, 'records'>,
  whom: 'owner' | 'all' = 'owner',
): string | undefined {
  const { code: about, owner, locale, followers = [] } = petition;
  const id = owner === undefined ? undefined : records.send({ to: owner, locale, about, ...message });
  if (whom === 'all') {
    for (const one of followers)
      records.send({ ...message, to: one.conversation, locale: one.locale, about });
  }
  return id;
}

/** Sends those with the same matter what its owner is told in other words, or with other buttons. */
export function tellFollowers(
  { code: about, followers = [] }: Petition,
  message: Pick<Outgoing, 'reply' | 'typed'>,
  { records }: Pick<StaffRoom, 'records'>,
): void {
  for (const { conversation: to, locale } of followers) records.send({ ...message, to, locale, about });
}

async function findConversations(is: (member: StaffMember) => boolean, room: StaffRoom): Promise<string[]> {
  const found: string[] = [];
  for (const member of room.commune.staff.filter(is)) {
    for (const id of await room.records.staffConversations(member.id)) {
      // A conversation that has since been enrolled as somebody else no longer speaks for this official.
      if ((await room.records.conversation(id))?.staff === member.id) found.push(id);
    }
  }
  return found;
}
