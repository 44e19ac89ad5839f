import type { FileDesk } from '../domain/file-desk.ts';
import { LINK_ALARM } from '../domain/link.ts';
import { isOpen, type Petition } from '../domain/petition.ts';
import { nameDepartment } from '../domain/staff.ts';
import { findLeaders, findOfficers, tellStaff } from '../staff/audience.ts';
import { createNoticeChoices, describePetition } from '../staff/describe-petition.ts';
import { FETCH_AGAIN, FORGET_DRAFT } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';
import { fetchAgain } from './fetch-again.ts';
import { forgetDraft } from './forget-draft.ts';
import { reportLink } from './report-link.ts';
import { isHeldAlarm, ringHeld } from './ring-held.ts';
import { sayTooMany, TOO_MANY_ALARM } from './say-too-many.ts';

const DUE = /^due:(.+)$/;

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
  const code = DUE.exec(name)?.[1];
  const petition = code === undefined ? undefined : await context.records.petition(code);
  if (petition?.owner !== context.conversationId || !isOpen(petition)) return;
  if (petition.dueAt > context.records.now) {
    context.records.setAlarm({ conversation: petition.owner, name, at: petition.dueAt });
    return;
  }
  if (!petition.history.some(({ event }) => event === 'late')) await reportLate(petition, context);
}

/** An unanswered petition at its deadline: the commune is told, and the citizen honestly too. */
async function reportLate(petition: Petition, context: DecisionContext): Promise<void> {
  const { commune, records } = context;
  const { code, owner, locale } = petition;
  records.savePetition({ ...petition, history: [...petition.history, { at: records.now, event: 'late' }] });
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
  records.send({ to: owner, reply, locale, about: code });
}
