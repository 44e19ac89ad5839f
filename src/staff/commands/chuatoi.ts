import type { UndeliveredAnswer } from '../../domain/records.ts';
import type { Text } from '../../domain/reply.ts';
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
        choices: shown.slice(0, BUTTONS).map(({ petition: { code } }) => ({
          key: 'staff-choice-see-code',
          data: { code },
          command: `xem ${code}`,
        })),
      },
    ];
  },
};

/** Whom to call stands there for those whose answer it is; everybody else sees whose it is. */
function writeLine({ petition, event, state }: UndeliveredAnswer, { commune, staff }: StaffContext): Text {
  const { code, owner = '' } = petition;
  const isOwn = petition.handler === staff.id || event.staff === staff.id;
  const name = findStaff(commune, petition.handler ?? event.staff)?.name ?? '';
  return {
    key: `staff-undelivered-line-${state}`,
    data: {
      code,
      at: { at: event.at },
      channel: { key: `channel-${addressOf(owner).channel}` },
      call: isOwn ? describeCall(petition) : { key: 'staff-undelivered-handler', data: { name } },
    },
  };
}
