import type { Commune, StaffMember } from '../domain/commune.ts';
import { maskPersonal } from '../domain/mask.ts';
import type { Petition, PetitionEvent } from '../domain/petition.ts';
import type { Outgoing, Records } from '../domain/records.ts';
import type { Datum, Reply, Text } from '../domain/reply.ts';
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
  const { code: about, owner, locale } = petition;
  const id = owner === undefined ? undefined : records.send({ to: owner, locale, about, ...message });
  if (whom === 'all') tellFollowers(petition, message, { records });
  return id;
}

/** Sends those with the same matter the news of a petition, without anybody's numbers; they too may say if it is solved. */
export function tellFollowers(
  { code, followers = [] }: Petition,
  { reply, typed }: Pick<Outgoing, 'reply' | 'typed'>,
  { records }: Pick<StaffRoom, 'records'>,
): void {
  const verdict = reply.choices?.filter((one) => 'go' in one && one.go === 'confirm') ?? [];
  const news = maskText({ key: reply.key, ...(reply.data && { data: reply.data }) });
  const masked: Omit<Outgoing, 'to' | 'locale'> = {
    about: code,
    reply: {
      key: 'petition-followed',
      data: { code, news },
      choices: [...verdict, { key: 'go-follow', go: 'follow', with: code }],
      ...(reply.media && { media: reply.media }),
    },
    ...(typed !== undefined && { typed: maskPersonal(typed) }),
  };
  for (const { conversation: to, locale } of followers) records.send({ ...masked, to, locale });
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

/** A text whose data hold nobody's numbers; names of texts, moments and the like stay. */
function maskText({ key, data = {} }: Text): Text {
  return {
    key,
    data: Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, maskDatum(datum)])),
  };
}

function maskDatum(datum: Datum): Datum {
  if (typeof datum === 'string') return maskPersonal(datum);
  if (typeof datum === 'number') return datum;
  if ('key' in datum) return maskText(datum);
  // Every list has an `at`, too.
  if (!isList(datum)) return datum;
  return datum.map((line) => (typeof line === 'string' ? maskPersonal(line) : maskText(line)));
}

function isList(datum: object): datum is readonly (string | Text)[] {
  return Array.isArray(datum);
}
