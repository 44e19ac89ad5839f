import type { StaffMember } from '../../domain/commune.ts';
import type { UndeliveredAnswer } from '../../domain/records.ts';
import type { Choice, Text } from '../../domain/reply.ts';
import { findStaff, nameDepartment, seesAll } from '../../domain/staff.ts';
import { addressOf } from '../../domain/update.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { describeCall } from '../describe-petition.ts';
import { describeText } from '../texting.ts';

const SHOWN = 10;
/** More buttons than this no platform shows at once. */
const BUTTONS = 3;

/** Lists the answers that did not reach the citizen: of the own department, of all for a leader. */
export const chuatoi: StaffCommand = {
  name: 'chuatoi',
  help: 'staff-help-chuatoi',
  async run(_args, context) {
    const { commune, records, staff } = context;
    const department = seesAll(staff) ? undefined : staff.department;
    const found = await records.undeliveredAnswers(department, SHOWN + 1);
    const scope = department === undefined ? commune.name : nameDepartment(commune, department);
    if (found.length === 0) return [{ key: 'staff-undelivered-empty', data: { scope } }];
    const shown = found.slice(0, SHOWN);
    const lines = await Promise.all(
      shown.map(async (answer) => [
        writeLine(answer, context),
        ...(await describeText(answer.petition, answer.event, context)),
      ]),
    );
    const more: Text[] =
      found.length > SHOWN ? [{ key: 'staff-undelivered-more', data: { shown: SHOWN } }] : [];
    return [
      {
        key: 'staff-undelivered',
        data: { scope, lines: [...lines.flat(), ...more] },
        choices: shown.slice(0, BUTTONS).map((answer) => offerAct(answer, staff)),
      },
    ];
  },
};

/** Who is to call the citizen says so when it is done. */
function offerAct(answer: UndeliveredAnswer, staff: StaffMember): Choice {
  const { code } = answer.petition;
  return isOwn(answer, staff)
    ? { key: 'staff-choice-told-code', data: { code }, command: `dabao ${code}` }
    : { key: 'staff-choice-see-code', data: { code }, command: `xem ${code}` };
}

function isOwn({ petition, event }: UndeliveredAnswer, { id }: StaffMember): boolean {
  return petition.handler === id || event.staff === id;
}

/** Whom to call stands there for those whose answer it is; everybody else sees whose it is. */
function writeLine(answer: UndeliveredAnswer, { commune, staff }: StaffContext): Text {
  const { petition, event, state } = answer;
  const { code, owner = '' } = petition;
  const name = findStaff(commune, petition.handler ?? event.staff)?.name ?? '';
  return {
    key: `staff-undelivered-line-${state}`,
    data: {
      code,
      at: { at: event.at },
      channel: { key: `channel-${addressOf(owner).channel}` },
      call: isOwn(answer, staff)
        ? describeCall(petition)
        : { key: 'staff-undelivered-handler', data: { name } },
    },
  };
}
