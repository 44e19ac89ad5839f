import type { StaffCommand } from '../command.ts';

/**
 * Says "here": platforms let us write only to people who wrote not long ago, and the tap is such an act. Nothing else
 * is kept of it.
 */
export const diemdanh: StaffCommand = {
  name: 'diemdanh',
  help: 'staff-help-diemdanh',
  async run(_args, { staff }) {
    return [
      {
        key: 'staff-here',
        data: { name: staff.name },
        choices: [{ key: 'staff-choice-queue', command: 'hangcho' }],
      },
    ];
  },
};
