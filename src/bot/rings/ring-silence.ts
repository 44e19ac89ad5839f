import { DAY_MS, readAfterAnswer } from '../../domain/after-answer.ts';
import { addEvent, findTold, type Petition } from '../../domain/petition.ts';
import { tellCitizen } from '../../staff/audience.ts';
import { nameMatter } from '../../staff/describe-facts.ts';
import { GO_MENU } from '../decisions/own-petition.ts';
import { offerStars } from '../offer-stars.ts';
import type { RingContext, RingHandler } from './ring.ts';

/**
 * An answered petition on which the citizen has said nothing for days is closed, and the citizen told until when it
 * may be opened again. Nobody is silent whom the answer has not reached: then it stays answered, and the time begins
 * anew.
 */
export const ringSilence: RingHandler = async (petition, context) => {
  const { commune, records } = context;
  const { code } = petition;
  if (!(await hasArrived(petition, context))) return petition;
  const closed = addEvent(petition, { at: records.now, event: 'closed' }, { status: 'closed' });
  records.audit({ actor: 'system', act: 'petition-closed', subject: code });
  const until = records.now + readAfterAnswer(commune).reopenDays * DAY_MS;
  const reply = {
    key: 'petition-closed-silent',
    data: { code, until: { at: until }, ...nameMatter(petition) },
    choices: [
      ...(petition.stars === undefined ? offerStars(code) : []),
      { key: 'confirm-no', go: 'confirm', with: `no:${code}` },
      GO_MENU,
    ],
  };
  tellCitizen(closed, { reply }, context);
  return closed;
};

/**
 * Whether the citizen has the last answer: it left for good, or was told outside the chat; one to somebody who is not
 * in the chat was given at the desk.
 */
async function hasArrived(petition: Petition, { records }: RingContext): Promise<boolean> {
  if (findTold(petition)) return true;
  const last = petition.history.findLast(({ messageId }) => messageId !== undefined);
  if (last?.messageId === undefined) return true;
  if (last.event === 'undelivered') return false;
  const state = await records.delivery(last.messageId);
  return state !== 'held' && state !== 'queued' && state !== 'failed';
}
