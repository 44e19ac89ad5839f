import type { Invite } from '../domain/records.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** Wrong enrolment codes that a conversation may send in an hour. */
const GUESSES_AN_HOUR = 5;

/** Codes are written in groups and read aloud: case, spaces and dashes do not count. */
function normaliseCode(code: string): string {
  return code.replace(/[^0-9a-z]/giu, '').toUpperCase();
}

/** Key of an invite; the code itself is never stored. */
export function inviteKey(keys: CommuneKeys, box: SecretBox, code: string): string {
  return keys.invite(box.digest(`invite:${normaliseCode(code)}`));
}

/** Which official writes in which conversation, and the codes by which they enrol. */
export function createStaffLinks(unit: Unit, keys: CommuneKeys, box: SecretBox) {
  const conversationsOf = async (staff: string) => (await unit.read<string[]>(keys.staff(staff))) ?? [];
  return {
    staffConversations: conversationsOf,

    async linkStaff(staff: string, conversation: string): Promise<void> {
      const others = (await conversationsOf(staff)).filter((other) => other !== conversation);
      unit.save(keys.staff(staff), [...others, conversation]);
    },

    async invite(code: string): Promise<Invite | undefined> {
      return (await unit.read<Invite | null>(inviteKey(keys, box, code))) ?? undefined;
    },

    consumeInvite(code: string): void {
      // Saved as a record, so that two people with one code conflict and the second finds it used.
      unit.save(inviteKey(keys, box, code), null);
      unit.add('PEXPIRE', inviteKey(keys, box, code), 24 * 3_600_000);
    },

    async countGuess(conversation: string): Promise<boolean> {
      const key = keys.guesses(conversation);
      const count = await unit.redis.incr(key);
      if (count === 1) await unit.redis.expire(key, 3600);
      return count <= GUESSES_AN_HOUR;
    },
  };
}
