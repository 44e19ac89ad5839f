import type { AnswerTemplate } from '../../src/domain/answer-template.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Door } from '../../src/domain/door.ts';
import type { LinkNews } from '../../src/domain/link.ts';
import { listFileKeys } from '../../src/domain/media.ts';
import { findAnswer, findTold, isOpen, type Petition } from '../../src/domain/petition.ts';
import { isInView } from '../../src/domain/queue.ts';
import type { Rating } from '../../src/domain/rating.ts';
import type {
  Alarm,
  AuditLine,
  DeliveryState,
  Invite,
  Outgoing,
  Records,
  StaffDevice,
} from '../../src/domain/records.ts';
import { mayBeShared } from '../../src/domain/same-matter.ts';
import type { SealedReport } from '../../src/domain/sealed-report.ts';
import { countChange } from '../../src/domain/tally.ts';
import { localDay } from '../../src/domain/working-time.ts';
import { sealTimeline } from '../../src/store/timeline-seal.ts';

import { createMemoryLearning, type MemoryLearning } from './memory-learning.ts';

/** Records in memory for tests of pure decisions; what was written can be read back from its fields. */
export interface MemoryRecords extends Records, MemoryLearning {
  now: number;
  readonly conversations: Map<string, Conversation>;
  readonly lastActs: Map<string, number>;
  readonly petitions: Map<string, Petition>;
  readonly devices: Map<string, readonly StaffDevice[]>;
  /** What was counted, on whatever day: department, then name. */
  readonly counts: Map<string, Map<string, number>>;
  readonly invites: Map<string, Invite>;
  readonly ratings: { rating: Rating; conversation: string; day: string }[];
  readonly sent: Outgoing[];
  readonly deliveries: Map<string, DeliveryState>;
  templates: readonly AnswerTemplate[] | undefined;
  /** Answers that were said, with their messages. */
  readonly tracked: { readonly code: string; readonly messageId: string }[];
  /** Messages that wait, by id; those that nobody got are in `expired`. */
  readonly waiting: Map<string, { readonly since: number; readonly about?: string }>;
  readonly expired: string[];
  /** Messages to phones: how many were counted, and what became of each. */
  texts: number;
  readonly textStates: Map<string, { readonly state: DeliveryState; readonly error: string }>;
  readonly alarms: Map<string, Alarm>;
  readonly audits: AuditLine[];
  readonly reports: Map<string, SealedReport>;
  readonly praises: { text: string; officials: readonly string[] }[];
  readonly guided: Door[];
  readonly news: Map<string, LinkNews>;
}

const GUESSES = 5;

/** A conversation as it is after the first greeting. */
export function createConversation(changes: Partial<Conversation> = {}): Conversation {
  return { locale: 'vi', met: true, turn: 0, ...changes };
}

