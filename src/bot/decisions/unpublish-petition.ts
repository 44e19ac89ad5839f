import type { Command } from '../../domain/command.ts';
import { hidePublished } from '../../staff/publication.ts';
import type { CarryOut } from '../decision.ts';
import { GO_MENU } from './own-petition.ts';

/** The citizen does not want the petition to be public: it is taken off the page at once, and not put there again. */
export const unpublishPetition: CarryOut<Extract<Command, { type: 'unpublish-petition' }>> = async (
  { code },
  { records, conversationId },
) => {
  const petition = await records.petition(code);
  if (petition?.owner !== conversationId)
    return { replies: [{ key: 'petition-not-found', data: { code }, choices: [GO_MENU] }] };
  if (petition.publication?.state !== 'refused') {
    const hidden = hidePublished(petition, records);
    const refused = { state: 'refused' as const, text: '', result: '' };
    records.savePetition({ ...hidden, publication: refused });
    records.audit({ actor: 'citizen', act: 'petition-unpublished', subject: code });
  }
  return { replies: [{ key: 'petition-unpublished', data: { code }, choices: [GO_MENU] }] };
};
