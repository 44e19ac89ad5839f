import { resume } from '../../domain/clock.ts';
import { addEvent } from '../../domain/petition.ts';
import { listRings } from '../../domain/rings.ts';
import { askCitizen } from '../../staff/ask-citizen.ts';
import { tellCitizen } from '../../staff/audience.ts';
import type { RingHandler } from './ring.ts';
import { tellDesk } from './tell-desk.ts';

/** The citizen has not answered a question yet: it is put once more, with the day until which it waits. */
export const ringRemind: RingHandler = async (petition, context) => {
  const question = petition.history.findLast(({ event }) => event === 'asked')?.text;
  const until = listRings(petition, context).find(({ what }) => what === 'give-up')?.at;
  if (question === undefined || until === undefined) return petition;
  const reply = askCitizen('petition-asked-again', petition, question, context.commune, {
    until: { at: until },
  });
  tellCitizen(petition, { reply }, context);
  return petition;
};

/** The citizen said nothing for too long: the clock goes on, and those who work on it hear so. */
export const ringGiveUp: RingHandler = async (petition, context) => {
  const { calendar, records } = context;
  const going = addEvent(resume(petition, records.now, calendar), { at: records.now, event: 'resumed' });
  await tellDesk('staff-gave-up', 'desk', going, context);
  records.audit({ actor: 'system', act: 'petition-resumed', subject: petition.code });
  return going;
};
