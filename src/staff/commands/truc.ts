import type { Commune, StaffMember } from '../../domain/commune.ts';
import type { Text } from '../../domain/reply.ts';
import { seesAll } from '../../domain/staff.ts';
import { addWorkingTime } from '../../domain/working-time.ts';
import type { StaffCommand, StaffContext } from '../command.ts';

/** Who is enrolled and did something in the chat within the last working day, by department; a leader sees all. */
export const truc: StaffCommand = {
  name: 'truc',
  help: 'staff-help-truc',
  async run(_args, context) {
    const { commune, staff } = context;
    const departments = commune.departments.filter(({ id }) => seesAll(staff) || id === staff.department);
    const lines = await Promise.all(
      departments.map(async ({ id, name }): Promise<Text[]> => {
        const people = await Promise.all(listPeople(commune, id).map((member) => describe(member, context)));
        return [{ key: 'staff-duty-department', data: { name } }, ...people];
      }),
    );
    return [
      {
        key: 'staff-duty',
        data: { lines: lines.flat() },
        choices: [{ key: 'staff-choice-queue', command: 'hangcho' }],
      },
    ];
  },
};

function listPeople({ staff }: Commune, department: string): readonly StaffMember[] {
  return staff.filter((member) => member.department === department);
}

async function describe({ id, name }: StaffMember, { records, calendar }: StaffContext): Promise<Text> {
  const conversations = await records.staffConversations(id);
  if (conversations.length === 0) return { key: 'staff-duty-none', data: { id, name } };
  const acts = await Promise.all(conversations.map((one) => records.lastActAt(one)));
  const last = Math.max(...acts.map((at) => at ?? 0));
  const isPresent = last > 0 && addWorkingTime(last, '1d', calendar) >= records.now;
  if (isPresent) return { key: 'staff-duty-present', data: { id, name, at: { at: last } } };
  return last > 0
    ? { key: 'staff-duty-away', data: { id, name, at: { at: last } } }
    : { key: 'staff-duty-silent', data: { id, name } };
}
