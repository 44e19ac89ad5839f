import type { StaffCommand } from '../command.ts';
import { foldWords } from '../find-named.ts';

/** Said by the button that confirms. */
const YES = 'dong y';

/** Leaves the desk in this chat: after one confirmation it is a citizen's again. */
export const roi: StaffCommand = {
  name: 'roi',
  help: 'staff-help-roi',
  async run(args, { staff, records, conversationId }) {
    const { name } = staff;
    if (foldWords(args) !== YES) {
      const choices = [
        { key: 'staff-choice-leave-yes', command: `roi ${YES}` },
        { key: 'staff-choice-queue', command: 'hangcho' },
      ];
      return [{ key: 'staff-leave-ask', data: { name }, choices }];
    }
    await records.unlinkStaff(staff.id, conversationId);
    records.audit({ actor: staff.id, act: 'staff-left' });
    return [{ key: 'staff-left', data: { name }, choices: [{ key: 'go-menu', go: 'menu' }] }];
  },
};
