import type { InboxEntry } from '../../../src/domain/update.ts';
import type { Turn, TurnHandler } from '../../../src/engine/worker.ts';
import { openRecords } from '../../../src/store/records.ts';
import { BOX, conversationOfUser, KEYS } from '../../helpers/engine.ts';

/** The people of the model; few, so that their turns meet often. */
export const USERS = ['an', 'binh'] as const;
export const CONVERSATIONS = USERS.map(conversationOfUser);

/** Names of the alarms that the turns set. */
export const ALARMS: readonly string[] = ['a', 'b'];

/** What a text makes the turn do; it travels as the text itself. */
export interface Plan {
  /** Places of the users who get a message. */
  readonly tells: readonly number[];
  /** A user whose record is changed too; without one, a record that all share. */
  readonly touches?: number;
  readonly alarm?: { readonly name: string; readonly after?: number };
  /** How often the turn throws before it works. */
  readonly fails: number;
}

/** What a committed turn did, as the turn itself wrote it down in the same commit. */
export interface LogLine {
  readonly conversation: string;
  readonly entry: string;
  /** The records it changed, each with the revision it had read. */
  readonly changes: readonly (readonly [key: string, revision: number])[];
  readonly sends: readonly (readonly [to: string, id: string])[];
  readonly set: readonly (readonly [name: string, at: number])[];
  readonly cancelled: readonly string[];
}

/** Where the commits write down what they did, in their order. */
export const LOG = `${KEYS.prefix}model-log`;
/** A record that most turns change. */
export const SHARED = `${KEYS.prefix}shared`;

/** What an entry makes the turn do: an alarm of the turns' own tells its conversation. */
function readPlan(entry: InboxEntry, self: number): Plan {
  if (entry.kind === 'text') return JSON.parse(entry.text) as Plan;
  const isOurs = entry.kind === 'alarm' && ALARMS.includes(entry.name);
  return { tells: isOurs ? [self] : [], fails: 0 };
}

/** Adds one to a record; gives the revision that was read. */
async function countUp(turn: Turn, key: string): Promise<readonly [string, number]> {
  const { count = 0 } = (await turn.unit.read<{ count: number }>(key)) ?? {};
  turn.unit.save(key, { count: count + 1 });
  return [key, count];
}

/** Turns that follow their plans; an alarm tells its own conversation. What each did is written down in its commit. */
export function createPlanned(now: () => number): TurnHandler {
  const failed = new Map<string, number>();
  const open = ({ unit, lane, slug, conversation, entry }: Turn) =>
    openRecords(unit, BOX, { lane, slug, conversation, id: entry.id, now: now() });
  const write = (turn: Turn, line: Partial<LogLine>) => {
    const { conversation, entry } = turn;
    const nothing = { changes: [], sends: [], set: [], cancelled: [] };
    turn.unit.add('RPUSH', LOG, JSON.stringify({ ...nothing, conversation, entry: entry.id, ...line }));
  };
  return {
    async handle(turn) {
      const { entry, conversation } = turn;
      const self = CONVERSATIONS.indexOf(conversation);
      const plan = readPlan(entry, self);
      const records = open(turn);
      const other = plan.touches === undefined ? undefined : CONVERSATIONS[plan.touches];
      const keys = new Set([KEYS.conversation(conversation), other ? KEYS.conversation(other) : SHARED]);
      const changes: (readonly [string, number])[] = [];
      for (const key of keys) changes.push(await countUp(turn, key));
      const fails = failed.get(entry.id) ?? 0;
      if (fails < plan.fails) {
        failed.set(entry.id, fails + 1);
        throw new Error('as planned');
      }
      const sends = plan.tells.map((user) => {
        const to = CONVERSATIONS[user] ?? conversation;
        return [to, records.send({ to, reply: { key: entry.id }, locale: 'vi' })] as const;
      });
      const { alarm } = plan;
      if (alarm?.after === undefined) {
        if (alarm) records.cancelAlarm(conversation, alarm.name);
        write(turn, { changes, sends, cancelled: alarm ? [alarm.name] : [] });
      } else {
        const at = now() + alarm.after;
        records.setAlarm({ conversation, name: alarm.name, at });
        write(turn, { changes, sends, set: [[alarm.name, at]] });
      }
    },
    async giveUp(turn) {
      const { conversation } = turn;
      const id = open(turn).send({
        to: conversation,
        reply: { key: `sorry ${turn.entry.id}` },
        locale: 'vi',
      });
      write(turn, { sends: [[conversation, id]] });
    },
  };
}
