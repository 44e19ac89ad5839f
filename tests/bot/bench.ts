import { flows } from '../../flows/index.ts';
import type { Flow } from '../../flows/kit.ts';
import { createBot } from '../../src/bot/create-bot.ts';
import { loadLocales } from '../../src/bot/load-locales.ts';
import { createLocaliser } from '../../src/bot/localise.ts';
import { runTurn } from '../../src/bot/turn.ts';
import { dataFiles } from '../../src/catalogue/data-files.ts';
import { loadFollowUpWords } from '../../src/catalogue/load-words.ts';
import { createFollowUpReader } from '../../src/catalogue/read-follow-up.ts';
import type { Commune } from '../../src/domain/commune.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { FileDesk } from '../../src/domain/file-desk.ts';
import type { Petition } from '../../src/domain/petition.ts';
import type { Catalogue } from '../../src/domain/procedure.ts';
import type { Outgoing } from '../../src/domain/records.ts';
import type { Hint } from '../../src/domain/remark.ts';
import { listOfficials } from '../../src/domain/staff.ts';
import type { Signal } from '../../src/domain/triage.ts';
import type { AlarmRing, Update, UpdateContent } from '../../src/domain/update.ts';
import { PROCEDURE } from '../flows/helpers/sample-ports.ts';
import type { MemoryRecords } from '../helpers/memory-records.ts';
import { CITIZEN, calendar, createRecords, facts, commune as sample } from '../helpers/sample-commune.ts';

export const localiser = createLocaliser(loadLocales(), (key) => {
  throw new Error(`no text for ${key}`);
});

const HIT = { code: PROCEDURE.code, short: PROCEDURE.short, score: 1 };

const followUps = createFollowUpReader(loadFollowUpWords(dataFiles.followUps));

/** Knows one procedure. */
const catalogue: Catalogue = {
  search: (text) => {
    const isFound = text.includes('khai sinh');
    return { hits: isFound ? [HIT] : [], confident: isFound };
  },
  fields: () => [{ id: 'ho-tich', name: 'Hộ tịch', count: 1 }],
  inField: () => [HIT],
  find: (code) => (code === PROCEDURE.code ? PROCEDURE : undefined),
};

const MARKS: readonly (readonly [string, Signal])[] = [
  ['cháy', 'emergency'],
  ['tố cáo', 'denunciation'],
  ['khiếu nại', 'complaint'],
  ['hỏng', 'petition'],
  ['?', 'question'],
];

const HINTS: readonly (readonly [RegExp, Hint])[] = [
  [/rút lại/u, 'withdraw'],
  [/sửa lại/u, 'add'],
  [/bao giờ/u, 'progress'],
  [/vẫn|xong/u, 'verdict'],
  [/^how/u, 'english'],
];

/** Who does something, and how: in reply to a message, or faster than can be answered. */
interface Manner {
  readonly from?: string;
  readonly quotes?: string;
  readonly isHasty?: boolean;
}

/** One or several people who talk to a bot with our flows and words, a small catalogue, and records in memory. */
export interface Bench {
  readonly records: MemoryRecords;
  /** The commune's file as it is now; may be replaced. */
  commune: Commune;
  /** Lets somebody do something; gives what the bot says to that person. */
  act(content: UpdateContent, more?: Manner): Promise<Outgoing[]>;
  say(text: string, more?: Manner): Promise<Outgoing[]>;
  /** Taps the choice with this key of the newest message that offers it. */
  tap(key: string, from?: string): Promise<Outgoing[]>;
  /** Payload of the choice with this key in a message. */
  payloadOf(message: Outgoing, key: string): string;
  ring(name: string, from?: string, data?: string): Promise<Outgoing[]>;
  /** Says in each following turn which petition a quoted message is about. */
  readonly quoted: Map<string, string>;
  memory(from?: string): Conversation | undefined;
}

export interface BenchOptions {
  readonly flows?: ReadonlyMap<string, Flow>;
  readonly petitions?: readonly Petition[];
  /** The citizen's conversation at the start. */
  readonly memory?: Conversation;
  readonly files?: FileDesk;
  /** Instead of a few words that stand for each signal. */
  readonly signals?: (text: string) => readonly Signal[];
}

