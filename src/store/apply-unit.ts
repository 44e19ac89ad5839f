import { ConflictError } from '../errors.ts';
import type { Unit } from './unit.ts';

/**
 * Writes a unit of work that no turn commits: all of it, or nothing and a ConflictError when a record was changed
 * since it was read. For a connection that nobody else uses meanwhile, as an operator's command has one.
 */
export async function applyUnit(unit: Unit): Promise<void> {
  const { redis } = unit;
  const checks = unit.checks();
  if (checks.length > 0) await redis.watch(...checks.map(([key]) => key));
  for (const [key, revision] of checks) {
    if (Number((await redis.hget(key, 'rev')) ?? 0) !== revision) {
      await redis.unwatch();
      throw new ConflictError(key);
    }
  }
  const batch = redis.multi();
  for (const [command, key, ...args] of unit.ops()) batch.call(command, key, ...args);
  if ((await batch.exec()) === null) throw new ConflictError('changed meanwhile');
}
