import type { OwnPetition } from '../../src/domain/own-petition.ts';
import { isOpen, type PetitionEvent } from '../../src/domain/petition.ts';
import type { Choice, Reply, Text } from '../../src/domain/reply.ts';
import { addressOf } from '../../src/domain/update.ts';
import { MENU, shorten } from '../kit.ts';

/** How many petitions a list shows, and how many events a timeline. */
const LISTED = 8;
const EVENTS = 6;
/** Longest piece of an official's answer in a timeline; the whole of it reached the citizen when it was given. */
const ANSWER_LENGTH = 300;

/** What officials write for each other. */
const INTERNAL: ReadonlySet<PetitionEvent['event']> = new Set([
  'noted',
  'released',
  'approved',
  'sent-back',
  'took-in',
  'published',
]);
/** Events whose words the citizen reads again. */
const SPOKEN: ReadonlySet<PetitionEvent['event']> = new Set([
  'answered',
  'done',
  'forwarded',
  'asked',
  'extended',
]);

/** Events of somebody else's petition that all with the same matter may know. */
const SHARED: ReadonlySet<PetitionEvent['event']> = new Set([
  'filed',
  'claimed',
  'moved',
  'extended',
  'half-time',
  'late',
  'answered',
  'done',
  'forwarded',
  'closed',
]);

/** The list of own and followed petitions, newest first. */
export function showOwnList(petitions: readonly OwnPetition[]): Reply {
  const shown = petitions.toSorted((a, b) => b.filedAt - a.filedAt).slice(0, LISTED);
  return {
    key: 'follow-list',
    data: { items: shown.map(showLine) },
    choices: [...shown.map(({ code }) => ({ value: code, key: 'follow-choice', data: { code } })), MENU],
  };
}

/** One petition in plain words, with what can be done about it now. */
export function showOwnPetition(petition: OwnPetition | undefined): Reply {
  if (!petition) return { key: 'follow-unknown', data: { code: '' }, choices: [MENU] };
  return {
    key: petition.isFollowed ? 'follow-petition-joined' : 'follow-petition',
    data: {
      code: petition.code,
      category: petition.categoryName,
      status: nameStatus(petition),
      facts: petition.facts,
      items: listEvents(petition),
    },
    choices: [...offerActs(petition), { value: 'list', key: 'follow-list-again' }, MENU],
  };
}

function showLine(petition: OwnPetition): Text {
  return {
    key: petition.isFollowed ? 'follow-line-joined' : isOpen(petition) ? 'follow-line' : 'follow-line-over',
    data: {
      code: petition.code,
      category: petition.categoryName,
      status: nameStatus(petition),
      ...(isOpen(petition) && !petition.isFollowed ? { due: { at: petition.dueAt } } : {}),
    },
  };
}

/** What the citizen is asked is between the citizen and the office. */
function nameStatus({ status, isFollowed }: OwnPetition): Text {
  return isFollowed && status === 'waiting' ? { key: 'status-processing' } : { key: `status-${status}` };
}

/** The last events, and every answer that never reached the citizen: it can be read nowhere else, so it is whole. */
function listEvents({ history, owner, isFollowed }: OwnPetition): Text[] {
  const missed = new Set(
    history.flatMap(({ event, messageId }) => (event === 'undelivered' && messageId ? [messageId] : [])),
  );
  const isMissed = ({ messageId }: PetitionEvent) => messageId !== undefined && missed.has(messageId);
  const told = history.filter(({ event }) => (isFollowed ? SHARED.has(event) : !INTERNAL.has(event)));
  return told.flatMap((event, at) => {
    if (isMissed(event)) return [showEvent(event, owner, event.text?.length ?? 0)];
    return at >= told.length - EVENTS ? [showEvent(event, owner, ANSWER_LENGTH)] : [];
  });
}

function showEvent(event: PetitionEvent, owner: string | undefined, length: number): Text {
  const text = SPOKEN.has(event.event) ? event.text : undefined;
  const spoken = event.event === 'answered' || event.event === 'done' ? 'answer' : event.event;
  return {
    key: `follow-event-${text ? spoken : event.event}`,
    data: {
      at: { at: event.at },
      ...(event.event === 'undelivered' && owner !== undefined
        ? { channel: { key: `channel-${addressOf(owner).channel}` } }
        : {}),
      ...(text ? { text: shorten(text, length) } : {}),
      ...(event.until === undefined ? {} : { until: { at: event.until } }),
    },
  };
}

function offerActs(petition: OwnPetition): readonly Choice[] {
  if (petition.isFollowed) return [{ value: 'leave', key: 'follow-to-leave' }];
  if (petition.status === 'answered') {
    return [
      { go: 'confirm', with: `yes:${petition.code}`, key: 'confirm-yes' },
      { go: 'confirm', with: `no:${petition.code}`, key: 'confirm-no' },
      { value: 'add', key: 'follow-to-add' },
    ];
  }
  if (!isOpen(petition)) {
    return petition.reopening === 'yes'
      ? [{ go: 'confirm', with: `no:${petition.code}`, key: 'confirm-no' }]
      : [];
  }
  return [
    { value: 'add', key: 'follow-to-add' },
    { value: 'withdraw', key: 'follow-to-withdraw' },
  ];
}
