import type { StaffMember } from '../../domain/commune.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Choice, Reply, Text } from '../../domain/reply.ts';
import { nameCategory, nameDepartment, seesAll } from '../../domain/staff.ts';
import { localDay } from '../../domain/working-time.ts';
import { describeDeadline } from '../describe-deadline.ts';
import type { DigestContext } from './reach.ts';

/** The most urgent ones of a digest, each with a button. */
const URGENT = 3;
/** Late ones that a leader's list names. */
const LATE = 10;

export const HERE: Choice = { key: 'staff-choice-here', command: 'diemdanh' };

/**
 * The morning's word to an official about what is open for that person, first deadline first: how many of what kind,
 * and the most urgent ones. A leader also reads which ones are late. `news` comes before the buttons.
 */
export function writeDigest(
  member: StaffMember,
  petitions: readonly Petition[],
  news: readonly Text[],
  context: DigestContext,
): Reply {
  const { commune } = context;
  const late = petitions.filter((petition) => isLate(petition, context));
  const shown = seesAll(member) ? LATE : 0;
  const urgent = petitions.filter(({ status }) => status !== 'waiting').slice(0, URGENT);
  const listed = [...new Set([...late.slice(0, shown), ...urgent])];
  const more =
    seesAll(member) && late.length > LATE
      ? [{ key: 'staff-digest-more', data: { count: late.length - LATE } }]
      : [];
  return {
    key: 'staff-digest',
    data: {
      name: member.name,
      scope: seesAll(member) ? commune.name : nameDepartment(commune, member.department),
      lines: [
        ...countKinds(petitions, context),
        ...listed.map((petition) => writeLine(petition, context)),
        ...more,
        ...news,
      ],
    },
    choices: [
      HERE,
      ...urgent.map(({ code }) => ({ key: 'staff-choice-see-code', data: { code }, command: `xem ${code}` })),
    ],
  };
}

function countKinds(petitions: readonly Petition[], context: DigestContext): Text[] {
  const { now } = context.records;
  const kinds: readonly (readonly [key: string, is: (petition: Petition) => boolean])[] = [
    ['staff-digest-new', ({ status }) => status === 'received'],
    ['staff-digest-late', (petition) => isLate(petition, context)],
    [
      'staff-digest-today',
      (petition) =>
        !isLate(petition, context) && isRunning(petition) && localDay(petition.dueAt) === localDay(now),
    ],
    ['staff-digest-waiting', (petition) => !isRunning(petition)],
  ];
  return kinds.flatMap(([key, is]) => {
    const count = petitions.filter(is).length;
    return count > 0 ? [{ key, data: { count } }] : [];
  });
}

function isRunning({ status }: Petition): boolean {
  return status !== 'waiting';
}

function isLate(petition: Petition, { records }: DigestContext): boolean {
  return isRunning(petition) && petition.dueAt < records.now;
}

function writeLine(petition: Petition, context: DigestContext): Text {
  const { code, category } = petition;
  const data = {
    code,
    category: nameCategory(context.commune, category),
    left: describeDeadline(petition, context),
  };
  return { key: 'staff-digest-line', data };
}
