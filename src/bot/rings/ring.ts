import type { Petition } from '../../domain/petition.ts';
import type { DecisionContext } from '../decision.ts';

/** Where a petition's alarm rings: in the office, not in anybody's chat. */
export type RingContext = Pick<DecisionContext, 'commune' | 'calendar' | 'records'>;

/** Does what is due for a petition; gives the petition as it is afterwards. Saving it is the caller's. */
export type RingHandler = (petition: Petition, context: RingContext) => Promise<Petition>;
