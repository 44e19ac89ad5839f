import { ConflictError, LeaseLostError } from '../errors.ts';
import { laneKeys } from '../store/keys.ts';
import { pairUp } from '../store/pair-up.ts';
import type { Unit } from '../store/unit.ts';
import { type Bid, describeBid, readLastAt, type TakenLine, winLine } from './line.ts';
import { GROUP, scripts } from './scripts.ts';

/** How many of a write's arguments are keys too. */
const KEYS_AFTER_FIRST: Readonly<Record<string, number>> = { SCHEDULE: 1, RELEASE: 3 };

/**
 * Commits a turn and takes the handled entry out of its inbox, all in one script. Throws `ConflictError` when a
 * record that the turn changes was changed since (nothing is written), `LeaseLostError` when the lease is gone. Gives
 * the conversation's outbox when the bid for it won.
 */
export async function commitTurn(
  line: TakenLine,
  unit: Unit,
  now: number,
  bid?: Bid,
): Promise<TakenLine | undefined> {
  const { lane, slug, conversation } = line;
  const ways = laneKeys(lane);
  const keys = [
    line.keys.lease('in', conversation),
    line.keys.list('in', conversation),
    line.keys.mark('in', conversation),
    ...[ways.ready('in'), ways.watched('in')],
    line.keys.lease('out', conversation),
    line.keys.list('out', conversation),
    line.keys.mark('out', conversation),
    ways.watched('out'),
    line.keys.conversation(conversation),
  ];
  const places = new Map(keys.map((key, index) => [key, index + 1]));
  const place = (key: string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, keys.push(key));
    return keys.length;
  };
  const checks = unit.checks().map(([key, revision]) => [place(key), revision]);
  const writes = unit.ops().map(([command, key, ...args]) => {
    const more = KEYS_AFTER_FIRST[command] ?? 0;
    return [command, place(key), ...args.map((arg, index) => (index < more ? place(String(arg)) : arg))];
  });
  const [own = ''] = [...unit.said].find(([, { message }]) => message.to === conversation) ?? [];
  const answer = (await scripts.commit(unit.redis, keys, [
    ...[line.token, line.job, line.entry, GROUP, now],
    ...[JSON.stringify(checks), JSON.stringify(writes)],
    ...[...describeBid(bid, now), line.keys.message(''), own],
  ])) as string | [head: string, message: string[] | null, lastAt: string | null];
  if (answer === 'lease') throw new LeaseLostError();
  if (answer === 'ok') return undefined;
  if (typeof answer === 'string' || !bid) throw new ConflictError(String(answer).replace('conflict ', ''));
  const [head, message, lastAt] = answer;
  const outbox = { line: 'out', lane, slug, conversation, keys: line.keys, head, since: now } as const;
  const said = unit.said.get(head);
  return winLine(bid, outbox, {
    message: message ? pairUp(message) : (said?.record ?? {}),
    ...(said && { said: said.message }),
    lastAt: readLastAt(lastAt),
  });
}
