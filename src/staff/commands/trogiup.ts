import type { StaffCommand } from '../command.ts';

/** The command that lists all commands, itself included. */
export function createTrogiup(list: () => readonly StaffCommand[]): StaffCommand {
  return {
    name: 'trogiup',
    help: 'staff-help-trogiup',
    async run(_args, { staff }) {
      return [
        {
          key: 'staff-help',
          data: { name: staff.name, lines: list().map(({ help }) => ({ key: help })) },
          choices: [{ key: 'staff-choice-queue', command: 'hangcho' }],
        },
      ];
    },
  };
}
