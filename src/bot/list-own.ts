import type { Petition } from '../domain/petition.ts';
import type { Scene } from './citizen-turn.ts';

/** How many of a person's petitions a word may be about. */
const NEWEST = 8;

/** The person's newest petitions, and those of others that the person follows. */
export function listFollowed({ turn }: Scene): Promise<readonly Petition[]> {
  return turn.records.petitionsOf(turn.conversationId, NEWEST);
}

/** The person's own among them. */
export async function listOwn(scene: Scene): Promise<readonly Petition[]> {
  const petitions = await listFollowed(scene);
  return petitions.filter(({ owner }) => owner === scene.turn.conversationId);
}
