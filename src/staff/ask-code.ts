import type { QueueView } from '../domain/queue.ts';
import type { Reply } from '../domain/reply.ts';
import { seesAll } from '../domain/staff.ts';
import type { StaffContext } from './command.ts';
import { describePetition } from './describe-petition.ts';
import { EXAMPLE_CODE } from './find-petition.ts';

/** More buttons than this no platform shows well. */
const BUTTONS = 3;
/** The longest text that travels in a button. */
export const LONGEST_CARRIED = 500;

/** Whose petitions a command may mean: those nobody has, the official's own, or those of the department. */
type Whose = 'unclaimed' | 'own' | 'department';

/**
 * Asks which petition a command without a code means, the most urgent first. Without any, or with a text too long for
 * a button, shows how it is typed.
 */
export async function askCode(
  command: string,
  whose: Whose,
  { commune, records, staff }: Pick<StaffContext, 'commune' | 'records' | 'staff'>,
  text = '',
): Promise<Reply> {
  const department = seesAll(staff) ? {} : { department: staff.department };
  const views: Record<Whose, QueueView> = {
    unclaimed: { ...department, isUnclaimed: true },
    own: { handler: staff.id },
    department,
  };
  const { petitions } = await records.queue(views[whose], 0, BUTTONS);
  if (petitions.length === 0 || text.length > LONGEST_CARRIED)
    return { key: `staff-example-${command}`, data: { code: EXAMPLE_CODE } };
  return {
    key: 'staff-which-petition',
    data: {
      command,
      lines: petitions.map((petition) => ({
        key: 'staff-petition-line',
        data: describePetition(petition, commune),
      })),
    },
    choices: petitions.map(({ code }) => ({
      key: 'staff-choice-code',
      data: { code },
      command: `${command} ${code} ${text}`.trim(),
    })),
  };
}
