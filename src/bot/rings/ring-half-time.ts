import { addEvent } from '../../domain/petition.ts';
import type { RingHandler } from './ring.ts';
import { tellHowItStands } from './tell-citizen.ts';
import { tellDesk } from './tell-desk.ts';

/** Half of the time is over: those who work on it are warned, and the citizen hears how it stands. */
export const ringHalfTime: RingHandler = async (petition, context) => {
  await tellDesk('staff-half-time', 'desk', petition, context);
  const { records } = context;
  const told = records.savePetition(addEvent(petition, { at: records.now, event: 'half-time' }));
  tellHowItStands('petition-half-time', told, context);
  return told;
};
