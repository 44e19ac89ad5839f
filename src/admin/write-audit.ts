import { keepAudit } from '../store/audit.ts';
import { communeKeys, laneOf, OPERATOR_AUDIT } from '../store/keys.ts';
import type { AdminContext } from './command.ts';

/** Keeps a line of what the operator did: in the log of the commune `slug`, or in that of the whole installation. */
export async function writeAudit(
  { installation, actor, now }: AdminContext,
  act: string,
  subject: string,
  slug?: string,
): Promise<void> {
  const { redis, config } = installation;
  const key = slug === undefined ? OPERATOR_AUDIT : communeKeys(laneOf(slug, config.lanes), slug).audit;
  const [command, ...args] = keepAudit(key, { actor, act, subject }, now);
  await redis.call(command, ...args);
}
