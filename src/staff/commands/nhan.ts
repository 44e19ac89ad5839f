import type { Petition } from '../../domain/petition.ts';
import { addEvent, isOpen } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { findStaff } from '../../domain/staff.ts';
import { tellCitizen } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { describeFacts } from '../describe-facts.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';

/** Takes a petition on: the official becomes its handler and the citizen is told. */
export const nhan: StaffCommand = {
  name: 'nhan',
  help: 'staff-help-nhan',
  async run(args, context) {
    const { code } = readCodeAndText(args);
    if (code === undefined) return [{ key: 'staff-example-nhan' }];
    const found = await findPetition(code, context);
    return [found.refusal ?? refuse(found.petition, context) ?? claim(found.petition, context)];
  },
};

function refuse(petition: Petition, { commune, staff }: StaffContext): Reply | undefined {
  const { code, status } = petition;
  if (!isOpen(petition)) {
    return { key: 'staff-not-open', data: { code, status: { key: `staff-status-${status}` } } };
  }
  if (petition.handler === staff.id) return { key: 'staff-claimed-already', data: { code } };
  const handler = findStaff(commune, petition.handler);
  return handler && { key: 'staff-claimed-by-other', data: { code, name: handler.name } };
}

function claim(petition: Petition, context: StaffContext): Reply {
  const { staff, records } = context;
  const { code } = petition;
  const reply = {
    key: 'petition-claimed',
    data: {
      code,
      name: staff.name,
      title: staff.title,
      facts: describeFacts({ ...petition, handler: staff.id }, context),
    },
  };
  tellCitizen(petition, { reply }, { records });
  records.savePetition(
    addEvent(
      petition,
      { at: records.now, event: 'claimed', staff: staff.id },
      { status: 'processing', handler: staff.id },
    ),
  );
  records.audit({ actor: staff.id, act: 'petition-claimed', subject: code });
  return {
    key: 'staff-claimed',
    data: { code, due: { at: petition.dueAt } },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}
