import { ConflictError, LeaseLostError } from '../errors.ts';
import { laneKeys } from '../store/keys.ts';
import type { Unit } from '../store/unit.ts';
import type { TakenLine } from './line.ts';
import { GROUP, scripts } from './scripts.ts';

/** How many of a write's arguments are keys too. */
const KEYS_AFTER_FIRST: Readonly<Record<string, number>> = { SCHEDULE: 1, RELEASE: 3 };

/**
 * Commits a turn and takes the handled entry out of its inbox, all in one script. Throws `ConflictError` when a
 * record that the turn changes was changed since (nothing is written), `LeaseLostError` when the lease is gone.
 */
export async function commitTurn(line: TakenLine, unit: Unit, now: number): Promise<void> {
  const keys = [
    line.keys.lease('in', line.conversation),
    line.keys.list('in', line.conversation),
    line.keys.mark('in', line.conversation),
    laneKeys(line.lane).ready('in'),
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
  const answer = await scripts.commit(unit.redis, keys, [
    ...[line.token, line.job, line.entry, GROUP, now],
    ...[JSON.stringify(checks), JSON.stringify(writes)],
  ]);
  if (answer === 'lease') throw new LeaseLostError();
  if (answer !== 'ok') throw new ConflictError(String(answer).replace('conflict ', ''));
}