/** Empty records whose clock stands at `now` (ms). */
export function createMemoryRecords(now: number): MemoryRecords {
  let number = 0;
  const guesses = new Map<string, number>();
  const records: MemoryRecords = {
    ...createMemoryLearning(),
    now,
    conversations: new Map(),
    lastActs: new Map(),
    petitions: new Map(),
    devices: new Map(),
    counts: new Map(),
    invites: new Map(),
    ratings: [],
    sent: [],
    deliveries: new Map(),
    tracked: [],
    templates: undefined,
    waiting: new Map(),
    expired: [],
    texts: 0,
    textStates: new Map(),
    alarms: new Map(),
    audits: [],
    reports: new Map(),
    praises: [],
    guided: [],
    news: new Map(),
    conversation: async (id) => records.conversations.get(id),
    lastActAt: async (id) => records.lastActs.get(id),
    saveConversation: (id, conversation) => void records.conversations.set(id, conversation),
    petition: async (code) => records.petitions.get(code),
    // Kept as given, so that tests need not spell hashes.
    savePetition: (petition) => {
      const hours = (from: number, to: number) => (to - from) / 3_600_000;
      for (const name of countChange(records.petitions.get(petition.code), petition, hours))
        records.count(petition.department, name);
      records.petitions.set(petition.code, petition);
      return sealTimeline(petition);
    },
    count: (department, name) => {
      const counts = records.counts.get(department) ?? new Map<string, number>();
      records.counts.set(department, counts.set(name, (counts.get(name) ?? 0) + 1));
    },
    tally: async () => records.counts,
    reservePetitionNumber: async () => {
      number += 1;
      return number;
    },
    petitionsOf: async (owner, limit) =>
      [...records.petitions.values()]
        .filter((petition) => petition.owner === owner)
        .toSorted((one, other) => other.filedAt - one.filedAt)
        .slice(0, limit),
    sameMatters: async (category, hamlet, limit) =>
      [...records.petitions.values()]
        .filter((petition) => petition.category === category && petition.place.hamlet === hamlet)
        .filter(mayBeShared)
        .toSorted((one, other) => other.filedAt - one.filedAt)
        .slice(0, limit),
    petitionsWithFile: async (file) =>
      [...records.petitions.values()].filter((petition) => listFileKeys(petition).has(file)),
    followedPetitions: async (conversation, limit) =>
      [...records.petitions.values()]
        .filter(({ followers = [] }) => followers.some((one) => one.conversation === conversation))
        .toSorted((one, other) => other.filedAt - one.filedAt)
        .slice(0, limit),
    openPetitions: async (department, limit) =>
      [...records.petitions.values()]
        .filter((petition) => isOpen(petition) && (department ?? petition.department) === petition.department)
        .toSorted((one, other) => one.dueAt - other.dueAt)
        .slice(0, limit),
    receiptSecret: (code) => `SEAL${code.slice(-4)}`,
    isReceiptSecret: (code, typed) => typed.toUpperCase().replace('-', '') === `SEAL${code.slice(-4)}`,
    trackAnswer: (code, messageId) => void records.tracked.push({ code, messageId }),
    undeliveredAnswers: async (department, limit) =>
      records.tracked
        .flatMap(({ code, messageId }) => {
          const petition = records.petitions.get(code);
          const event = petition && findAnswer(petition);
          const state = records.deliveries.get(messageId);
          if (!petition || event?.messageId !== messageId || findTold(petition)) return [];
          if (state !== 'held' && state !== 'failed') return [];
          return (department ?? petition.department) === petition.department
            ? [{ petition, event, state }]
            : [];
        })
        .slice(0, limit),
    queue: async (view, from, limit) => {
      const all = [...records.petitions.values()].filter((petition) => isInView(petition, view));
      const sorted = all.toSorted((one, other) => one.dueAt - other.dueAt);
      return { count: all.length, petitions: sorted.slice(from, from + limit) };
    },
    fallingSilent: async (department, since, from, limit) => {
      const actOf = ({ owner = '' }: Petition) => records.lastActs.get(owner) ?? 0;
      const boundOf = (petition: Petition) => (actOf(petition) > since ? actOf(petition) : records.now);
      const sorted = [...records.petitions.values()]
        .filter((petition) => isInView(petition, department === undefined ? {} : { department }))
        .toSorted((one, other) => boundOf(one) - boundOf(other));
      const next = sorted[from + limit];
      return { petitions: sorted.slice(from, from + limit), ...(next && { actsFrom: boundOf(next) }) };
    },
    deletePetition: ({ code }) => void records.petitions.delete(code),
    endedPetitions: async (before, limit) =>
      [...records.petitions.values()]
        .filter((petition) => !isOpen(petition) && (petition.history.at(-1)?.at ?? 0) < before)
        .slice(0, limit),
    staffDevices: async (staff) => records.devices.get(staff) ?? [],
    staffConversations: async (staff) =>
      (await records.staffDevices(staff)).map(({ conversation }) => conversation),
    linkStaff: async (staff, conversation) => {
      const device = { conversation, since: records.now };
      records.devices.set(staff, [...(records.devices.get(staff) ?? []), device]);
    },
    unlinkStaff: async (staff, conversation) => {
      const others = (await records.staffDevices(staff)).filter((one) => one.conversation !== conversation);
      records.devices.set(staff, others);
    },
    answerTemplates: async () => records.templates,
    saveAnswerTemplates: (templates) => {
      records.templates = templates;
    },
    invite: async (code) => records.invites.get(code),
    consumeInvite: (code) => void records.invites.delete(code),
    countGuess: async (conversation) => {
      guesses.set(conversation, (guesses.get(conversation) ?? 0) + 1);
      return (guesses.get(conversation) ?? 0) <= GUESSES;
    },
    linkNews: async (channel, account) => records.news.get(`${channel}:${account}`),
    saveLinkNews: (channel, account, news) => void records.news.set(`${channel}:${account}`, news),
    hasRated: async (official, conversation) =>
      records.ratings.some((line) => line.rating.official === official && line.conversation === conversation),
    saveRating: (rating, conversation) =>
      void records.ratings.push({ rating, conversation, day: localDay(records.now) }),
    ratingsOf: async (official, { from, to }) =>
      records.ratings
        .filter(({ rating, day }) => rating.official === official && day >= from && day <= to)
        .map(({ rating: { official: _, ...rating }, day }) => ({ ...rating, day })),
    savePraise: (text, officials) => void records.praises.push({ text, officials }),
    countGuided: (door) => {
      records.guided.push(door);
      records.count('*', 'guided');
    },
    sealedReport: async (code) => records.reports.get(code),
    saveSealedReport: (report) => void records.reports.set(report.code, report),
    deleteSealedReport: async (code) => void records.reports.delete(code),
    sealedReports: async (before, limit) =>
      [...records.reports.values()]
        .filter(({ passedAt }) => passedAt < before)
        .slice(0, limit)
        .map(({ code }) => code),
    reserveReportNumber: async () => records.reports.size + 1,
    send: (message) => `m${records.sent.push(message)}`,
    textDelivery: async (id) => records.textStates.get(id),
    forgetText: (id) => void records.textStates.delete(id),
    takeText: async (cap) => {
      if (cap !== undefined && records.texts >= cap) return false;
      records.texts += 1;
      return true;
    },
    nextMessage: () => `m${records.sent.length + 1}`,
    delivery: async (messageId) => records.deliveries.get(messageId),
    held: async (id) => records.waiting.get(id),
    expireHeld: (_conversation, id) => {
      records.waiting.delete(id);
      records.deliveries.set(id, 'failed');
      records.expired.push(id);
    },
    quoted: async () => undefined,
    setAlarm: (alarm) => void records.alarms.set(`${alarm.conversation} ${alarm.name}`, alarm),
    cancelAlarm: (conversation, name) => void records.alarms.delete(`${conversation} ${name}`),
    audit: (line) => void records.audits.push(line),
  };
  return records;
}

/** Enrols officials as the bot would: the link and the conversation that carries it. */
export function enrolInMemory(records: MemoryRecords, staff: Readonly<Record<string, string>>): void {
  for (const [id, conversation] of Object.entries(staff)) {
    records.devices.set(id, [...(records.devices.get(id) ?? []), { conversation, since: records.now }]);
    records.conversations.set(conversation, createConversation({ staff: id }));
  }
}
