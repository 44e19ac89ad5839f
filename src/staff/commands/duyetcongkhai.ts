import { addEvent } from '../../domain/petition.ts';
import { seesAll } from '../../domain/staff.ts';
import { tellCitizen } from '../audience.ts';
import type { StaffCommand } from '../command.ts';
import { findPetition, readCodeAndText } from '../find-petition.ts';

/** A leader lets everybody read a petition that an official proposed; the citizen is told and may take it off. */
export const duyetcongkhai: StaffCommand = {
  name: 'duyetcongkhai',
  help: 'staff-help-duyetcongkhai',
  rank: 'leader',
  async run(args, context) {
    const { commune, staff, records } = context;
    const { code } = readCodeAndText(args);
    if (code === undefined) return [{ key: 'staff-example-duyetcongkhai' }];
    if (!seesAll(staff)) return [{ key: 'staff-publish-leaders' }];
    const found = await findPetition(code, context);
    if (found.refusal) return [found.refusal];
    const { petition } = found;
    if (!commune.publishes) return [{ key: 'staff-publish-off' }];
    if (petition.publication?.state !== 'proposed' || petition.status !== 'closed')
      return [{ key: 'staff-publish-nothing', data: { code } }];
    const at = records.now;
    const publication = { ...petition.publication, state: 'public' as const, at };
    records.savePetition(addEvent(petition, { at, event: 'published', staff: staff.id }, { publication }));
    records.audit({ actor: staff.id, act: 'petition-published', subject: code });
    const { text, result } = publication;
    const choices = [
      { key: 'petition-unpublish', go: 'unpublish', with: code },
      { key: 'go-menu', go: 'menu' },
    ];
    const reply = { key: 'petition-published', data: { code, text, result }, choices };
    tellCitizen(petition, { reply }, context);
    return [
      {
        key: 'staff-published',
        data: { code },
        choices: [{ key: 'staff-choice-see', command: `xem ${code}` }],
      },
    ];
  },
};
