import { findStaff } from '../../domain/staff.ts';
import { findAuthor, tellStaff } from '../audience.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';
import { dropPending, savePending } from '../pending.ts';
import { kindOf } from '../texts/registry.ts';

/** Takes back a text that has not left yet; a colleague's too, who is told. */
export const thuhoi: StaffCommand = {
  name: 'thuhoi',
  help: 'staff-help-thuhoi',
  async run(args, context) {
    const { commune, records, staff } = context;
    const { code } = readCodeAndText(args, context.about);
    if (code === undefined) return [{ key: 'staff-example-thuhoi' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    const { pending } = petition;
    if (!pending) return [{ key: 'staff-pending-none', data: { code } }];
    savePending(dropPending(petition), context);
    records.audit({ actor: staff.id, act: `${kindOf(pending).name}-taken-back`, subject: code });
    const data = { code, text: pending.text };
    if (pending.staff === staff.id) return [{ key: 'staff-taken-back', data }];
    const author = findStaff(commune, pending.staff)?.name ?? pending.staff;
    const notice = { key: 'staff-taken-back-by', data: { ...data, name: staff.name } };
    tellStaff(await findAuthor(pending, petition, context), code, notice, context);
    return [{ key: 'staff-taken-back-of', data: { ...data, name: author } }];
  },
};
