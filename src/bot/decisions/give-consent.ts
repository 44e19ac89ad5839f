import type { Command } from '../../domain/command.ts';
import type { CarryOut } from '../decision.ts';

/** Notes when the person allowed us to keep a name and phone (Law 91/2025/QH15: consent must be provable). */
export const giveConsent: CarryOut<Extract<Command, { type: 'give-consent' }>> = async (
  _command,
  { records },
) => {
  records.audit({ actor: 'citizen', act: 'consent-given' });
  return { replies: [], conversation: { consentAt: records.now } };
};
