import { readHeldAlarm, readTextAlarm, STAFF_REMOVED, TOO_MANY_ALARM } from '../domain/alarm-names.ts';
import type { FileDesk } from '../domain/file-desk.ts';
import { LINK_ALARM } from '../domain/link.ts';
import { DEADLINE } from '../staff/deadline.ts';
import { SEND_ANSWER } from '../staff/pending.ts';
import { FETCH_AGAIN, FORGET_DRAFT } from './collect-media.ts';
import type { DecisionContext } from './decision.ts';
import { fetchAgain } from './fetch-again.ts';
import { forgetDraft } from './forget-draft.ts';
import { FORGET_STORY, forgetStory } from './forget-story.ts';
import { REMIND_DRAFT, remindDraft } from './remind-draft.ts';
import { reportLink } from './report-link.ts';
import { ringHeld } from './ring-held.ts';
import { ringPetition } from './rings/ring-petition.ts';
import { ringText } from './rings/ring-text.ts';
import { sayTooMany } from './say-too-many.ts';
import { sendDue } from './send-due.ts';
import { tellRemoved } from './tell-removed.ts';

/** Does what an alarm was set for; names that nobody knows (any more) are ignored. */
export async function ringAlarm(
  name: string,
  data: string | undefined,
  context: DecisionContext,
  files?: FileDesk,
): Promise<void> {
  const held = readHeldAlarm(name);
  if (held !== undefined) return ringHeld(held, data, context);
  const texted = readTextAlarm(name);
  if (texted !== undefined && data !== undefined) return ringText(data, texted, context);
  if (name === LINK_ALARM) return reportLink(data ?? '', context);
  if (name === FORGET_DRAFT) return forgetDraft(context);
  if (name === FORGET_STORY) return forgetStory(context);
  if (name === REMIND_DRAFT) return remindDraft(context);
  if (name === FETCH_AGAIN) return files && fetchAgain(data, context, files);
  if (name === TOO_MANY_ALARM) return sayTooMany(data ?? '', context);
  if (name === SEND_ANSWER) return sendDue(data ?? '', context);
  if (name === STAFF_REMOVED) return tellRemoved(data ?? '', context);
  if (name === DEADLINE && data !== undefined) return ringPetition(data, context);
}
