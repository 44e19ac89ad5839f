import type { Command } from '../../domain/command.ts';
import type { Reply } from '../../domain/reply.ts';
import { findStaff } from '../../domain/staff.ts';
import type { CarryOut, DecisionContext } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** Keeps a citizen's judgement of an official: once a day, never of oneself. */
export const saveRating: CarryOut<Extract<Command, { type: 'save-rating' }>> = async (
  { rating },
  context,
) => {
  const official = findStaff(context.commune, rating.official);
  const data = { name: official?.name ?? rating.official };
  const refusal = await findRefusal(rating.official, context);
  if (refusal) return { replies: [{ key: refusal, data, choices: [GO_MENU] }] };
  context.records.saveRating(rating, context.conversationId);
  context.records.audit({ actor: 'citizen', act: 'official-rated', subject: rating.official });
  const reply: Reply = { key: 'rating-thanks', data, choices: [GO_MENU] };
  return { replies: [reply] };
};

async function findRefusal(official: string, context: DecisionContext): Promise<string | undefined> {
  if (!findStaff(context.commune, official)) return 'rating-unknown';
  if (context.conversation.staff === official) return 'rating-own';
  return (await context.records.hasRated(official, context.conversationId)) ? 'rating-already' : undefined;
}
