import { managesStaff, seesAll } from '../../domain/staff.ts';
import type { StaffCommand, StaffContext } from '../command.ts';
import { foldWords } from '../find-named.ts';

/** Said by the button that shows the rest. */
const MORE = 'them';

/** The command that lists the commands, itself included: those of every day first, the others on request. */
export function createTrogiup(list: () => readonly StaffCommand[]): StaffCommand {
  return {
    name: 'trogiup',
    help: 'staff-help-trogiup',
    rank: 'daily',
    async run(args, context) {
      const isMore = foldWords(args) === MORE;
      const shown = list().filter(
        (command) => (command.rank === 'daily') !== isMore && isFor(command, context),
      );
      return [
        {
          key: isMore ? 'staff-more-help' : 'staff-help',
          data: { name: context.staff.name, lines: shown.map(({ help }) => ({ key: help })) },
          choices: [
            { key: 'staff-choice-queue', command: 'hangcho' },
            isMore
              ? { key: 'staff-choice-help', command: 'trogiup' }
              : { key: 'staff-choice-help-more', command: `trogiup ${MORE}` },
          ],
        },
      ];
    },
  };
}

function isFor({ rank }: StaffCommand, { staff, commune }: StaffContext): boolean {
  if (rank === 'leader') return seesAll(staff);
  return rank !== 'admin' || managesStaff(staff, commune);
}
