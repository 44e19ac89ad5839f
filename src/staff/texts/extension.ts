import { countExtensions, extend, grantDeadline, workingTimeLeft } from '../../domain/clock.ts';
import type { WorkingSpan } from '../../domain/commune.ts';
import { addEvent, type PendingText, type Petition, type PetitionLevel } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { addOpenTime } from '../../domain/working-time.ts';
import { tellCitizen } from '../audience.ts';
import { describeFacts, type FactsRoom, nameMatter } from '../describe-facts.ts';
import { nameMessage, savePending, type TextRoom } from '../pending.ts';
import { describeSpan } from '../read-span.ts';
import { refuseToAct } from '../refuse-to-act.ts';
import { showMedia } from '../show-media.ts';
import type { TextKind } from '../text-kind.ts';

/** The deadline moves, by a span or with the level, for a reason that everybody with the same matter reads. */
export const extension: TextKind = {
  name: 'extension',

  refuse(petition, { staff, span, level }, room) {
    const { code, status } = petition;
    // An answer lies with the leaders; the two would stand in each other's way.
    if (status === 'approving') return { key: 'staff-has-pending', data: { code } };
    if (level === undefined && status === 'waiting') return { key: 'staff-extend-paused', data: { code } };
    const refusal = refuseToAct(petition, ['received', 'processing', 'waiting'], staff, room.commune);
    if (refusal) return refusal;
    if (level !== undefined) return refuseLevel(petition, level);
    return span && refuseSpan(petition, span, room);
  },

  write: (petition, text, room) => writeExtension(lengthen(petition, text, room), text, room),

  send(petition, text, room) {
    const { records } = room;
    const { media, staff } = text;
    const longer = lengthen(petition, text, room);
    const line = addEvent(longer, {
      ...{ at: records.now, event: 'extended', staff, text: text.text, until: longer.dueAt },
      ...(media && { media }),
      ...nameMessage(petition, room),
    });
    const extended = savePending(line, room);
    // The reason alone would not tell the new deadline, so it is never sent as typed words.
    tellCitizen(extended, { reply: writeExtension(extended, text, room) }, room, 'all');
    const act = text.level === undefined ? 'petition-extended' : `petition-level:${text.level}`;
    records.audit({ actor: staff, act, subject: petition.code });
    return extended;
  },

  confirm: ({ code, dueAt }, { level }) => ({
    ...(level === undefined
      ? { key: 'staff-extended', data: { code, due: { at: dueAt } } }
      : {
          key: 'staff-level-later',
          data: { code, due: { at: dueAt }, level: { key: `staff-level-${level}` } },
        }),
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  }),
};

/** What is read of a petition whose deadline is the later one. */
function writeExtension(longer: Petition, { text, media }: PendingText, room: FactsRoom): Reply {
  const { code } = longer;
  return {
    key: 'petition-extended',
    data: { code, reason: text, facts: describeFacts(longer, room), ...nameMatter(longer) },
    choices: [{ key: 'go-follow', go: 'follow', with: code }],
    ...showMedia(media),
  };
}

function refuseLevel({ code, level }: Petition, wanted: PetitionLevel): Reply | undefined {
  if (level !== wanted) return undefined;
  return { key: 'staff-level-already', data: { code, level: { key: `staff-level-${wanted}` } } };
}

function refuseSpan(petition: Petition, span: WorkingSpan, room: TextRoom): Reply | undefined {
  const { code } = petition;
  const { extensions, longestExtension } = room.commune.clock;
  if (countExtensions(petition) >= extensions)
    return { key: 'staff-extend-often', data: { code, times: extensions } };
  const end = (length: WorkingSpan) => extend(petition, length, room.records.now, room.calendar).dueAt;
  if (end(span) <= end(longestExtension)) return undefined;
  return { key: 'staff-extend-long', data: { code, longest: describeSpan(longestExtension) } };
}

function lengthen(petition: Petition, { span, level }: PendingText, room: FactsRoom): Petition {
  if (level !== undefined) return { ...petition, level, dueAt: findLevelDeadline(petition, level, room) };
  return span === undefined ? petition : extend(petition, span, room.records.now, room.calendar);
}

/** The deadline that a level would have given at filing; what was granted or stood still since is kept on top. */
export function findLevelDeadline(
  petition: Petition,
  level: PetitionLevel,
  clock: Pick<FactsRoom, 'commune' | 'calendar'>,
): number {
  const { filedAt, dueAt } = petition;
  const former = grantDeadline(filedAt, petition, clock);
  const added = Math.max(0, workingTimeLeft(former, dueAt, clock.calendar));
  return addOpenTime(grantDeadline(filedAt, { ...petition, level }, clock), added, clock.calendar);
}
