import { findTold, isAnswer, isOpen, type Petition, type PetitionEvent } from '../../domain/petition.ts';
import { quoteLines } from '../../domain/plain-lines.ts';
import type { Datum, Reply, Text } from '../../domain/reply.ts';
import { findStaff, nameDepartment, nameStaff } from '../../domain/staff.ts';
import { addressOf } from '../../domain/update.ts';
import { askCode } from '../ask-code.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { describeDeadline } from '../describe-deadline.ts';
import { describePetition, describePlace } from '../describe-petition.ts';
import { describeWindow } from '../describe-window.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { showPetitionTo } from '../mask-petition.ts';
import { listNextActs } from '../next-acts.ts';
import { describePending } from '../preview.ts';
import { showMedia } from '../show-media.ts';
import { describeText } from '../texting.ts';

/**
 * Shows a petition whole: text, place, sender, photos, the time left, the reply window of the citizen's platform, its
 * timeline, and whether the last answer arrived.
 */
export const xem: StaffCommand = {
  name: 'xem',
  help: 'staff-help-xem',
  rank: 'daily',
  async run(args, context) {
    const { code } = readCodeAndText(args);
    if (code === undefined) return [await askCode('xem', 'department', context)];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    context.records.audit({ actor: context.staff.id, act: 'petition-viewed', subject: code });
    return [await showPetition(found.petition, context)];
  },
};

async function showPetition(whole: Petition, context: StaffContext): Promise<Reply> {
  const petition = showPetitionTo(context.staff, whole);
  const { media = [], links = [] } = showMedia(
    [petition, ...petition.history].flatMap((part) => part.media ?? []),
  );
  const { latitude, longitude } = petition.place;
  const map = `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`;
  return {
    key: 'staff-petition',
    data: {
      ...describePetition(petition, context.commune),
      place: describePlace(petition),
      text: quoteLines(petition.text),
      status: { key: `staff-status-${petition.status}` },
      phone: petition.phone ?? { key: 'staff-no-phone' },
      handler: findStaff(context.commune, petition.handler)?.name ?? { key: 'staff-no-handler' },
      filed: { at: petition.filedAt },
      facts: [
        ...(isOpen(petition) ? [describeDeadline(petition, context)] : []),
        await describeWindow(petition, context),
        ...describeState(petition),
      ],
      lines: [
        ...listEvents(petition, context),
        ...(await readAnswerState(petition, context)),
        ...describePending(petition, context.commune),
        ...(hasMasked(whole, petition) ? [{ key: 'staff-masked' }] : []),
      ],
    },
    media,
    links: [
      ...(latitude === undefined || longitude === undefined ? [] : [{ key: 'staff-map', url: map }]),
      ...links,
    ],
    choices: listNextActs(petition, context),
  };
}

/** Whether taking the petition on would show more. */
function hasMasked(whole: Petition, shown: Petition): boolean {
  return !whole.anonymous && JSON.stringify(whole) !== JSON.stringify(shown);
}

/** What is not so for most petitions: another level, a lease, followers, merged ones. */
function describeState({ level, claimedUntil, followers, mergedInto, history }: Petition): Text[] {
  const takenIn = history.flatMap(({ event, to }) => (event === 'took-in' && to !== undefined ? [to] : []));
  return [
    ...(level === undefined || level === 'normal'
      ? []
      : [{ key: 'staff-level', data: { level: { key: `staff-level-${level}` } } }]),
    ...(claimedUntil === undefined ? [] : [{ key: 'staff-lease', data: { until: { at: claimedUntil } } }]),
    ...(followers?.length ? [{ key: 'staff-followers', data: { count: followers.length } }] : []),
    ...(takenIn.length > 0 ? [{ key: 'staff-taken-in', data: { codes: takenIn.join(', ') } }] : []),
    ...(mergedInto === undefined ? [] : [{ key: 'staff-merged-into', data: { code: mergedInto } }]),
  ];
}

function listEvents(petition: Petition, context: StaffContext): Text[] {
  return petition.history.map((event) => ({
    key: `staff-event-${event.event}${isOnlyFiles(event) ? '-files' : ''}`,
    data: {
      at: { at: event.at },
      who: nameActor(event, context),
      text: quoteLines(event.text ?? ''),
      channel: nameChannel(petition),
      to: event.to === undefined ? '' : nameDepartment(context.commune, event.to),
      until: event.until === undefined ? '' : { at: event.until },
    },
  }));
}

function isOnlyFiles({ event, text, media = [] }: PetitionEvent): boolean {
  return text === undefined && (event === 'added' || (event === 'noted' && media.length > 0));
}

/** The platform on which the citizen wrote; the desk, for one who came there. */
function nameChannel({ owner }: Petition): Text {
  return { key: `channel-${owner === undefined ? 'desk' : addressOf(owner).channel}` };
}

function nameActor(event: PetitionEvent, { commune }: StaffContext): Datum {
  if (event.event === 'talked') {
    return event.by === undefined
      ? { key: 'staff-inbox' }
      : { key: 'staff-inbox-of', data: { id: event.by } };
  }
  if (event.event === 'noted' && event.staff === undefined) return { key: 'staff-follower' };
  return findStaff(commune, event.staff)?.name ?? event.staff ?? '';
}

/** Answered, delivered, told on the phone by us and told outside the chat are facts of their own. */
async function readAnswerState(petition: Petition, context: StaffContext): Promise<Text[]> {
  const { history, owner } = petition;
  const last = history.findLast(({ messageId }) => messageId !== undefined);
  const state = last?.messageId === undefined ? [] : [await context.records.delivery(last.messageId)];
  // Of somebody who came to the desk only the phone was told.
  const said = owner === undefined ? (history.findLast(isAnswer) ?? history[0]) : last;
  const told = findTold(petition);
  const who = nameStaff(context.commune, told?.staff ?? '');
  return [
    ...state.map((one) => ({ key: `staff-delivery-${one ?? 'unknown'}` })),
    ...(await describeText(petition, said, context)),
    ...(told === undefined ? [] : [{ key: 'staff-told', data: { who, at: { at: told.at } } }]),
  ];
}
