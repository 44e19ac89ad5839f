import { addEvent } from '../../domain/petition.ts';
import type { RingHandler } from './ring.ts';
import { tellHowItStands } from './tell-citizen.ts';
import { tellDesk } from './tell-desk.ts';

/** An unanswered petition at its deadline: those who work on it, the leaders and the citizen are told. */
export const ringLate: RingHandler = async (petition, context) => {
  const { records } = context;
  await tellDesk('staff-petition-late', 'desk-and-leaders', petition, context);
  const late = records.savePetition(addEvent(petition, { at: records.now, event: 'late' }));
  tellHowItStands('petition-late', late, context);
  records.audit({ actor: 'system', act: 'petition-late', subject: petition.code });
  return late;
};
