import type { StaffMember } from '../../domain/commune.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Reply, Text } from '../../domain/reply.ts';
import { findStaff, seesAll } from '../../domain/staff.ts';
import { type DigestContext, type Reach, readReach } from './reach.ts';
import { HERE, writeDigest } from './write-digest.ts';

/** How far a morning's work came: the officials that were told, and whom no word can reach. */
export interface Progress {
  readonly told: number;
  readonly closed: readonly string[];
  readonly absent: readonly string[];
}

/** Officials in one turn; the rest come with the next ones. */
const BATCH = 10;
/** Open petitions, and answers that did not arrive, that are looked at for one department; first deadline first. */
const MOST = 200;
/** Names in a line. */
const NAMED = 8;

/** Tells the next officials of a morning, leaders last; gives how far it came, undefined once all are told. */
export async function tellNext(progress: Progress, context: DigestContext): Promise<Progress | undefined> {
  const members = context.commune.staff.toSorted(
    (one, other) => Number(seesAll(one)) - Number(seesAll(other)),
  );
  const read = createReader(context);
  let { told, closed, absent } = progress;
  for (const member of members.slice(told, told + BATCH)) {
    const reach = await readReach(member, context);
    if (reach.state === 'closed') closed = [...closed, member.id];
    if (reach.state === 'absent' && member.role !== 'admin') absent = [...absent, member.id];
    if (reach.state === 'open') {
      const { petitions, undelivered } = await read(member);
      const news = [
        ...(undelivered > 0 ? [{ key: 'staff-digest-undelivered', data: { count: undelivered } }] : []),
        ...(seesAll(member) ? nameAll('staff-digest-closed', closed, context) : []),
        ...(seesAll(member) ? nameAll('staff-digest-absent', absent, context) : []),
      ];
      tell(member, reach, petitions, news, context);
    }
    told += 1;
  }
  return told < members.length ? { told, closed, absent } : undefined;
}

function tell(
  member: StaffMember,
  { open, closing }: Reach,
  petitions: readonly Petition[],
  news: readonly Text[],
  context: DigestContext,
): void {
  const send = (conversations: readonly string[], reply: Reply) => {
    for (const to of conversations) context.records.send({ to, reply, locale: 'vi' });
  };
  if (petitions.length > 0 || news.length > 0) send(open, writeDigest(member, petitions, news, context));
  // Who has nothing to do would soon be out of reach.
  else send(closing, { key: 'staff-rollcall', data: { name: member.name }, choices: [HERE] });
}

/** What is open for an official, and how many of the official's answers did not arrive. */
interface Work {
  readonly petitions: readonly Petition[];
  readonly undelivered: number;
}

/** Reads what there is for an official; once a turn for all who look at the same department. */
function createReader({ records }: DigestContext): (member: StaffMember) => Promise<Work> {
  const readBoth = (department: string | undefined) =>
    Promise.all([records.openPetitions(department, MOST), records.undeliveredAnswers(department, MOST)]);
  const known = new Map<string | undefined, ReturnType<typeof readBoth>>();
  return async (member) => {
    const department = seesAll(member) ? undefined : member.department;
    const reading = known.get(department) ?? readBoth(department);
    known.set(department, reading);
    const [petitions, answers] = await reading;
    if (seesAll(member)) return { petitions, undelivered: answers.length };
    return {
      petitions: petitions.filter(({ handler }) => handler === undefined || handler === member.id),
      undelivered: answers.filter(({ event }) => event.staff === member.id).length,
    };
  };
}

function nameAll(key: string, ids: readonly string[], { commune }: DigestContext): Text[] {
  if (ids.length === 0) return [];
  const names = ids.slice(0, NAMED).map((id) => findStaff(commune, id)?.name ?? id);
  return [{ key, data: { count: ids.length, names: names.join(', ') } }];
}
