import type { StaffMember } from '../../domain/commune.ts';
import { addEvent, type Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { listOfficials, seesAll } from '../../domain/staff.ts';
import { lackWords } from '../ask-words.ts';
import { findMember, tellStaff } from '../audience.ts';
import { claimPetition } from '../claim.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { createNoticeChoices, describePetition } from '../describe-petition.ts';
import { findNamed } from '../find-named.ts';
import { findOpenPetition, readCodeAndText } from '../find-petition.ts';

/** More buttons than this no platform shows well. */
const BUTTONS = 5;

/** A leader gives a petition to an official, whoever has it now: `/giao PA26-00001 cb-03`, or a name. */
export const giao: StaffCommand = {
  name: 'giao',
  help: 'staff-help-giao',
  rank: 'leader',
  async run(args, context) {
    const { commune, staff } = context;
    if (!seesAll(staff)) return [{ key: 'staff-leaders-only' }];
    const { code, text } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-giao' }];
    const found = await findOpenPetition(code, context);
    if (found.refusal) return [found.refusal];
    const people = listOfficials(commune);
    const meant = findNamed(context.facts.spoken.fromName(text ?? ''), people);
    const [official] = meant;
    if (official && meant.length === 1) return [await assign(found.petition, official, context)];
    // Those of the petition's own department are the likeliest.
    const likely = people.filter(({ department }) => department === found.petition.department);
    return [askWhom(code, meant.length > 0 ? meant : likely, context)];
  },
};

function askWhom(code: string, people: readonly StaffMember[], context: StaffContext): Reply {
  const whom = {
    key: 'staff-example-giao-whom',
    data: {
      code,
      lines: people.map(({ id, name, title }) => ({ key: 'staff-person', data: { id, name, title } })),
    },
    choices: people
      .slice(0, BUTTONS)
      .map(({ id, name }) => ({ key: 'staff-choice-name', data: { name }, command: `giao ${code} ${id}` })),
  };
  return lackWords(whom, `giao ${code}`, context);
}

async function assign(petition: Petition, official: StaffMember, context: StaffContext): Promise<Reply> {
  const { commune, staff, records } = context;
  const { code, handler, department } = petition;
  if (handler === official.id && petition.claimedUntil === undefined)
    return { key: 'staff-assigned-already', data: { code, name: official.name } };
  const moved =
    department === official.department
      ? petition
      : addEvent(
          petition,
          { at: records.now, event: 'moved', staff: staff.id, to: official.department },
          { department: official.department },
        );
  const assigned = claimPetition(moved, official, context);
  records.audit({ actor: staff.id, act: `petition-assigned-to:${official.id}`, subject: code });
  if (handler !== undefined && handler !== official.id) {
    const taken = { key: 'staff-taken-away', data: { code, name: staff.name } };
    tellStaff(await findMember(handler, context), code, taken, context);
  }
  const devices = await findMember(official.id, context);
  const notice = {
    key: 'staff-assigned-to-you',
    data: { ...describePetition(assigned, commune), name: staff.name },
    choices: createNoticeChoices(assigned),
  };
  tellStaff(official.id === staff.id ? [] : devices, code, notice, context);
  const key = devices.length > 0 ? 'staff-assigned' : 'staff-assigned-unreachable';
  return {
    key,
    data: { code, name: official.name },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}
