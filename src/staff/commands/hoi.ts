import { pause } from '../../domain/clock.ts';
import { addEvent, type Petition } from '../../domain/petition.ts';
import type { Reply } from '../../domain/reply.ts';
import { askCitizen } from '../ask-citizen.ts';
import { tellCitizen } from '../audience.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { windClock } from '../deadline.ts';
import { describeCall } from '../describe-petition.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { refuseToAct } from '../refuse-to-act.ts';

/** Asks the citizen something: the clock stands until the answer, which comes back to the handler. */
export const hoi: StaffCommand = {
  name: 'hoi',
  help: 'staff-help-hoi',
  rank: 'daily',
  async run(args, context) {
    const { code, text } = readCodeAndText(args);
    if (code === undefined || text === undefined) return [{ key: 'staff-example-hoi' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    return [refuse(petition, context) ?? ask(petition, text, context)];
  },
};

function refuse(petition: Petition, context: StaffContext): Reply | undefined {
  const { code, owner, phone } = petition;
  const refusal = refuseToAct(petition, ['received', 'processing', 'waiting'], context);
  if (refusal || owner !== undefined) return refusal;
  return {
    key: 'staff-ask-nobody',
    data: { code, call: describeCall(petition) },
    phones: phone === undefined ? [] : [{ key: 'staff-call-citizen', phone }],
  };
}

function ask(petition: Petition, text: string, context: StaffContext): Reply {
  const { commune, records, staff } = context;
  const { code } = petition;
  const reply = askCitizen('petition-asked', petition, text, commune);
  const messageId = tellCitizen(petition, { reply, typed: text }, context);
  const asked = addEvent(
    pause(petition, records.now),
    {
      ...{ at: records.now, event: 'asked', staff: staff.id, text },
      ...(messageId !== undefined && { messageId }),
    },
    { handler: petition.handler ?? staff.id },
  );
  records.savePetition(asked);
  windClock(asked, context);
  records.audit({ actor: staff.id, act: 'petition-asked', subject: code });
  return {
    key: 'staff-asked',
    data: { code },
    choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
  };
}
