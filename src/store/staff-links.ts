import type { Invite, StaffDevice } from '../domain/records.ts';
import type { CommuneKeys } from './keys.ts';
import type { SecretBox } from './secret-box.ts';
import type { Unit } from './unit.ts';

/** Wrong enrolment codes that a conversation may send in an hour. */
const GUESSES_AN_HOUR = 5;

/** Codes are written in groups and read aloud: case, spaces and dashes do not count. */
function normaliseCode(code: string): string {
  return code.replace(/[^0-9a-z]/giu, '').toUpperCase();
}

/** The devices of an official's record. An enrolment of before there were dates is a bare conversation. */
export function parseDevices(stored: unknown): readonly StaffDevice[] {
  const devices = (stored ?? []) as readonly (string | StaffDevice)[];
  return devices.map((device) => (typeof device === 'string' ? { conversation: device } : device));
}

/** Key of an invite; the code itself is never stored. */
export function inviteKey(keys: CommuneKeys, box: SecretBox, code: string): string {
  return keys.invite(box.digest(`invite:${normaliseCode(code)}`));
}

/** Which official writes in which conversation, and the codes by which they enrol. */
export function createStaffLinks(unit: Unit, keys: CommuneKeys, box: SecretBox, now: number) {
  const devicesOf = async (staff: string) => parseDevices(await unit.read(keys.staff(staff)));
  const listOthers = async (staff: string, conversation: string) =>
    (await devicesOf(staff)).filter((device) => device.conversation !== conversation);
  return {
    staffDevices: devicesOf,

    async staffConversations(staff: string): Promise<string[]> {
      return (await devicesOf(staff)).map(({ conversation }) => conversation);
    },

    async linkStaff(staff: string, conversation: string): Promise<void> {
      unit.save(keys.staff(staff), [
        ...(await listOthers(staff, conversation)),
        { conversation, since: now },
      ]);
    },

    async unlinkStaff(staff: string, conversation: string): Promise<void> {
      unit.save(keys.staff(staff), await listOthers(staff, conversation));
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
