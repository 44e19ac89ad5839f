import type { Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { findStaff, seesAll } from '../../domain/staff.ts';
import { addWorkingTime } from '../../domain/working-time.ts';
import { askCode } from '../ask-code.ts';
import { claimPetition } from '../claim.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { findOpenPetition, readCodeAndText } from '../find-petition.ts';

/** Takes a petition on: the official becomes its handler, for the commune's lease until something is done about it. */
export const nhan: StaffCommand = {
  name: 'nhan',
  help: 'staff-help-nhan',
  rank: 'daily',
  async run(args, context) {
    const { code } = readCodeAndText(args, context.about);
    if (code === undefined) return [await askCode('nhan', 'unclaimed', context)];
    const found = await findOpenPetition(code, context);
    return [found.refusal ?? refuse(found.petition, context) ?? claim(found.petition, context)];
  },
};

function refuse({ code, handler: id }: Petition, { commune, staff }: StaffContext): Reply | undefined {
  if (id === staff.id) return { key: 'staff-claimed-already', data: { code } };
  const handler = findStaff(commune, id);
  if (!handler) return undefined;
  const reply = { key: 'staff-claimed-by-other', data: { code, name: handler.name } };
  if (!seesAll(staff)) return reply;
  return { ...reply, choices: [{ key: 'staff-choice-take-over', command: `giao ${code} ${staff.id}` }] };
}

function claim(petition: Petition, context: StaffContext): Reply {
  const { code } = petition;
  const { commune, staff, records, calendar } = context;
  const until = addWorkingTime(records.now, commune.clock.lease, calendar);
  claimPetition(petition, staff, context, until);
  records.audit({ actor: staff.id, act: 'petition-claimed', subject: code });
  return {
    key: 'staff-claimed',
    data: { code, due: { at: petition.dueAt }, until: { at: until } },
    choices: [
      { key: 'staff-choice-see', command: `xem ${code}` },
      { key: 'staff-choice-answer', command: `traloi ${code}` },
      { key: 'staff-choice-give-back', command: `tra ${code}` },
    ],
  };
}
