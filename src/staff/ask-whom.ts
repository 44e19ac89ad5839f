import type { StaffMember } from '../domain/commune.ts';
import type { Reply } from '../domain/reply.ts';

/** More buttons than this no platform shows well. */
const BUTTONS = 5;

/** Asks which official a command means, with a button for each; none: nobody is called so. */
export function askWhom(command: string, people: readonly StaffMember[]): Reply {
  if (people.length === 0) return { key: `staff-example-${command}` };
  return {
    key: 'staff-which-official',
    data: {
      lines: people.map(({ id, name, title }) => ({ key: 'staff-person', data: { id, name, title } })),
    },
    choices: people
      .slice(0, BUTTONS)
      .map(({ id, name }) => ({ key: 'staff-choice-name', data: { name }, command: `${command} ${id}` })),
  };
}
