import { addEvent, type Follower, type Petition } from '../../domain/petition.ts';
import { findPetitionCode } from '../../domain/petition-code.ts';
import type { Reply } from '../../domain/reply.ts';
import { findMember, tellCitizen, tellStaff } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { describeFacts } from '../describe-facts.ts';
import { findOpenPetition } from '../find-petition.ts';

/** Lets one petition go on for another of the same matter: `/gop PA26-00002 vào PA26-00001`. */
export const gop: StaffCommand = {
  name: 'gop',
  help: 'staff-help-gop',
  async run(args, context) {
    const first = findPetitionCode(args);
    const second = first && findPetitionCode(first.rest);
    if (!first || !second) return [{ key: 'staff-example-gop' }];
    if (first.code === second.code) return [{ key: 'staff-merge-itself', data: { code: first.code } }];
    const from = await findOpenPetition(first.code, context);
    if (from.refusal) return [from.refusal];
    const into = await findOpenPetition(second.code, context);
    if (into.refusal) return [into.refusal];
    return [await merge(from.petition, into.petition, context)];
  },
};

async function merge(from: Petition, into: Petition, context: StaffContext): Promise<Reply> {
  const { staff, records } = context;
  const at = records.now;
  const { claimedUntil: _until, pausedAt: _paused, ...rest } = from;
  const merged = addEvent(
    rest,
    { at, event: 'merged', staff: staff.id, to: into.code },
    { status: 'merged', mergedInto: into.code },
  );
  const newcomers = listNewFollowers(from, into);
  records.savePetition(merged);
  const grown = records.savePetition(
    addEvent(
      into,
      { at, event: 'took-in', staff: staff.id, to: from.code },
      { followers: [...(into.followers ?? []), ...newcomers] },
    ),
  );
  windClock(merged, context);
  windClock(grown, context);
  records.audit({ actor: staff.id, act: `petition-merged-into:${into.code}`, subject: from.code });
  const data = { code: from.code, into: into.code, facts: describeFacts(grown, context) };
  const choices = [{ key: 'go-follow', go: 'follow', with: from.code }];
  tellCitizen(from, { reply: { key: 'petition-merged', data, choices } }, { records }, 'all');
  const joined = { key: 'petition-took-in', data: { code: into.code, voices: newcomers.length } };
  if (newcomers.length > 0) tellCitizen(into, { reply: joined }, { records }, 'all');
  for (const handler of new Set([from.handler, into.handler])) {
    if (handler === undefined || handler === staff.id) continue;
    tellStaff(await findMember(handler, context), into.code, { key: 'staff-petition-merged', data }, context);
  }
  return {
    key: 'staff-merged',
    data: { code: from.code, into: into.code, voices: newcomers.length },
    choices: [{ key: 'staff-choice-see', command: `xem ${into.code}` }],
  };
}

/** Everybody who waits for the first petition and not for the second one yet. */
function listNewFollowers(from: Petition, into: Petition): readonly Follower[] {
  const { owner, locale, followers = [] } = from;
  const known = new Set([into.owner, ...(into.followers ?? []).map(({ conversation }) => conversation)]);
  const all = owner === undefined ? followers : [{ conversation: owner, locale }, ...followers];
  return all.filter(({ conversation }) => !known.has(conversation) && known.add(conversation));
}
