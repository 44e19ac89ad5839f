import type { Petition } from '../../domain/petition.ts';
import type { Text } from '../../domain/reply.ts';
import { nameCategory, nameDepartment, seesAll } from '../../domain/staff.ts';
import type { StaffCommand, StaffContext } from '../command.ts';

const SHOWN = 10;
/** More buttons than this no platform shows at once. */
const BUTTONS = 3;

/** Shows the open petitions of the own department (of all, for a leader), first deadline first. */
export const hangcho: StaffCommand = {
  name: 'hangcho',
  help: 'staff-help-hangcho',
  async run(_args, context) {
    const { commune, staff, records } = context;
    const department = seesAll(staff) ? undefined : staff.department;
    const found = await records.openPetitions(department, SHOWN + 1);
    const scope = department === undefined ? commune.name : nameDepartment(commune, department);
    if (found.length === 0) return [{ key: 'staff-queue-empty', data: { scope } }];
    const shown = found.slice(0, SHOWN);
    const more: Text[] = found.length > SHOWN ? [{ key: 'staff-queue-more', data: { shown: SHOWN } }] : [];
    return [
      {
        key: 'staff-queue',
        data: { scope, lines: [...shown.map((petition) => writeLine(petition, context)), ...more] },
        choices: shown
          .slice(0, BUTTONS)
          .map(({ code }) => ({ key: 'staff-choice-see-code', data: { code }, command: `xem ${code}` })),
      },
    ];
  },
};

function writeLine(petition: Petition, { commune, records }: StaffContext): Text {
  return {
    key: petition.dueAt < records.now ? 'staff-queue-line-late' : 'staff-queue-line',
    data: {
      code: petition.code,
      category: nameCategory(commune, petition.category),
      status: { key: `staff-status-${petition.status}` },
      due: { at: petition.dueAt },
    },
  };
}
