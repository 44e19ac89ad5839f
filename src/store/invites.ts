import { randomInt } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Invite } from '../domain/records.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import { inviteKey } from './staff-links.ts';

/** Letters and digits that nobody mixes up when they are read aloud or copied from a slip of paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LIFE_MS = 24 * 3_600_000;

/** Makes a one-time code (`ABCDE-FGHJK`, 49 bits) by which an official enrols within 24 hours. */
export async function createInvite(
  redis: Redis,
  keys: CommuneKeys,
  box: SecretBox,
  staff: string,
  now: number,
): Promise<string> {
  const letters = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const code = `${letters.slice(0, 5)}-${letters.slice(5)}`;
  const key = inviteKey(keys, box, code);
  const invite: Invite = { staff, expiresAt: now + LIFE_MS };
  await redis
    .multi()
    .hset(key, { rev: 1, data: JSON.stringify(invite) })
    .pexpire(key, LIFE_MS)
    .exec();
  return code;
}
