import type { Petition, PetitionStatus } from '../../domain/petition.ts';
import type { Choice, Reply } from '../../domain/reply.ts';
import type { DecisionContext, Outcome } from '../decision.ts';

/** The way back that ends every carried-out decision. */
export const GO_MENU: Choice = { key: 'go-menu', go: 'menu' };

/** A petition that the person may change so, or the outcome that says why not. */
export type OwnPetition =
  | { readonly petition: Petition; readonly refusal?: never }
  | { readonly refusal: Outcome };

/**
 * Looks up a petition of this very conversation in one of the given statuses. Somebody else's petition is
 * refused in the same words as one that does not exist.
 */
export async function findOwnPetition(
  code: string,
  statuses: readonly PetitionStatus[],
  context: DecisionContext,
): Promise<OwnPetition> {
  const petition = await context.records.petition(code);
  if (petition?.owner !== context.conversationId)
    return { refusal: answer({ key: 'petition-not-found', data: { code } }) };
  if (statuses.includes(petition.status)) return { petition };
  return { refusal: answer({ key: `petition-refused-${petition.status}`, data: { code } }) };
}

/** The button that opens a petition's timeline. */
export function goFollow(code: string): Choice {
  return { key: 'go-follow', go: 'follow', with: code };
}

function answer(reply: Reply): Outcome {
  return { replies: [{ ...reply, choices: [GO_MENU] }] };
}