const findMarks = (text: string) => MARKS.filter(([mark]) => text.includes(mark)).map(([, signal]) => signal);

/** Makes a bench on which nobody has said anything yet. */
export function createBench(options: BenchOptions = {}): Bench {
  const records = createRecords(...(options.petitions ?? []));
  if (options.memory) records.saveConversation(CITIZEN, options.memory);
  const quoted = new Map<string, string>();
  records.quoted = async (_conversation, id) => quoted.get(id);
  const bot = createBot({
    flows: options.flows ?? flows,
    localiser,
    staffFacts: facts,
    catalogue,
    signals: options.signals ?? findMarks,
    events: [],
    followUps,
    guessCategory: (text) => (text.includes('đèn') ? 'holes' : undefined),
    splitStory: (text) => ({ rest: text }),
    readRemark: (text) => (text === 'giờ làm việc' ? 'office' : text === 'cảm ơn' ? 'thanks' : undefined),
    readHint: (text) => HINTS.find(([mark]) => mark.test(text))?.[1],
    namesLeaders: () => false,
    officials: listOfficials(sample).map(({ id }) => id),
  });
  let ids = 0;

  async function run(
    entry: Update | AlarmRing,
    conversationId: string,
    isHasty = false,
  ): Promise<Outgoing[]> {
    const before = records.sent.length;
    const { files } = options;
    const turn = { commune: bench.commune, calendar, conversationId, entry, records, isHasty };
    await runTurn(bot, { ...turn, ...(files && { files }) });
    if (entry.kind !== 'alarm') records.lastActs.set(conversationId, records.now);
    // The store keeps JSON: what does not survive it must not be relied on.
    const kept = records.conversations.get(conversationId);
    if (kept) records.conversations.set(conversationId, JSON.parse(JSON.stringify(kept)) as Conversation);
    return records.sent.slice(before).filter(({ to }) => to === conversationId);
  }

  function originOf(conversation: string) {
    const [, account = '', user = ''] = conversation.split(':');
    ids += 1;
    return { id: `m${ids}`, channel: 'zalo' as const, account, user, at: records.now };
  }

  const bench: Bench = {
    records,
    commune: sample,
    quoted,
    act: (content, { from = CITIZEN, quotes, isHasty } = {}) =>
      run({ ...originOf(from), ...content, ...(quotes ? { quotes } : {}) }, from, isHasty),
    say: (text, more) => bench.act({ kind: 'text', text }, more),
    async tap(key, from = CITIZEN) {
      const message = records.sent.findLast(
        ({ to, reply }) => to === from && reply.choices?.some((choice) => choice.key === key),
      );
      if (!message) throw new Error(`nothing offers ${key}`);
      return bench.act({ kind: 'choice', payload: bench.payloadOf(message, key) }, { from });
    },
    payloadOf({ reply, locale, turn }, key) {
      const at = (reply.choices ?? []).findIndex((choice) => choice.key === key);
      const button = localiser.view(locale, reply, turn ?? 0).buttons[at];
      if (button?.type !== 'answer') throw new Error(`${reply.key} does not offer ${key}`);
      return button.payload;
    },
    ring: (name, from = CITIZEN, data = undefined) =>
      run({ ...originOf(from), kind: 'alarm', name, ...(data === undefined ? {} : { data }) }, from),
    memory: (from = CITIZEN) => records.conversations.get(from),
  };
  return bench;
}

export const keysOf = (messages: readonly Outgoing[]) => messages.map(({ reply }) => reply.key);

/** What a person reads of messages: texts and the titles of everything to tap. */
export function readAll(messages: readonly Outgoing[]): string {
  return messages
    .map(({ reply, locale, turn }) => {
      const view = localiser.view(locale, reply, turn ?? 0);
      return [view.text, ...view.buttons.map(({ title }) => title)].join('\n');
    })
    .join('\n');
}

/** A bench on which the citizen has been greeted. */
export async function createMetBench(options: BenchOptions = {}): Promise<Bench> {
  const bench = createBench(options);
  await bench.act({ kind: 'start' });
  return bench;
}
