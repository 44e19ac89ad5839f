import { addEvent } from '../../domain/petition.ts';
import { nameDepartment } from '../../domain/staff.ts';
import { findLeaders, findOfficers, tellCitizen, tellStaff } from '../../staff/audience.ts';
import { describeFacts } from '../../staff/describe-facts.ts';
import { createNoticeChoices, describePetition } from '../../staff/describe-petition.ts';
import type { RingHandler } from './ring.ts';

/** An unanswered petition at its deadline: the commune is told, and the citizen honestly too. */
export const ringLate: RingHandler = async (petition, context) => {
  const { commune, records } = context;
  const { code } = petition;
  records.audit({ actor: 'system', act: 'petition-late', subject: code });
  const notice = {
    key: 'staff-petition-late',
    data: describePetition(petition, commune),
    choices: createNoticeChoices(petition),
  };
  const audience = [...(await findOfficers(petition.department, context)), ...(await findLeaders(context))];
  tellStaff(audience, code, notice, context);
  const reply = {
    key: 'petition-late',
    data: {
      code,
      department: nameDepartment(commune, petition.department),
      facts: describeFacts(petition, context),
      hotline: commune.hotline,
    },
    choices: [{ key: 'go-follow', go: 'follow', with: code }],
  };
  tellCitizen(petition, { reply }, context, 'all');
  return addEvent(petition, { at: records.now, event: 'late' });
};
