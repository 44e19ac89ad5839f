import type { FileDesk } from '../domain/file-desk.ts';
import { LINK_ALARM } from '../domain/link.ts';
import { addEvent, isOpen, type Petition } from '../domain/petition.ts';
import { nameDepartment } from '../domain/staff.ts';
import { findLeaders, findOfficers, tellCitizen, tellStaff } from '../staff/audience.ts';
import { DEADLINE, setDeadline } from '../staff/deadline.ts';
import { createNoticeChoices, describePetition } from '../staff/describe-petition.ts';
import { FETCH_AGAIN, FORGET_DRAFT } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';
import { fetchAgain } from './fetch-again.ts';
import { forgetDraft } from './forget-draft.ts';
import { reportLink } from './report-link.ts';
import { isHeldAlarm, ringHeld } from './ring-held.ts';
import { sayTooMany, TOO_MANY_ALARM } from './say-too-many.ts';

/** Does what an alarm was set for; names that nobody knows (any more) are ignored. */
export async function ringAlarm(
  name: string,
  data: string | undefined,
  context: DecisionContext,
  files?: FileDesk,
): Promise<void> {
  if (isHeldAlarm(name)) return ringHeld(name, data, context);
  if (name === LINK_ALARM) return reportLink(data ?? '', context);
  if (name === FORGET_DRAFT) return forgetDraft(context);
  if (name === FETCH_AGAIN) return files && fetchAgain(data, context, files);
  if (name === TOO_MANY_ALARM) return sayTooMany(data ?? '', context);
  if (name !== DEADLINE || data === undefined) return;
  const petition = await context.records.petition(data);
  if (!petition || !isOpen(petition)) return;
  if (petition.dueAt > context.records.now) return setDeadline(petition, context.records);
  if (!petition.history.some(({ event }) => event === 'late')) await reportLate(petition, context);
}

/** An unanswered petition at its deadline: the commune is told, and the citizen honestly too. */
async function reportLate(petition: Petition, context: DecisionContext): Promise<void> {
  const { commune, records } = context;
  const { code } = petition;
  records.savePetition(addEvent(petition, { at: records.now, event: 'late' }));
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
      due: { at: petition.dueAt },
      hotline: commune.hotline,
    },
    choices: [{ key: 'go-follow', go: 'follow', with: code }],
  };
  tellCitizen(petition, { reply }, context);
}
